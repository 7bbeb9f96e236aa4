//! Guided decision tree: branching questions that end in an advice.
use meta::prelude::*;

use crate::roles;

record! {
    table("ga_decision_tree", "Guided decision tree", "Guided decision trees")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_gd_tree"])
        .rights(RIGHTS)
        .list(&["name", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    name:        String = text("Name").display().mandatory().unique()
        .help("For example 'Troubleshoot Service Exchange Failed Setup'."),
    description: String = long_text("Description"),
    active:      bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::RECOMMENDATION_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] =
    &[related("ga_decision_tree_node", "tree", "Decision nodes"), related("sn_gd_run", "tree", "Guided decision runs")];
