//! Risk threshold override: another threshold for engagements that match a condition.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_risk_threshold_override", "Risk threshold override", "Risk threshold overrides")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["engagement_risk_definition", "threshold", "applicable_engagement", "rank", "state"])
        .order("ORDERBYrank");

    engagement_risk_definition: Id      = reference("Engagement risk definition", "sn_acct_lc_eng_risk_def")
        .mandatory(),
    threshold:                  Decimal = decimal("Threshold").mandatory(),
    applicable_engagement:      String  = condition("Applicable engagement").mandatory(),
    rank:                       i64     = integer("Rank").mandatory().at_least(1)
        .help("1 is highest; of the overrides that match, the highest is used."),
    state:                      String  = choice("State", STATES).default("published"),
    sys_domain:                 Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:            String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("draft", "Draft"), pick("published", "Published")];

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT)];
