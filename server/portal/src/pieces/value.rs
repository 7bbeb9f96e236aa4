//! Values as customers read them.
use meta::{Actor, Derived, Field, Kind, Value, without_tags};
use ui::Tone;

use crate::{say, say_count, say_label, say_with, texts};

/// A value with the label of its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub name: String,
    pub label: &'static str,
    pub text: String,
    pub tone: Tone,
    pub is_figure: bool,
}

impl Shown {
    pub fn of(name: &str, field: &'static Field, shown: &store::Shown, actor: &Actor) -> Shown {
        Shown {
            name: name.to_owned(),
            label: say_label(field.label),
            text: spoken(field, shown, actor),
            tone: tone_of(field, &shown.value),
            is_figure: field.kind.is_number() && field.kind != Kind::Duration,
        }
    }
}

/// A value in words, in the reader's language: yes and no, moments to the minute, days that have passed as such,
/// formatted text as plain text.
pub fn spoken(field: &Field, shown: &store::Shown, actor: &Actor) -> String {
    let text = shown.text(field, actor);
    match (field.kind, &shown.value) {
        (_, Value::Bool(true)) => say("Yes").to_owned(),
        (_, Value::Bool(false)) => say("No").to_owned(),
        (Kind::Choice, Value::Text(_)) => say_label(&text).to_owned(),
        (Kind::Date, Value::Text(_)) => texts::day(&text),
        (Kind::DateTime, Value::Int(_)) => texts::day(&to_the_minute(text)),
        (Kind::Duration, Value::Int(seconds)) => texts::duration(*seconds),
        (Kind::Currency, value) => texts::money(&meta::stored_text(Kind::Currency, value)),
        (Kind::Decimal | Kind::Percent, Value::Int(_)) => texts::figure(&text),
        (Kind::Html, _) => without_tags(&text),
        _ if field.name == "resolution_notes" => closed_by(&text).unwrap_or(text),
        (_, Value::Int(days)) if is_countdown(field) && *days < 0 => say_count("{count} overdue", days.unsigned_abs()),
        _ => text,
    }
}

/// What a rule notes for customers who close a case: it is stored in the language of the program.
fn closed_by(note: &str) -> Option<String> {
    let name = note.strip_prefix("Closed by ")?.strip_suffix('.')?;
    Some(say_with("Closed by {name}.", &[("name", &name)]))
}

/// What a value means for the reader.
pub fn tone_of(field: &Field, value: &Value) -> Tone {
    match (field.kind, value) {
        (Kind::Integer, Value::Int(days)) if is_countdown(field) && *days < 0 => Tone::Bad,
        (Kind::Choice, Value::Text(value)) => tone_of_choice(field.name, value),
        _ => Tone::Plain,
    }
}

fn is_countdown(field: &Field) -> bool {
    matches!(field.derived, Some(Derived::DaysUntil { .. }))
}

fn tone_of_choice(field: &str, value: &str) -> Tone {
    match value {
        "1" if field == "priority" => Tone::Bad,
        "at_risk" | "awaiting_customer" | "awaiting_info" | "expired" => Tone::Warn,
        "on_track" | "resolved" => Tone::Good,
        "in_progress" | "work_in_progress" | "active" | "open" | "in_use" | "scheduled" | "review" => Tone::Active,
        "closed" | "canceled" | "completed" | "finished" | "ended" | "retired" | "inactive" => Tone::Muted,
        _ => Tone::Plain,
    }
}

/// `2026-06-01 10:00:00` without its seconds.
pub(crate) fn to_the_minute(text: String) -> String {
    text.get(..16).map_or(text.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use meta::{Value, boolean, choice, integer, pick};

    use super::*;

    fn plain(field: &Field, value: Value) -> String {
        let actor = Actor::system(meta::System);
        spoken(field, &store::Shown { value, display: None }, &actor)
    }

    #[test]
    fn values_are_said_in_words() {
        assert_eq!(plain(&boolean("Virtual").named("virtual"), Value::Bool(true)), "Yes");
        let days = integer("Days remaining").days_until("due_date", "active").named("days_remaining");
        assert_eq!(plain(&days, Value::Int(-3)), "3 overdue");
        assert_eq!(tone_of(&days, &Value::Int(-3)), Tone::Bad);
        let moment = meta::date_time("Start").named("start");
        assert_eq!(plain(&moment, Value::Int(0)), "1970-01-01 00:00");
        const STATES: &[meta::Choice] = &[pick("closed", "Closed")];
        let state = choice("State", STATES).named("state");
        assert_eq!(tone_of(&state, &Value::Text("closed".to_owned())), Tone::Muted);
    }
}
