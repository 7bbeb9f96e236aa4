//! Decision row: one row of a decision table.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_decision_row", "Decision row", "Decision rows")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["decision_table", "conditions", "subflow", "order"])
        .order("ORDERBYorder");

    decision_table: Id     = reference("Decision table", "sys_decision_table").mandatory(),
    order:          i64    = integer("Order").default("100").help("First matching row wins."),
    conditions:     String = condition("Conditions").mandatory(),
    subflow:        Id     = reference("Subflow", "sys_hub_flow").mandatory(),
}

const RIGHTS: &[Grant] = &[may(roles::FLOW_DESIGNER, FULL)];
