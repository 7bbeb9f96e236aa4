//! Decision node: a question or an end of a tree.
use meta::prelude::*;

use crate::roles;

record! {
    table("ga_decision_tree_node", "Decision node", "Decision nodes")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_gd_node"])
        .rights(RIGHTS)
        .list(&["text", "tree", "type", "is_root", "article", "action"])
        .order("ORDERBYDESCsys_created_on")
        .related(RELATED);

    tree:    Id     = reference("Tree", "ga_decision_tree").mandatory(),
    r#type:  String = choice("Type", TYPES).mandatory(),
    text:    String = html("Text").display().mandatory(),
    is_root: bool   = boolean("First").default("false"),
    article: Id     = reference("Article", "kb_knowledge"),
    action:  Id     = reference("Suggested action", "sn_nb_action_recommended_action")
        .help("Action offered at an end."),
}

const TYPES: &[Choice] = &[pick("question", "Question"), pick("end", "End")];

const RIGHTS: &[Grant] = &[may(roles::RECOMMENDATION_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] =
    &[related("sn_gd_answer", "node", "Decision answers"), related("sn_gd_answer", "next_node", "Decision answers")];
