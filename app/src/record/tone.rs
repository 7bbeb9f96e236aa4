//! What a value means for the reader, as far as the field alone tells: health, priority and state.
use meta::{Field, Kind, Value};
use ui::Tone;

/// The tone of a value. Figures called a health score follow the global bands: poor below 50, good from 70.
pub fn tone_of(field: &Field, value: &Value) -> Tone {
    match (field.kind, value) {
        (Kind::Integer, Value::Int(score)) if field.name == "health_score" => match score {
            ..50 => Tone::Bad,
            50..70 => Tone::Warn,
            _ => Tone::Good,
        },
        (Kind::Choice, Value::Text(value)) => choice_tone(field, value),
        _ => Tone::Plain,
    }
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
    fn words_have_the_tone_of_their_field() {
        let text = |text: &str| Value::Text(text.to_owned());
        check(choice("Perceived health", ANY).named("perceived_health"), text("red"), Tone::Bad);
        check(choice("Priority", ANY).named("priority"), text("1"), Tone::Bad);
        check(choice("Priority", ANY).named("priority"), text("3"), Tone::Plain);
        check(choice("State", ANY).named("state"), text("closed_complete"), Tone::Muted);
        check(choice("Rank", ANY).named("rank"), text("1"), Tone::Plain);
    }
}
