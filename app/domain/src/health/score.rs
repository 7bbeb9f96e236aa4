//! Engagement health score: history of the score of an engagement (feeds the 6 week and 12 week trends).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_eng_health_score", "Engagement health score", "Engagement health scores")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .rights(RIGHTS)
        .list(&["engagement", "score", "calculated_at", "health_definition", "week_start"])
        .order("ORDERBYDESCcalculated_at")
        .related(RELATED)
        .indexed(&[&["engagement", "calculated_at"]]);

    engagement:        Id      = reference("Engagement", "sn_acct_lc_engagement").mandatory(),
    score:             i64     = integer("Score").help("0 to 100; empty without data."),
    calculated_at:     Instant = date_time("Calculated").preset(Preset::Now).read_only(),
    health_definition: Id      = reference("Health definition", "sn_acct_lc_eng_hlt_def"),
    week_start:        Date    = date("Week").read_only()
        .help("Monday of the week; the last score of a week stands for it."),
    sys_domain:        Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:   String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, READ)];

const RELATED: &[Related] = &[related("sn_acct_lc_eng_health_metric_score", "health_score", "Health indicator scores")];
