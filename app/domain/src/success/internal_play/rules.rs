//! Internal plays stand for themselves; they end with a closure code and close notes.
use meta::prelude::*;

use crate::closing;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Internal play is closed or canceled", run: closing::needs_closure },
        BeforeRule { name: "Reopen internal play", run: closing::is_reopened },
        BeforeRule { name: "Progress follows state", run: closing::progress_follows_state },
        BeforeRule { name: "Parent for internal play must be empty", run: empty_parent },
    ],
    after: &[],
};

/// Whatever is sent (A177).
fn empty_parent(change: &mut Change<'_>, _: &mut Issues) {
    change.set(crate::platform::task::COL.parent, None);
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn closing_says_how_it_ended() {
        let open = [("state", "in_progress"), ("active", "true")];
        let both = &["closure_code", "close_notes"];
        refused(&TABLE, Some(&open), &[("state", "closed")], "Internal play is closed or canceled", both);
        refused(&TABLE, Some(&open), &[("state", "canceled")], "Internal play is closed or canceled", &["close_notes"]);
        let closed = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
        accepted(&TABLE, Some(&open), &closed, &[("active", "false"), ("closed_at", "2026-01-10 12:00:00")]);
        refused(&TABLE, Some(&closed), &[("close_notes", "")], "Internal play is closed or canceled", &["close_notes"]);
    }

    #[test]
    fn reopening_forgets_how_it_ended() {
        let closed = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
        let then = [("active", "true"), ("closure_code", ""), ("close_notes", ""), ("closed_at", "")];
        accepted(&TABLE, Some(&closed), &[("state", "in_progress")], &then);
    }

    #[test]
    fn a_play_has_no_parent() {
        accepted(&TABLE, None, &[("parent", crate::testing::ME)], &[("parent", "")]);
    }
}
