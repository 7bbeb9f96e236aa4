//! Figures beside each other, as horizontal bars.
use leptos::prelude::*;

use super::Datum;
use super::frame::{EMPTY, Frame, words};
use super::scale::{Scale, percent};

/// One bar a figure, from zero to the right, negative ones to the left.
#[component]
pub fn Bars(
    #[prop(into)] label: String,
    data: Vec<Datum>,
    /// The value that fills the room; without it the largest one.
    #[prop(optional_no_strip, into)]
    high: Option<f64>,
    #[prop(default = EMPTY.to_owned(), into)] empty: String,
) -> impl IntoView {
    let rows = data.iter().map(|datum| vec![datum.label.clone(), datum.shown.clone()]).collect();
    let frame = Frame { kind: "bars", label, empty, head: words(["Name", "Figure"]), rows };
    frame.around(|label| {
        let values = data.iter().map(|datum| datum.value).chain([0.0, high.unwrap_or_default()]);
        let scale = Scale::around(values);
        let bars = data.into_iter().map(|datum| view! { <Bar datum=datum scale=scale/> }).collect_view();
        view! { <ul class="bar-rows" aria-label=label.to_owned()>{bars}</ul> }.into_any()
    })
}

#[component]
fn Bar(datum: Datum, scale: Scale) -> impl IntoView {
    let (zero, end) = (scale.place(0.0), scale.place(datum.value));
    let is_empty = datum.value == 0.0 || datum.value.is_nan();
    let (start, width) = if is_empty { (zero, 0.0) } else { (zero.min(end), (end - zero).abs().max(0.5)) };
    let paint = datum.paint.clone();
    let inside = view! {
        <span class="bar-label">{datum.label}</span>
        <svg class="chart-bar" width="100%" height="12" aria-hidden="true">
            <rect class="bar-room" x="0" y="0" width="100%" height="12" rx="2"/>
            <rect class=format!("paint {}", paint.class()) fill=paint.own() x=percent(start) y="0" width=percent(width) height="12" rx="2"/>
        </svg>
        <span class="bar-figure">{datum.shown}</span>
    };
    match datum.href {
        Some(href) => view! { <li><a class="bar-row" href=href>{inside}</a></li> }.into_any(),
        None => view! { <li><span class="bar-row">{inside}</span></li> }.into_any(),
    }
}
