//! Decision answer: a choice that leads to another node.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_gd_answer", "Decision answer", "Decision answers")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["label", "node", "next_node", "order", "display"])
        .order("ORDERBYorder");

    node:      Id     = reference("Question", "ga_decision_tree_node").mandatory(),
    label:     String = text("Answer").display().mandatory(),
    next_node: Id     = reference("Next", "ga_decision_tree_node").mandatory(),
    order:     i64    = integer("Order").default("100"),
    display:   String = choice("Shown as", DISPLAIES).default("button"),
}

const DISPLAIES: &[Choice] = &[pick("button", "Button"), pick("dropdown", "List")];

const RIGHTS: &[Grant] = &[may(roles::RECOMMENDATION_ADMIN, FULL), may(roles::INTERNAL, READ)];
