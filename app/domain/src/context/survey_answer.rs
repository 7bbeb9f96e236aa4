//! Metric result: one answer of a survey; source table of the scripted mapper sample.
use meta::prelude::*;

use crate::roles;

record! {
    table("asmt_metric_result", "Metric result", "Metric results")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["account", "instance", "metric", "source", "actual_value"])
        .order("ORDERBYDESCsys_created_on");

    instance:        Id      = reference("Survey instance", "asmt_assessment_instance"),
    metric:          String  = text("Question"),
    source:          Id      = record_id("Source").help("The record that was assessed."),
    actual_value:    Decimal = decimal("Value"),
    comments:        String  = long_text("Comment").help("What the person said besides."),
    account:         Id      = reference("Account", "customer_account"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ)];
