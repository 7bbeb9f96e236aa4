//! State and progress of an implementation say the same, and its end says how it went (releases.md 2.11).
use meta::prelude::*;

use super::COL;
use crate::closing::{self, text};

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Closed records stay as they are", run: closing::refuse_change },
        BeforeRule { name: "Sync Progress To State", run: keep_in_step },
        BeforeRule { name: "Closing needs closure code and notes", run: require_closure },
        BeforeRule { name: "Closing information goes with reopening", run: closing::forget_closure },
        BeforeRule { name: "End is not before start", run: check_plans },
        BeforeRule { name: "Durations follow dates", run: measure },
    ],
    after: &[],
};

/// Each state with the progress it may have; the first is taken where the present one does not fit.
const PAIRS: &[(&str, &[&str])] = &[
    ("new", &["not_started"]),
    ("in_progress", &["on_track", "at_risk"]),
    ("paused", &["paused"]),
    ("closed", &["completed"]),
    ("canceled", &["canceled"]),
];

/// What was changed leads; where both were, or neither, the state.
fn keep_in_step(change: &mut Change<'_>, _: &mut Issues) {
    let progress = text(change, COL.progress.name).to_owned();
    let fits = |(_, allowed): &&(&str, &[&str])| allowed.contains(&progress.as_str());
    if change.changed(COL.progress.name) && !change.changed(COL.state.name) {
        let state = PAIRS.iter().find(fits).map(|(state, _)| (*state).to_owned());
        change.set(COL.state, state);
        return;
    }
    let state = text(change, COL.state.name);
    let pair = PAIRS.iter().find(|(known, _)| *known == state);
    if let Some((_, allowed)) = pair.filter(|pair| !fits(pair)) {
        change.set(COL.progress, Some(allowed[0].to_owned()));
    }
}

fn require_closure(change: &mut Change<'_>, issues: &mut Issues) {
    let state = text(change, COL.state.name).to_owned();
    if !matches!(state.as_str(), "closed" | "canceled") {
        return;
    }
    if state == "canceled" {
        change.set(COL.closure_code, Some("canceled_voided".to_owned()));
    }
    for (field, what) in [(COL.closure_code.name, "a closure code"), (COL.close_notes.name, "close notes")] {
        if change.now.value(field).is_empty() {
            issues.add(field, format!("An implementation that is {state} needs {what}. Please fill the field."));
        }
    }
}

fn check_plans(change: &mut Change<'_>, issues: &mut Issues) {
    closing::check_plan(change, issues, COL.planned_start_date.name, COL.planned_end_date.name);
    closing::check_plan(change, issues, COL.actual_start_date.name, COL.actual_end_date.name);
}

fn measure(change: &mut Change<'_>, _: &mut Issues) {
    let planned = days(change.get(COL.planned_start_date), change.get(COL.planned_end_date));
    let actual = days(change.get(COL.actual_start_date), change.get(COL.actual_end_date));
    change.set(COL.planned_duration, planned);
    change.set(COL.actual_duration, actual);
}

/// From the first day to the last, both counted.
fn days(start: Option<Date>, end: Option<Date>) -> Option<i64> {
    start.zip(end).map(|(start, end)| end.days_since(start) + 1)
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    const HOW: [(&str, &str); 2] = [("closure_code", "successful"), ("close_notes", "Live.")];

    #[test]
    fn state_and_progress_keep_in_step_both_ways() {
        let stored = [("state", "in_progress"), ("progress", "on_track")];
        accepted(&TABLE, Some(&stored), &[("state", "paused")], &[("progress", "paused")]);
        accepted(&TABLE, Some(&stored), &[("progress", "at_risk")], &[("state", "in_progress")]);
        accepted(&TABLE, Some(&stored), &[("progress", "not_started")], &[("state", "new")]);
        let done = [("progress", "completed"), HOW[0], HOW[1]];
        accepted(&TABLE, Some(&stored), &done, &[("state", "closed")]);
        accepted(&TABLE, None, &[("state", "paused"), ("progress", "not_started")], &[("progress", "paused")]);
    }

    #[test]
    fn its_end_says_how_it_went() {
        let rule = "Closing needs closure code and notes";
        let stored = [("state", "in_progress"), ("progress", "on_track")];
        refused(&TABLE, Some(&stored), &[("progress", "completed")], rule, &["closure_code", "close_notes"]);
        refused(&TABLE, Some(&stored), &[("state", "canceled")], rule, &["close_notes"]);
        let canceled = [("state", "canceled"), ("close_notes", "Too early.")];
        accepted(&TABLE, Some(&stored), &canceled, &[("closure_code", "canceled_voided"), ("progress", "canceled")]);
        let closed = [("state", "closed"), ("progress", "completed"), HOW[0], HOW[1]];
        refused(&TABLE, Some(&closed), &[("type", "self_led")], "Closed records stay as they are", &["type"]);
        let then = [("closure_code", ""), ("close_notes", ""), ("progress", "on_track")];
        accepted(&TABLE, Some(&closed), &[("state", "in_progress")], &then);
    }

    #[test]
    fn durations_count_both_ends() {
        let dates = [("planned_start_date", "2026-02-27"), ("planned_end_date", "2026-03-02")];
        accepted(&TABLE, None, &dates, &[("planned_duration", "4"), ("actual_duration", "")]);
        let backwards = [("actual_start_date", "2026-03-02"), ("actual_end_date", "2026-03-01")];
        refused(&TABLE, None, &backwards, "End is not before start", &["actual_end_date"]);
    }
}
