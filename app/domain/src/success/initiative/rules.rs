//! Initiatives end with a closure code and close notes.
use meta::prelude::*;

use crate::closing;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Validate closure for initiative", run: closing::needs_closure },
        BeforeRule { name: "Success initiative is reopened", run: closing::is_reopened },
        BeforeRule { name: "Progress follows state", run: closing::progress_follows_state },
    ],
    after: &[],
};

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn closing_says_how_it_ended() {
        let open = [("state", "in_progress"), ("active", "true")];
        let both = &["closure_code", "close_notes"];
        refused(&TABLE, Some(&open), &[("state", "closed")], "Validate closure for initiative", both);
        refused(&TABLE, Some(&open), &[("state", "canceled")], "Validate closure for initiative", &["close_notes"]);
        let closed = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
        accepted(&TABLE, Some(&open), &closed, &[("active", "false"), ("closed_at", "2026-01-10 12:00:00")]);
        refused(&TABLE, Some(&closed), &[("close_notes", "")], "Validate closure for initiative", &["close_notes"]);
    }

    #[test]
    fn reopening_forgets_how_it_ended() {
        let closed = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
        let then = [("active", "true"), ("closure_code", ""), ("close_notes", ""), ("closed_at", "")];
        accepted(&TABLE, Some(&closed), &[("state", "in_progress")], &then);
    }
}
