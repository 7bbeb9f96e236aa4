//! Progress of an onboarding task follows its state.
use meta::prelude::*;

use super::COL;
use crate::closing::{stored_text, text};

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Customers hand tasks over", run: hand_over },
        BeforeRule { name: "Progress follows state", run: follow_state },
    ],
    after: &[],
};

/// Customers say that their part is done, and take that back; closing is for those who look at it.
fn hand_over(change: &mut Change<'_>, issues: &mut Issues) {
    let is_customers = change.actor.is_external && !change.derived && !change.is_new();
    if !is_customers || !change.changed(COL.state.name) {
        return;
    }
    match (stored_text(change, COL.state.name), text(change, COL.state.name)) {
        ("open" | "awaiting_customer" | "in_progress", "review") | ("review", "in_progress") => {}
        _ => issues.add(COL.state.name, "You can mark an open task as complete, and take it back until we closed it."),
    }
}

/// Progress that fits a state; the first is taken where the present one does not fit.
fn progress(state: &str) -> &'static [&'static str] {
    match state {
        "open" => &["not_started"],
        "awaiting_customer" | "awaiting_internal" => &["paused", "at_risk"],
        "in_progress" | "review" => &["on_track", "at_risk"],
        "closed" | "canceled" => &["finished"],
        _ => &[],
    }
}

fn follow_state(change: &mut Change<'_>, _: &mut Issues) {
    let fitting = progress(text(change, COL.state.name));
    if !fitting.is_empty() && !fitting.contains(&text(change, COL.progress.name)) {
        change.set(COL.progress, Some(fitting[0].to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, accepted_of_customer, refused_of_customer};

    #[test]
    fn customers_hand_a_task_over_and_take_it_back() {
        let rule = "Customers hand tasks over";
        for (was, now) in [("open", "review"), ("awaiting_customer", "review"), ("review", "in_progress")] {
            accepted_of_customer(&TABLE, Some(&[("state", was)]), &[("state", now)], &[("progress", "on_track")]);
        }
        for (was, now) in
            [("open", "closed"), ("review", "closed"), ("closed", "open"), ("awaiting_internal", "review")]
        {
            refused_of_customer(&TABLE, Some(&[("state", was)]), &[("state", now)], rule, &["state"]);
        }
    }

    #[test]
    fn progress_is_one_that_fits_the_state() {
        for (state, was, expected) in [
            ("awaiting_customer", "on_track", "paused"),
            ("awaiting_internal", "at_risk", "at_risk"),
            ("in_progress", "not_started", "on_track"),
            ("review", "at_risk", "at_risk"),
            ("closed", "at_risk", "finished"),
            ("canceled", "on_track", "finished"),
            ("open", "at_risk", "not_started"),
        ] {
            let stored = [("state", "in_progress"), ("progress", was)];
            accepted(&TABLE, Some(&stored), &[("state", state)], &[("progress", expected)]);
        }
    }

    #[test]
    fn import_tasks_follow_the_same_rule() {
        let stored = [("state", "open"), ("progress", "not_started")];
        let table = &crate::onboarding::import_task::TABLE;
        accepted(table, Some(&stored), &[("state", "closed")], &[("progress", "finished"), ("active", "false")]);
    }
}
