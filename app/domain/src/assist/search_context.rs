//! AI search context: search set-up of the Search tab for one table and page.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_ais_search_context", "AI search context", "AI search contexts")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "table_name", "active", "relevancy_threshold"])
        .order("ORDERBYname");

    name:                String  = text("Name").display().mandatory(),
    table_name:          String  = table_name("Table").mandatory(),
    query_fields:        String  = long_text("Query inputs").help("Fields that form the first query."),
    sources:             Vec<Id> = references("Sources", "sn_nb_action_search_result_ra_mapping").mandatory(),
    filters:             String  = condition("Dynamic filters").help("By product, language, tier and so on."),
    relevancy_threshold: Decimal = decimal("Relevancy threshold").help("Hits below are hidden."),
    roles:               Vec<Id> = references("Roles", "sys_user_role")
        .help("For example separate set-ups for two support tiers."),
    active:              bool    = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::RECOMMENDATION_ADMIN, FULL)];
