//! State and stage of an onboarding case tell one story; it ends with a resolution.
use meta::prelude::*;

use super::COL;
use crate::closing::{stored_text, text};
use crate::platform::task;
use crate::service::case;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "State and stage follow each other", run: keep_in_step },
        BeforeRule { name: "Canceling is a resolution", run: void_when_canceled },
        BeforeRule { name: "Onboarding case is reopened", run: forget_resolution },
        BeforeRule { name: "Closing needs a resolution code", run: require_resolution },
    ],
    after: &[],
};

/// Stages that fit a state; the first is taken where the present one does not fit.
fn stages(state: &str) -> &'static [&'static str] {
    match state {
        "new" | "unassigned" => &["not_started", "at_risk"],
        "active" => &["on_track", "at_risk"],
        "blocked" => &["paused", "at_risk"],
        "closed" | "canceled" => &["finished"],
        _ => &[],
    }
}

/// The state that a stage calls for where the present state does not fit; nothing for At risk.
fn state_for(stage: &str) -> Option<&'static str> {
    match stage {
        "not_started" => Some("new"),
        "on_track" => Some("active"),
        "paused" => Some("blocked"),
        "finished" => Some("closed"),
        _ => None,
    }
}

fn keep_in_step(change: &mut Change<'_>, _: &mut Issues) {
    let (state, stage) = (text(change, COL.state.name), text(change, COL.stage.name));
    let fitting = stages(state);
    if fitting.is_empty() || fitting.contains(&stage) {
        return;
    }
    // Who changes both means the state.
    let stage_leads = !change.changed(COL.state.name) && change.changed(COL.stage.name);
    match state_for(stage).filter(|_| stage_leads) {
        Some(state) => change.set(COL.state, Some(state.to_owned())),
        None => change.set(COL.stage, Some(fitting[0].to_owned())),
    }
    // The state decides whether the record is open; it may have just moved.
    let is_over = is_over(text(change, COL.state.name));
    let was_over = is_over_stored(change);
    if stage_leads && is_over != was_over {
        let at = is_over.then_some(change.at);
        let by = is_over.then(|| change.actor.id.clone()).filter(|id| !id.as_str().is_empty());
        change.set(task::COL.active, Some(!is_over));
        change.set(task::COL.closed_at, at);
        change.set(task::COL.closed_by, by);
    }
}

fn is_over(state: &str) -> bool {
    matches!(state, "closed" | "canceled")
}

fn is_over_stored(change: &Change<'_>) -> bool {
    is_over(stored_text(change, COL.state.name))
}

fn void_when_canceled(change: &mut Change<'_>, _: &mut Issues) {
    if change.became(COL.state.name, "canceled") {
        change.set(COL.resolution_code, Some("voided_cancelled".to_owned()));
    }
}

/// A case that is opened again says nothing of its end (gaps.md G29).
fn forget_resolution(change: &mut Change<'_>, _: &mut Issues) {
    if is_over_stored(change) && !is_over(text(change, COL.state.name)) {
        change.set(COL.resolution_code, None);
        change.set(case::COL.resolution_notes, None);
        change.set(task::COL.close_notes, None);
    }
}

fn require_resolution(change: &mut Change<'_>, issues: &mut Issues) {
    let is_closed = text(change, COL.state.name) == "closed" && !change.is_new();
    if is_closed && change.get(COL.resolution_code).is_none() {
        issues.add(COL.resolution_code.name, "Closing an onboarding case needs a resolution code. Please choose one.");
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn a_change_of_state_moves_the_stage_where_it_does_not_fit() {
        for (stage, state, expected) in [
            ("not_started", "active", "on_track"),
            ("on_track", "blocked", "paused"),
            ("paused", "active", "on_track"),
            ("on_track", "unassigned", "not_started"),
            ("at_risk", "new", "at_risk"),
            ("at_risk", "unassigned", "at_risk"),
            ("at_risk", "active", "at_risk"),
            ("at_risk", "blocked", "at_risk"),
            ("at_risk", "canceled", "finished"),
            ("on_track", "canceled", "finished"),
        ] {
            let before = if state == "active" { "new" } else { "active" };
            let stored = [("state", before), ("stage", stage)];
            accepted(&TABLE, Some(&stored), &[("state", state)], &[("state", state), ("stage", expected)]);
        }
    }

    #[test]
    fn a_change_of_stage_moves_the_state_where_it_does_not_fit() {
        for (state, stage, expected) in [
            ("active", "paused", "blocked"),
            ("new", "on_track", "active"),
            ("active", "not_started", "new"),
            ("unassigned", "not_started", "unassigned"),
            ("blocked", "at_risk", "blocked"),
        ] {
            let stored = [("state", state), ("stage", if stage == "at_risk" { "paused" } else { "at_risk" })];
            accepted(&TABLE, Some(&stored), &[("stage", stage)], &[("state", expected), ("stage", stage)]);
        }
    }

    #[test]
    fn no_pair_outside_the_six_rows_is_left() {
        let states = ["new", "unassigned", "active", "blocked", "closed", "canceled"];
        let all_stages = ["not_started", "on_track", "at_risk", "paused", "finished"];
        for state in states {
            for stage in all_stages {
                for stored in [
                    None,
                    Some(
                        &[("state", "active"), ("stage", "on_track"), ("resolution_code", "successful_no_issues")][..],
                    ),
                ] {
                    let (row, _) = crate::testing::run(&TABLE, stored, &[("state", state), ("stage", stage)]);
                    let text = |field| row.value(field).as_text().unwrap_or_default().to_owned();
                    let (state, stage) = (text("state"), text("stage"));
                    assert!(super::stages(&state).contains(&stage.as_str()), "{state} with {stage}");
                }
            }
        }
    }

    #[test]
    fn finishing_by_stage_closes_the_record() {
        let stored = [("state", "active"), ("stage", "on_track"), ("active", "true")];
        let typed = [("stage", "finished"), ("resolution_code", "successful_no_issues")];
        let then = [("state", "closed"), ("active", "false"), ("closed_at", "2026-01-10 12:00:00")];
        accepted(&TABLE, Some(&stored), &typed, &then);
    }

    #[test]
    fn closing_needs_a_resolution_and_canceling_is_one() {
        let stored = [("state", "active"), ("stage", "on_track")];
        refused(&TABLE, Some(&stored), &[("state", "closed")], "Closing needs a resolution code", &["resolution_code"]);
        accepted(&TABLE, Some(&stored), &[("state", "canceled")], &[("resolution_code", "voided_cancelled")]);
    }

    #[test]
    fn reopening_forgets_the_resolution() {
        let stored = [
            ("state", "closed"),
            ("stage", "finished"),
            ("resolution_code", "successful_no_issues"),
            ("close_notes", "Done."),
        ];
        let then = [("stage", "on_track"), ("resolution_code", ""), ("close_notes", ""), ("active", "true")];
        accepted(&TABLE, Some(&stored), &[("state", "active")], &then);
    }
}
