//! Resource generator: finds proposed records or values.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_nb_action_resource_generator", "Resource generator", "Resource generators")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_ra_generator"])
        .rights(RIGHTS)
        .list(&["name", "type", "table_name", "limit"])
        .order("ORDERBYname");

    name:       String = text("Name").display().mandatory(),
    r#type:     String = choice("Type", TYPES).mandatory().default("query"),
    table_name: String = table_name("Table"),
    condition:  String = condition("Condition"),
    script:     String = script("Script"),
    limit:      i64    = integer("At most").default("3"),
}

const TYPES: &[Choice] = &[
    pick("query", "Query"),
    pick("script", "Script"),
    pick("similar", "Similarity"),
    pick("team", "Team by responsibility"),
    pick("knowledge", "Knowledge search"),
];

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, EDIT), may(roles::RECOMMENDATION_ADMIN, FULL)];
