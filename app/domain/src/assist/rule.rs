//! Recommendation rule: when which recommendations are shown.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_nb_action_condition_based_rule", "Recommendation rule", "Recommendation rules")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_ra_rule"])
        .rights(RIGHTS)
        .list(&["name", "context", "order", "active"])
        .order("ORDERBYorder");

    name:            String  = text("Name").display().mandatory(),
    context:         Id      = reference("Context", "sn_nb_action_rule_context").mandatory(),
    condition:       String  = condition("Condition").help("On the record, for example state and missing field."),
    recommendations: Vec<Id> = references("Recommendations", "sn_nb_action_recommended_action").mandatory()
        .help("Shown when it holds."),
    order:           i64     = integer("Order").default("100"),
    active:          bool    = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, EDIT), may(roles::RECOMMENDATION_ADMIN, FULL)];
