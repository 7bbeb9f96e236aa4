//! A series repeats beyond its first meeting.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules =
    TableRules { table: super::TABLE.name, before: &[BeforeRule { name: "Repeat until", run: check_end }], after: &[] };

/// Later than the day the first meeting ends.
fn check_end(change: &mut Change<'_>, issues: &mut Issues) {
    let first_day = change.get(COL.first_end).map(Instant::date);
    if change.get(COL.repeat_until).zip(first_day).is_some_and(|(until, first)| until <= first) {
        issues.add(COL.repeat_until.name, "A series repeats beyond its first meeting. Please choose a later day.");
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn the_series_outlasts_its_first_meeting() {
        let end = ("first_end", "2026-01-10 10:00:00");
        accepted(&TABLE, None, &[end, ("repeat_until", "2026-01-11")], &[]);
        refused(&TABLE, None, &[end, ("repeat_until", "2026-01-10")], "Repeat until", &["repeat_until"]);
    }
}
