//! How figures are said.
use leptos::prelude::*;
use ui::{Badge, Tone};

/// An amount of cents, short enough for a card: `$950`, `$9K`, `$1.3M`.
pub fn money(cents: i64) -> String {
    let units = cents.unsigned_abs() as f64 / 100.0;
    let (figure, unit) = match units {
        ..1_000.0 => (units.round(), ""),
        ..999_500.0 => (units / 1_000.0, "K"),
        ..999_500_000.0 => (units / 1_000_000.0, "M"),
        _ => (units / 1_000_000_000.0, "B"),
    };
    let written = if figure < 100.0 { format!("{figure:.1}") } else { format!("{figure:.0}") };
    let written = if written.contains('.') { written.trim_end_matches('0').trim_end_matches('.') } else { &written };
    format!("{}${written}{unit}", if cents < 0 { "-" } else { "" })
}

/// Days until a date: `12 days left`, `today`, `3 days overdue`; within `near` days it is marked.
pub fn days_left(days: i64, near: i64) -> AnyView {
    let (tone, text) = match days {
        ..0 => (Tone::Bad, format!("{} overdue", counted(-days, "day"))),
        0 => (Tone::Warn, "today".to_owned()),
        _ if days <= near => (Tone::Warn, format!("{} left", counted(days, "day"))),
        _ => (Tone::Plain, format!("{} left", counted(days, "day"))),
    };
    match tone {
        Tone::Plain => view! { <span class="eng-soft">{text}</span> }.into_any(),
        tone => view! { <Badge tone text/> }.into_any(),
    }
}

/// `1 day`, `2 days`.
pub fn counted(number: i64, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// Millionths as a person reads them: `12.5`.
pub fn decimal(millionths: i64) -> String {
    let written = format!("{:.2}", millionths as f64 / 1_000_000.0);
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Millionths as a whole percent.
pub fn percent(millionths: i64) -> String {
    format!("{:.0} %", millionths as f64 / 1_000_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_fit_on_a_card() {
        let said = [0, 95_000, 900_000, 954_000, 9_950_000, 126_579_329, 99_999_999, 120_000_000_000, -900_000];
        let expected = ["$0", "$950", "$9K", "$9.5K", "$99.5K", "$1.3M", "$1M", "$1.2B", "-$9K"];
        assert_eq!(said.map(money), expected);
    }

    #[test]
    fn figures_lose_their_empty_decimals() {
        assert_eq!(
            (decimal(12_500_000), decimal(80_000_000), percent(72_400_000)),
            ("12.5".into(), "80".into(), "72 %".into())
        );
    }
}
