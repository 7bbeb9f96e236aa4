//! Recommended action context: table and page for which recommendations are worked out, with the inputs read
//! from the record.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_nb_action_rule_context", "Recommended action context", "Recommended action contexts")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_ra_context"])
        .rights(RIGHTS)
        .list(&["name", "table_name", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    name:       String = text("Name").display().mandatory(),
    table_name: String = table_name("Table").mandatory(),
    condition:  String = condition("Condition"),
    inputs:     String = long_text("Inputs").help("Fields passed on: short description, category, customer and so on."),
    active:     bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, EDIT), may(roles::RECOMMENDATION_ADMIN, FULL)];

const RELATED: &[Related] = &[related("sn_nb_action_condition_based_rule", "context", "Recommendation rules")];
