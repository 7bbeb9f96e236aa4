//! Engagement health definition: set of metrics that make the health score of engagements; global or for
//! engagements that match a filter.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_eng_hlt_def", "Engagement health definition", "Engagement health definitions")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("HLTD")
        .rights(RIGHTS)
        .list(&["number", "name", "rank", "state", "global"])
        .order("ORDERBYrank")
        .related(RELATED);

    number:          String = number("Number"),
    name:            String = text("Name").display().mandatory(),
    rank:            i64    = integer("Rank").mandatory().at_least(1).help("Order of precedence; 1 is highest."),
    description:     String = long_text("Description"),
    global:          bool   = boolean("Global configuration").default("false").help("Applies to all engagements."),
    definition:      String = condition("Definition")
        .help("Filter on engagements; number of matching records is shown."),
    state:           String = choice("State", STATES).default("draft").read_only()
        .help("Only published definitions count."),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("draft", "Draft"), pick("published", "Published")];

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT)];

const RELATED: &[Related] =
    &[related("sn_acct_lc_eng_hlt_mtr_config", "engagement_health_definition", "Health metric configurations")];
