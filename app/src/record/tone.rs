//! What a value means for the reader: health, priority, state, and what is overdue.
use meta::{Derived, Field, Kind, Value};
use services::Bands;
use ui::Tone;

/// The tone of a value where the installation's bands are not at hand: health scores follow the usual ones.
pub fn tone_of(field: &Field, value: &Value) -> Tone {
    tone_by(&Bands::default(), field, value)
}

/// The tone of a value; figures called a health score follow the bands.
pub fn tone_by(bands: &Bands, field: &Field, value: &Value) -> Tone {
    match (field.kind, value) {
        (Kind::Integer, Value::Int(_)) if field.name == "health_score" => match bands.category(value) {
            Some("poor") => Tone::Bad,
            Some("neutral") => Tone::Warn,
            Some("good" | "over") => Tone::Good,
            _ => Tone::Plain,
        },
        (Kind::Integer, _) if is_overdue(field, value) => Tone::Bad,
        (Kind::Choice, Value::Text(value)) => choice_tone(field, value),
        _ => Tone::Plain,
    }
}

/// A value as it is read: days that have passed since a day are said to be overdue, by more than a sign.
pub fn spoken(field: &Field, value: &Value, text: String) -> String {
    match value {
        Value::Bool(true) => "Yes".to_owned(),
        Value::Bool(false) => "No".to_owned(),
        value if is_overdue(field, value) => format!("{text} overdue"),
        _ => text,
    }
}

fn is_overdue(field: &Field, value: &Value) -> bool {
    matches!(field.derived, Some(Derived::DaysUntil { .. })) && value.as_int().is_some_and(|days| days < 0)
}

fn choice_tone(field: &Field, value: &str) -> Tone {
    let is_importance = matches!(field.name, "priority" | "urgency" | "impact" | "severity");
    match value {
        "1" | "high" | "critical" if is_importance => Tone::Bad,
        "2" | "medium" if is_importance => Tone::Warn,
        _ if is_importance => Tone::Plain,
        "red" | "poor" | "off_track" | "lost" | "escalated" | "failed" | "error" | "expired" => Tone::Bad,
        "yellow" | "neutral" | "at_risk" | "needs_attention" | "on_hold" | "pending" => Tone::Warn,
        "green" | "good" | "on_track" | "achieved" | "published" => Tone::Good,
        _ if field.name != "state" => Tone::Plain,
        "in_progress" | "work_in_progress" | "active" | "define" | "open" => Tone::Active,
        _ if value.starts_with("closed") || matches!(value, "canceled" | "retired" | "complete" | "completed") => {
            Tone::Muted
        }
        _ => Tone::Plain,
    }
}

#[cfg(test)]
mod tests {
    use meta::{Choice, choice, integer, pick};

    use super::*;

    const ANY: &[Choice] = &[pick("red", "Red")];

    fn check(field: Field, value: Value, tone: Tone) {
        assert_eq!(tone_of(&field, &value), tone, "{} {value:?}", field.name);
    }

    #[test]
    fn health_follows_the_bands() {
        for (score, tone) in [(0, Tone::Bad), (49, Tone::Bad), (50, Tone::Warn), (70, Tone::Good), (100, Tone::Good)] {
            check(integer("Health score").named("health_score"), Value::Int(score), tone);
        }
        check(integer("Count").named("count"), Value::Int(3), Tone::Plain);
    }

    #[test]
    fn days_that_have_passed_are_overdue() {
        let field = || integer("Days remaining").days_until("due_date", "active").named("days_remaining");
        let spoken = |days: i64| spoken(&field(), &Value::Int(days), days.to_string());
        assert_eq!((spoken(-2).as_str(), spoken(0).as_str(), spoken(5).as_str()), ("-2 overdue", "0", "5"));
        assert_eq!(super::spoken(&meta::boolean("Active"), &Value::Bool(false), "false".to_owned()), "No");
        check(field(), Value::Int(-2), Tone::Bad);
        check(field(), Value::Int(0), Tone::Plain);
        check(integer("Balance").named("balance"), Value::Int(-2), Tone::Plain);
    }

    #[test]
    fn words_have_the_tone_of_their_field() {
        let text = |text: &str| Value::Text(text.to_owned());
        check(choice("Perceived health", ANY).named("perceived_health"), text("red"), Tone::Bad);
        check(choice("Priority", ANY).named("priority"), text("1"), Tone::Bad);
        check(choice("Priority", ANY).named("priority"), text("3"), Tone::Plain);
        check(choice("State", ANY).named("state"), text("closed_complete"), Tone::Muted);
        check(choice("Rank", ANY).named("rank"), text("1"), Tone::Plain);
    }
}
