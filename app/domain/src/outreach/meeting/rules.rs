//! A meeting ends after it starts, within a day.
use meta::prelude::*;

use super::COL;

const LONGEST_MS: i64 = 24 * 60 * 60 * 1000;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Start before end", run: check_order },
        BeforeRule { name: "At most 24 hours", run: check_length },
    ],
    after: &[],
};

/// Milliseconds from start to end, where both are known.
fn length(change: &Change<'_>) -> Option<i64> {
    change.get(COL.start).zip(change.get(COL.end)).map(|(start, end)| end.0 - start.0)
}

fn check_order(change: &mut Change<'_>, issues: &mut Issues) {
    if length(change).is_some_and(|length| length <= 0) {
        issues.add(COL.end.name, "A meeting ends after it starts. Please correct start or end.");
    }
}

fn check_length(change: &mut Change<'_>, issues: &mut Issues) {
    if length(change).is_some_and(|length| length > LONGEST_MS) {
        issues.add(COL.end.name, "A meeting lasts at most 24 hours. Please choose an earlier end.");
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn a_meeting_lasts_up_to_a_day() {
        let start = ("start", "2026-01-10 09:00:00");
        accepted(&TABLE, None, &[start, ("end", "2026-01-11 09:00:00")], &[]);
        refused(&TABLE, None, &[start, ("end", "2026-01-11 09:01:00")], "At most 24 hours", &["end"]);
        refused(&TABLE, None, &[start, ("end", "2026-01-10 08:59:00")], "Start before end", &["end"]);
        refused(&TABLE, None, &[start, ("end", start.1)], "Start before end", &["end"]);
    }
}
