//! Health metric configuration: one metric of a health definition.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_eng_hlt_mtr_config", "Health metric configuration", "Health metric configurations")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["data_source", "engagement_health_definition", "target", "weight", "direction", "aggregate"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["engagement_health_definition", "data_source"]]);

    data_source:                  Id      = reference("Data source", "sn_data_ctx_engine_src").mandatory()
        .narrowed_by("state=published"),
    engagement_health_definition: Id      = reference("Engagement health definition", "sn_acct_lc_eng_hlt_def")
        .mandatory(),
    target:                       Decimal = decimal("Target").mandatory(),
    weight:                       Decimal = percent("Weight").mandatory().at_least(0).at_most(100)
        .help("Share of the score; all shares of a definition add up to 100."),
    direction:                    String  = choice("Direction", DIRECTIONS).mandatory().default("maximize")
        .help("Maximize: higher is better (CSAT). Minimize: lower is better (number of P1 cases)."),
    aggregate:                    String  = choice("Aggregate", AGGREGATES).mandatory().default("average")
        .help("Used when several data rows are found."),
    sys_domain:                   Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:              String  = text("Domain path").max(1024).read_only().section("System"),
}

const DIRECTIONS: &[Choice] = &[pick("maximize", "Maximize"), pick("minimize", "Minimize")];

const AGGREGATES: &[Choice] = &[pick("average", "Average"), pick("sum", "Sum")];

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT)];
