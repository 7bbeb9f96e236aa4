//! How records end, in each record that has a closure code.
use meta::Table;

use crate::testing::{ME, accepted, refused};
use crate::{outreach, risk, success};

type Pair = (&'static str, &'static str);

/// The record, its rules of closing and reopening by their names in the specification, and a code it may close with.
const RECORDS: &[(&Table, &str, &str, &str)] = &[
    (&success::engagement::TABLE, "State is closed or canceled", "Engagement is reopened", "achieved"),
    (&success::objective::TABLE, "Validate closure for objective", "Success objective is reopened", "achieved"),
    (&success::outcome::TABLE, "Validate closure for outcome", "Success outcome is reopened", "missed"),
    (&success::initiative::TABLE, "Validate closure for initiative", "Success initiative is reopened", "achieved"),
    (&success::success_case::TABLE, "Validate closure for success case", "Success case is reopened", "achieved"),
    (&success::success_task::TABLE, "Validate closure for success task", "Success task is reopened", "achieved"),
    (&success::internal_play::TABLE, "Internal play is closed or canceled", "Reopen internal play", "achieved"),
    (
        &success::internal_play_task::TABLE,
        "Internal play task is closed or canceled",
        "Reopen internal play task",
        "achieved",
    ),
    (&outreach::touchpoint::TABLE, "Validate closure for touchpoint", "Touchpoint is reopened", "addressed"),
    (&risk::signal::TABLE, "Validate risk signal closure", "Reopen risk signal", "addressed"),
];

/// A stored record with what every one of them needs.
fn with<const N: usize>(table: &Table, fields: [Pair; N]) -> Vec<Pair> {
    let says_first = [risk::signal::TABLE.name, outreach::touchpoint::TABLE.name];
    let subject = says_first.contains(&table.name).then_some(("engagement", ME));
    fields.into_iter().chain(subject).collect()
}

fn open(table: &Table) -> Vec<Pair> {
    with(table, [("state", "new"), ("active", "true")])
}

fn closed(table: &Table, code: &'static str) -> Vec<Pair> {
    with(table, [("state", "closed"), ("closure_code", code), ("close_notes", "Done."), ("active", "false")])
}

#[test]
fn each_record_has_the_pair_under_its_names() {
    for (table, closure, reopened, _) in RECORDS {
        let found = crate::registry::RULES.iter().filter(|rules| rules.table == table.name);
        let names: Vec<_> = found.flat_map(|rules| rules.before).map(|rule| rule.name).collect();
        assert!(names.contains(closure) && names.contains(reopened), "{}: {names:?}", table.name);
    }
}

#[test]
fn closing_says_how_it_ended() {
    for (table, rule, _, code) in RECORDS {
        let both = &["closure_code", "close_notes"];
        refused(table, Some(&open(table)), &[("state", "closed")], rule, both);
        refused(table, Some(&open(table)), &[("state", "canceled")], rule, &["close_notes"]);
        refused(table, None, &with(table, [("state", "closed")]), rule, both);
        refused(table, None, &with(table, [("state", "canceled")]), rule, &["close_notes"]);
        let typed = [("state", "closed"), ("closure_code", *code), ("close_notes", "Done.")];
        let then = [("active", "false"), ("closed_at", "2026-01-10 12:00:00"), ("closed_by", ME)];
        accepted(table, Some(&open(table)), &typed, &then);
        accepted(table, None, &with(table, typed), &then);
        refused(table, Some(&closed(table, code)), &[("close_notes", "")], rule, &["close_notes"]);
        accepted(table, Some(&closed(table, code)), &[("close_notes", "Better said.")], &[("closure_code", code)]);
    }
}

#[test]
fn canceling_sets_the_code() {
    for (table, _, _, code) in RECORDS {
        let typed = [("state", "canceled"), ("close_notes", "Not wanted."), ("closure_code", *code)];
        accepted(table, Some(&open(table)), &typed, &[("closure_code", "canceled"), ("active", "false")]);
    }
}

#[test]
fn reopening_forgets_how_it_ended() {
    for (table, _, _, code) in RECORDS {
        let then =
            [("active", "true"), ("closure_code", ""), ("close_notes", ""), ("closed_at", ""), ("closed_by", "")];
        accepted(table, Some(&closed(table, code)), &[("state", "new")], &then);
    }
}

#[test]
fn people_reopen_a_record_before_they_change_it() {
    for (table, _, _, code) in RECORDS {
        let typed = [("short_description", "Another"), ("watch_list", ME)];
        let rule = "Closed records stay as they are";
        refused(table, Some(&closed(table, code)), &typed, rule, &["short_description"]);
        let reopened = [("short_description", "Another"), ("state", "new")];
        accepted(table, Some(&closed(table, code)), &reopened, &[("short_description", "Another")]);
        accepted(table, Some(&closed(table, code)), &[("watch_list", ME), ("work_notes", "Afterwards.")], &[]);
    }
}

#[test]
fn progress_is_forced_at_the_ends_only() {
    let table = &success::objective::TABLE;
    let end = [("closure_code", "achieved"), ("close_notes", "Done.")];
    for (was, state, expected) in [
        ("on_track", "closed", "completed"),
        ("at_risk", "canceled", "canceled"),
        ("on_track", "paused", "paused"),
        ("at_risk", "paused", "at_risk"),
        ("at_risk", "define", "at_risk"),
    ] {
        let stored = [("state", "in_progress"), ("progress", was), end[0], end[1]];
        accepted(table, Some(&stored), &[("state", state)], &[("progress", expected)]);
    }
    let closed = [("state", "closed"), ("progress", "completed"), end[0], end[1]];
    accepted(table, Some(&closed), &[("state", "in_progress")], &[("progress", "not_started")]);
    let open = [("state", "in_progress"), ("progress", "on_track")];
    refused(table, Some(&open), &[("progress", "completed")], "Progress follows state", &["progress"]);
}
