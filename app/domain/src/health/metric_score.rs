//! Health indicator score: part of a health score: one metric.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_eng_health_metric_score", "Health indicator score", "Health indicator scores")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .rights(RIGHTS)
        .list(&["health_score", "data_source", "value", "target", "weight", "achievement"])
        .order("ORDERBYDESCsys_created_on");

    health_score:    Id      = reference("Health score", "sn_acct_lc_eng_health_score").mandatory(),
    data_source:     Id      = reference("Data source", "sn_data_ctx_engine_src").mandatory(),
    value:           Decimal = decimal("Value"),
    target:          Decimal = decimal("Target"),
    weight:          Decimal = percent("Weight"),
    achievement:     Decimal = percent("Score"),
    gap_percent:     Decimal = percent("Gap").help("Missing share of the target."),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, READ)];
