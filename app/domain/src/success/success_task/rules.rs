//! Customers complete the tasks they are given.
use meta::prelude::*;

use super::COL;
use crate::closing::{stored_text, text};

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Customers complete tasks", run: complete_only }],
    after: &[],
};

/// Customers begin, complete and reopen; pausing and canceling is agreed on.
fn complete_only(change: &mut Change<'_>, issues: &mut Issues) {
    let is_customers = change.actor.is_external && !change.derived && !change.is_new();
    if !is_customers || !change.changed(COL.state.name) {
        return;
    }
    match (stored_text(change, COL.state.name), text(change, COL.state.name)) {
        ("new" | "in_progress" | "paused", "closed") | ("new" | "paused" | "closed", "in_progress") => {}
        _ => issues.add(COL.state.name, "You can mark the task as complete, or reopen it."),
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, accepted_of_customer, refused_of_customer};

    #[test]
    fn customers_begin_complete_and_reopen() {
        let rule = "Customers complete tasks";
        accepted_of_customer(&TABLE, Some(&[("state", "new")]), &[("state", "closed")], &[("progress", "completed")]);
        let closed = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
        accepted_of_customer(&TABLE, Some(&closed), &[("state", "in_progress")], &[("closure_code", "")]);
        for (was, now) in [("new", "canceled"), ("in_progress", "paused"), ("canceled", "in_progress")] {
            refused_of_customer(&TABLE, Some(&[("state", was)]), &[("state", now)], rule, &["state"]);
        }
        accepted(&TABLE, Some(&[("state", "in_progress")]), &[("state", "paused")], &[]);
    }
}
