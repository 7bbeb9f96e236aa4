//! Decision table: maps inputs to an action, such as the policy that routes incoming CRM webhook events to a
//! subflow.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_decision_table", "Decision table", "Decision tables")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    name:        String = text("Name").display().mandatory()
        .help("For example 'Dynamics CRM Webhook Decision Policy'."),
    description: String = long_text("Description"),
    active:      bool   = boolean("Active").default("true").help("Used only when active."),
}

const RIGHTS: &[Grant] = &[may(roles::FLOW_DESIGNER, FULL)];

const RELATED: &[Related] = &[related("sys_decision_row", "decision_table", "Decision rows")];
