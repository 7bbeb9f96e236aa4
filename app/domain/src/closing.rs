//! What closing, canceling and reopening mean for work records; each table's rules name these as the
//! specification names them.
use meta::{Change, Issues, Value};

/// States in which work is over, of whatever kind it is.
const ENDED: &[&str] = &[
    "closed",
    "canceled",
    "closed_complete",
    "closed_incomplete",
    "closed_abandoned",
    "completed",
    "failed",
    "fulfilled",
    "rejected",
    "expired",
    "converted",
    "disqualified",
];

/// Whether `state` ends work of the table.
pub fn is_ended(table: &str, state: &str) -> bool {
    match (table, state) {
        ("quote", "accepted") | ("lead", "qualified") => true,
        _ => ENDED.contains(&state),
    }
}

/// A text field of the record as it is about to be.
pub fn text<'a>(change: &'a Change<'_>, field: &str) -> &'a str {
    change.now.value(field).as_text().unwrap_or_default()
}

/// The text of a field as it is stored.
pub fn stored_text<'a>(change: &'a Change<'_>, field: &str) -> &'a str {
    change.before.as_ref().and_then(|row| row.value(field).as_text()).unwrap_or_default()
}

fn is_over(state: &str) -> bool {
    matches!(state, "closed" | "canceled")
}

/// State Closed or Canceled needs a closure code and close notes; Canceled brings its own code, which
/// nobody changes (gaps.md G23).
pub fn needs_closure(change: &mut Change<'_>, issues: &mut Issues) {
    let state = text(change, "state");
    if change.is_new() || !is_over(state) {
        return;
    }
    if state == "canceled" {
        change.now.put("closure_code", Value::text("canceled"));
    }
    if ["state", "closure_code", "close_notes"].iter().all(|field| !change.changed(field)) {
        return;
    }
    let word = if text(change, "state") == "canceled" { "canceled" } else { "closed" };
    for (field, what) in [("closure_code", "a closure code"), ("close_notes", "close notes")] {
        if change.now.value(field).is_empty() {
            issues.add(field, format!("A record that is {word} needs {what}. Please fill the field."));
        }
    }
}

/// Leaving Closed or Canceled empties what was said on closing.
pub fn is_reopened(change: &mut Change<'_>, _: &mut Issues) {
    if !change.is_new() && is_over(stored_text(change, "state")) && !is_over(text(change, "state")) {
        change.now.put("closure_code", Value::Null);
        change.now.put("close_notes", Value::Null);
    }
}

/// Only these pairs are forced: Closed is Completed, Canceled is Canceled, Paused is Paused unless at risk
/// (gaps.md G27). Reopened work is on track until somebody says otherwise.
pub fn progress_follows_state(change: &mut Change<'_>, _: &mut Issues) {
    let progress = text(change, "progress");
    let forced = match text(change, "state") {
        "closed" => "completed",
        "canceled" => "canceled",
        "paused" if change.changed("state") && progress != "at_risk" => "paused",
        "new" if matches!(progress, "completed" | "canceled") => "not_started",
        _ if matches!(progress, "completed" | "canceled") => "on_track",
        _ => return,
    };
    change.now.put("progress", Value::text(forced));
}

/// Planned stop is not before planned start.
pub fn stop_is_not_before_start(change: &mut Change<'_>, issues: &mut Issues) {
    let [start, stop] = ["planned_start", "planned_stop"].map(|field| text(change, field));
    if !start.is_empty() && !stop.is_empty() && stop < start {
        issues.add("planned_stop", "The planned stop is before the planned start. Please correct one of them.");
    }
}
