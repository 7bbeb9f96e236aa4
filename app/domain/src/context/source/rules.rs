//! Runs of a data source follow each other.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Last run/Next run validation", run: check_runs },
        BeforeRule { name: "Indicator sources name their indicator", run: require_indicator },
    ],
    after: &[],
};

fn check_runs(change: &mut Change<'_>, issues: &mut Issues) {
    if change.get(COL.date_last_run).zip(change.get(COL.date_next_run)).is_some_and(|(last, next)| last > next) {
        issues.add(COL.date_next_run.name, "The next run of a source is not before its last.");
    }
}

fn require_indicator(change: &mut Change<'_>, issues: &mut Issues) {
    if change.get(COL.source).as_deref() == Some("pa_indicator") && change.get(COL.pa_indicator).is_none() {
        issues.add(COL.pa_indicator.name, "This source collects an indicator. Please choose it.");
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{ME, accepted, refused};

    #[test]
    fn the_next_run_is_not_before_the_last() {
        let last = ("date_last_run", "2026-01-10 00:00:00");
        accepted(&TABLE, None, &[last, ("date_next_run", "2026-01-10 00:00:00")], &[]);
        let typed = [last, ("date_next_run", "2026-01-09 00:00:00")];
        refused(&TABLE, None, &typed, "Last run/Next run validation", &["date_next_run"]);
    }

    #[test]
    fn an_indicator_source_has_an_indicator() {
        let rule = "Indicator sources name their indicator";
        refused(&TABLE, None, &[("source", "pa_indicator")], rule, &["pa_indicator"]);
        accepted(&TABLE, None, &[("source", "pa_indicator"), ("pa_indicator", ME)], &[]);
        accepted(&TABLE, None, &[("source", "external")], &[]);
    }
}
