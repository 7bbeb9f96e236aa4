//! Guided decision tree: branching questions that end in an advice.
use meta::prelude::*;

record! {
    table("ga_decision_tree", "Guided decision tree", "Guided decision trees")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_gd_tree"]);

    name:        String = text("Name").display().mandatory().unique()
        .help("e.g. 'Troubleshoot Service Exchange Failed Setup'."),
    description: String = long_text("Description"),
    active:      bool   = boolean("Active").default("true"),
}
