//! Objectives end with a closure code and close notes, and stop after they start.
use meta::prelude::*;

use crate::closing;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Validate closure for objective", run: closing::needs_closure },
        BeforeRule { name: "Success objective is reopened", run: closing::is_reopened },
        BeforeRule { name: "Progress follows state", run: closing::progress_follows_state },
        BeforeRule { name: "Validate planned start and stop", run: closing::stop_is_not_before_start },
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
        refused(&TABLE, Some(&open), &[("state", "closed")], "Validate closure for objective", both);
        refused(&TABLE, Some(&open), &[("state", "canceled")], "Validate closure for objective", &["close_notes"]);
        let closed = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
        accepted(&TABLE, Some(&open), &closed, &[("active", "false"), ("closed_at", "2026-01-10 12:00:00")]);
        refused(&TABLE, Some(&closed), &[("close_notes", "")], "Validate closure for objective", &["close_notes"]);
    }

    #[test]
    fn reopening_forgets_how_it_ended() {
        let closed = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
        let then = [("active", "true"), ("closure_code", ""), ("close_notes", ""), ("closed_at", "")];
        accepted(&TABLE, Some(&closed), &[("state", "in_progress")], &then);
    }

    #[test]
    fn it_stops_after_it_starts() {
        let rule = "Validate planned start and stop";
        accepted(&TABLE, None, &[("planned_start", "2026-01-01"), ("planned_stop", "2026-01-01")], &[]);
        refused(
            &TABLE,
            None,
            &[("planned_start", "2026-01-02"), ("planned_stop", "2026-01-01")],
            rule,
            &["planned_stop"],
        );
    }

    #[test]
    fn progress_is_forced_at_the_ends_only() {
        let end = [("closure_code", "achieved"), ("close_notes", "Done.")];
        for (was, state, expected) in [
            ("on_track", "closed", "completed"),
            ("at_risk", "canceled", "canceled"),
            ("on_track", "paused", "paused"),
            ("at_risk", "paused", "at_risk"),
            ("at_risk", "define", "at_risk"),
        ] {
            let stored = [("state", "in_progress"), ("progress", was), end[0], end[1]];
            accepted(&TABLE, Some(&stored), &[("state", state)], &[("progress", expected)]);
        }
        let closed = [("state", "closed"), ("progress", "completed"), end[0], end[1]];
        accepted(&TABLE, Some(&closed), &[("state", "in_progress")], &[("progress", "on_track")]);
    }
}
