//! Every work record knows whether it is open, and since when it is not.
use meta::prelude::*;

use super::COL;
use crate::closing::{is_ended, stored_text, text};

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Active follows state", run: follow_state }],
    after: &[],
};

/// Closed is when, by whom; reopening empties both.
fn follow_state(change: &mut Change<'_>, _: &mut Issues) {
    let table = change.entity.name();
    let is_over = is_ended(table, text(change, COL.state.name));
    let was_over = is_ended(table, stored_text(change, COL.state.name));
    if !change.changed(COL.state.name) && !change.is_new() {
        return;
    }
    change.set(COL.active, Some(!is_over));
    if !is_over {
        change.set(COL.closed_at, None);
        change.set(COL.closed_by, None);
    } else if !was_over {
        // History that is brought along keeps its own moment.
        if change.get(COL.closed_at).is_none() {
            change.set(COL.closed_at, Some(change.at));
        }
        if change.get(COL.closed_by).is_none() && !change.actor.id.as_str().is_empty() {
            change.set(COL.closed_by, Some(change.actor.id.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{ME, accepted};

    #[test]
    fn closing_is_recorded_and_reopening_forgets_it() {
        let task = &super::super::TABLE;
        accepted(task, None, &[("state", "open")], &[("active", "true"), ("closed_at", "")]);
        accepted(
            task,
            Some(&[("state", "open"), ("active", "true")]),
            &[("state", "closed_complete")],
            &[("active", "false"), ("closed_at", "2026-01-10 12:00:00"), ("closed_by", ME)],
        );
        accepted(
            task,
            Some(&[
                ("state", "canceled"),
                ("active", "false"),
                ("closed_at", "2026-01-01 00:00:00"),
                ("closed_by", ME),
            ]),
            &[("state", "open")],
            &[("active", "true"), ("closed_at", ""), ("closed_by", "")],
        );
        // From one end to another, the first moment counts.
        accepted(
            task,
            Some(&[("state", "closed_complete"), ("closed_at", "2026-01-01 00:00:00")]),
            &[("state", "closed_incomplete")],
            &[("closed_at", "2026-01-01 00:00:00")],
        );
    }

    #[test]
    fn history_keeps_its_moment() {
        let typed = [("state", "canceled"), ("closed_at", "2025-06-01 08:00:00")];
        accepted(&super::super::TABLE, None, &typed, &[("active", "false"), ("closed_at", "2025-06-01 08:00:00")]);
    }

    #[test]
    fn the_state_that_ends_work_depends_on_the_record() {
        accepted(&crate::sales::quote::TABLE, None, &[("state", "accepted")], &[("active", "false")]);
        accepted(&crate::service::work_order_task::TABLE, None, &[("state", "accepted")], &[("active", "true")]);
    }
}
