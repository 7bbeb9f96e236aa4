//! Recommendation: one card.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_nb_action_recommended_action", "Recommendation", "Recommendations")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_ra_recommendation"])
        .rights(RIGHTS)
        .list(&["name", "type", "title", "active", "action_label", "guidance"])
        .order("ORDERBYname")
        .related(RELATED);

    name:          String = text("Name").display().mandatory(),
    r#type:        String = choice("Type", TYPES).mandatory(),
    title:         String = text("Title").mandatory(),
    text:          String = html("Text"),
    action_label:  String = text("Button").help("Assign, Start Registration, Create and so on."),
    guidance:      Id     = reference("Guidance", "sn_ra_guidance"),
    decision_tree: Id     = reference("Decision tree", "ga_decision_tree"),
    field:         String = text("Field"),
    generator:     Id     = reference("Resource generator", "sn_nb_action_resource_generator")
        .help("Where the proposed value or records come from."),
    active:        bool   = boolean("Active").default("true"),
}

const TYPES: &[Choice] = &[
    pick("guidance", "Guidance"),
    pick("guided_decision", "Guided decision tree"),
    pick("field", "Field recommendation"),
    pick("knowledge", "Knowledge"),
    pick("similar", "Similar records"),
    pick("action", "Action"),
];

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, EDIT), may(roles::RECOMMENDATION_ADMIN, FULL)];

const RELATED: &[Related] = &[related("sn_ra_history", "recommendation", "Recommended action logs")];
