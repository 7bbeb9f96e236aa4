//! Survey instance: one survey sent to one person.
use meta::prelude::*;

use crate::roles;

record! {
    table("asmt_assessment_instance", "Survey instance", "Survey instances")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("AINST")
        .rights(RIGHTS)
        .list(&["number", "survey", "contact", "account", "engagement", "state"])
        .order("ORDERBYDESCsys_created_on");

    number:          String  = number("Number"),
    survey:          Id      = reference("Survey", "asmt_metric_type").mandatory(),
    contact:         Id      = reference("Contact", "customer_contact").mandatory(),
    account:         Id      = reference("Account", "customer_account").read_only(),
    engagement:      Id      = reference("Engagement", "sn_acct_lc_engagement"),
    state:           String  = choice("State", STATES).default("ready"),
    completed_at:    Instant = date_time("Completed").read_only(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] =
    &[pick("ready", "Ready"), pick("completed", "Completed"), pick("expired", "Expired"), pick("canceled", "Canceled")];

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT)];
