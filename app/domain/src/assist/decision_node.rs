//! Decision node: a question or an end of a tree.
use meta::prelude::*;

record! {
    table("ga_decision_tree_node", "Decision node", "Decision nodes")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_gd_node"]);

    tree:    Id     = reference("Tree", "ga_decision_tree").mandatory(),
    r#type:  String = choice("Type", TYPES).mandatory(),
    text:    String = html("Text").display().mandatory(),
    is_root: bool   = boolean("First").default("false"),
    article: Id     = reference("Article", "kb_knowledge"),
    action:  Id     = reference("Suggested action", "sn_nb_action_recommended_action")
        .help("Action offered at an end."),
}

const TYPES: &[Choice] = &[pick("question", "Question"), pick("end", "End")];
