//! The figures on top: how many risks, what they endanger, and what they are made of. Each leads to its risks.
use leptos::prelude::*;
use ui::chart::{Bars, Datum, Donut, Paint};

use super::data::{Figures, Slice, Slices};
use crate::pages::words::money;

/// The list of all active risks, or of one of their parts.
fn list_of(part: &str, key: &str) -> String {
    if part.is_empty() {
        "/board/risk-list?state=active".to_owned()
    } else {
        format!("/board/risk-list?state=active&{part}={}", crate::routes::encoded(key))
    }
}

pub fn cards(figures: &Figures, slices: Slices) -> AnyView {
    let total = figures.active.rows;
    let datum = |part: &'static str| {
        move |(at, slice): (usize, Slice)| {
            let shown = format!("{} ({})", slice.count, share(slice.count, total));
            Datum::new(slice.label, slice.count as f64, shown)
                .painted(Paint::Series(at))
                .linked(list_of(part, &slice.key))
        }
    };
    let data =
        |part: &'static str, slices: Vec<Slice>| slices.into_iter().enumerate().map(datum(part)).collect::<Vec<_>>();
    let empty = "No active risk signals. Good.";
    view! {
        <section class="risk-cards" aria-label="Active risk signals in figures">
            <div class="risk-card risk-card-total">
                <h2><a href=list_of("", "")>"Risk signals"</a></h2>
                <p class="score-card-figure" id="risk-total">{total}</p>
                <p><b id="risk-value">{money(figures.active.value)}</b>" contract value impacted"</p>
                <p class="risk-note">"Each contract counts once, however many risks endanger it."</p>
            </div>
            <div class="risk-card">
                <h2><a href=list_of("", "")>"Risk signals by scope"</a></h2>
                <Donut label="Risk signals by scope" data=data("scope", slices.scopes) figure=total.to_string() empty/>
            </div>
            <div class="risk-card">
                <h2><a href=list_of("", "")>"Risk signals by probability"</a></h2>
                <Donut label="Risk signals by probability" data=data("probability", slices.likelihoods) figure=total.to_string() empty/>
            </div>
            <div class="risk-card">
                <h2><a href=list_of("", "")>"Top risk signal categories"</a></h2>
                <Bars label="Top risk signal categories" data=data("category", slices.categories) high=total as f64 empty/>
            </div>
        </section>
    }
    .into_any()
}

fn share(count: u64, total: u64) -> String {
    if total == 0 { "0 %".to_owned() } else { format!("{:.0} %", count as f64 * 100.0 / total as f64) }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_are_whole_percents() {
        assert_eq!([share(1, 3), share(0, 0), share(5, 5)], ["33 %", "0 %", "100 %"]);
    }
}
