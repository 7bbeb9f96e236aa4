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

/// Declares how records of a table end: with closure code and close notes, which reopening empties. The two names are
/// those that the specification gives the pair of rules for this record.
macro_rules! ends_as {
    ($closure:literal, $reopened:literal) => {
        pub static CLOSING: meta::TableRules = meta::TableRules {
            table: TABLE.name,
            before: &[
                meta::BeforeRule { name: "Closed records stay as they are", run: crate::closing::refuse_change },
                meta::BeforeRule { name: $closure, run: crate::closing::require_closure },
                meta::BeforeRule { name: $reopened, run: crate::closing::forget_closure },
                meta::BeforeRule { name: "Progress follows state", run: crate::closing::move_progress },
            ],
            after: &[],
        };
    };
}
pub(crate) use ends_as;

/// What may still be said of a record that is over: how it ended, who follows it, and what is written down beside it.
const SAID_LATER: &[&str] = &["state", "closure_code", "close_notes", "squad", "watch_list", "work_notes_list"];

/// People reopen a record before they change it; what keeps it in step with others still comes through.
pub fn refuse_change(change: &mut Change<'_>, issues: &mut Issues) {
    let stays_over = is_over(stored_text(change, "state")) && is_over(text(change, "state"));
    if change.is_new() || change.derived || !stays_over {
        return;
    }
    let word = stored_text(change, "state").to_owned();
    for field in &change.entity.fields {
        let is_kept = !field.read_only && !field.kind.is_journal() && !field.name.starts_with("sys_");
        if is_kept && !SAID_LATER.contains(&field.name) && change.changed(field.name) {
            issues.add(field.name, format!("The record is {word}. Reopen it to change {}.", field.label));
        }
    }
}

/// State Closed or Canceled needs a closure code and close notes, in new records as well; Canceled brings its own
/// code, which nobody changes (gaps.md G23).
pub fn require_closure(change: &mut Change<'_>, issues: &mut Issues) {
    let state = text(change, "state");
    if !is_over(state) {
        return;
    }
    if state == "canceled" {
        change.now.put("closure_code", Value::text("canceled"));
    } else if change.actor.is_external && change.changed("state") {
        complete_for_customer(change);
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

/// Customers say that something is done, not how it is filed.
fn complete_for_customer(change: &mut Change<'_>) {
    let notes = format!("Completed by {}.", change.actor.name);
    for (field, value) in [("closure_code", "achieved"), ("close_notes", notes.as_str())] {
        if change.now.value(field).is_empty() {
            change.now.put(field, Value::text(value));
        }
    }
}

/// Leaving Closed or Canceled empties what was said on closing.
pub fn forget_closure(change: &mut Change<'_>, _: &mut Issues) {
    if !change.is_new() && is_over(stored_text(change, "state")) && !is_over(text(change, "state")) {
        change.now.put("closure_code", Value::Null);
        change.now.put("close_notes", Value::Null);
    }
}

/// Only these pairs are forced: Closed is Completed, Canceled is Canceled, Paused is Paused unless at risk
/// (gaps.md G27). Reopened work is not started until somebody says otherwise (flows.md 13).
pub fn move_progress(change: &mut Change<'_>, issues: &mut Issues) {
    if !change.entity.has("progress") {
        return;
    }
    let progress = text(change, "progress").to_owned();
    let is_last = matches!(progress.as_str(), "completed" | "canceled");
    let forced = match text(change, "state") {
        "closed" => "completed",
        "canceled" => "canceled",
        "paused" if change.changed("state") && progress != "at_risk" => "paused",
        _ if !is_last => return,
        _ if !change.is_new() && change.changed("progress") => {
            let state = if progress == "completed" { "Closed" } else { "Canceled" };
            issues.add("progress", format!("Work of this progress is over: set the state to {state} instead."));
            return;
        }
        _ => "not_started",
    };
    change.now.put("progress", Value::text(forced));
}

/// The end of a plan, in the second field, is not before its start.
pub fn check_plan(change: &Change<'_>, issues: &mut Issues, start: &str, stop: &str) {
    let [from, to] = [start, stop].map(|field| text(change, field));
    if !from.is_empty() && !to.is_empty() && to < from {
        let [start, end] = [start, stop].map(|field| change.entity.label_of(field));
        issues.add(stop, format!("{end} is before {start}. Please correct one of them."));
    }
}

/// Planned stop is not before planned start.
pub fn stop_is_not_before_start(change: &mut Change<'_>, issues: &mut Issues) {
    check_plan(change, issues, "planned_start", "planned_stop");
}

#[cfg(test)]
mod tests;
