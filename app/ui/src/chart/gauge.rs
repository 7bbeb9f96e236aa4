//! Where a value stands between two ends, as a dial.
use leptos::prelude::*;

use super::scale::Scale;
use super::{Band, Paint};

/// The length of half a circle with this radius.
const ARC: f64 = 50.0 * std::f64::consts::PI;

/// A dial from `low` to `high`, filled up to the value in the colour of the band it is in.
#[component]
pub fn Gauge(
    #[prop(into)] label: String,
    /// Without a value the dial is empty.
    #[prop(into)]
    value: Option<f64>,
    /// The value as people read it.
    #[prop(into)]
    shown: String,
    #[prop(optional)] low: f64,
    #[prop(default = 100.0)] high: f64,
    #[prop(optional)] bands: Vec<Band>,
    /// A line below, for instance the name of the band.
    #[prop(optional, into)]
    note: String,
    #[prop(optional_no_strip, into)] href: Option<String>,
) -> impl IntoView {
    let scale = Scale { low, high };
    let value = value.filter(|value| value.is_finite());
    let band = value.and_then(|value| Band::of(&bands, value));
    let paint = band.map(|band| band.paint.clone()).unwrap_or_default();
    let spoken = match band {
        Some(band) => format!("{label}: {shown}, {}", band.label),
        None => format!("{label}: {shown}"),
    };
    let filled = value.map(|value| {
        let length = scale.place(value) / 100.0 * ARC;
        view! { <Arc class="gauge-value" paint=paint start=0.0 length=length title=spoken.clone()/> }
    });
    let ring = bands.into_iter().map(|band| {
        let (start, end) = (scale.place(band.from) / 100.0 * ARC, scale.place(band.to) / 100.0 * ARC);
        let title = format!("{}: {} to {}", band.label, super::scale::short(band.from), super::scale::short(band.to));
        view! { <Arc class="gauge-band" paint=band.paint start=start length=end - start title=title/> }
    });
    let dial = view! {
        <svg class="gauge-dial" viewBox="0 0 120 70" width="144" height="84" role="img" aria-label=spoken.clone()>
            <path class="gauge-room" d=path(50.0)/>
            {ring.collect_view()}
            {filled}
            <text class="gauge-figure" x="60" y="60" text-anchor="middle">{shown}</text>
        </svg>
    };
    let note = (!note.is_empty()).then(|| view! { <span class="gauge-note">{note}</span> });
    let inside = view! { <span class="gauge-label">{label}</span>{dial}{note} };
    match href {
        Some(href) => view! { <a class="gauge" href=href>{inside}</a> }.into_any(),
        None => view! { <div class="gauge">{inside}</div> }.into_any(),
    }
}

/// A part of the half circle, by lengths from its left end.
#[component]
fn Arc(class: &'static str, paint: Paint, start: f64, length: f64, title: String) -> impl IntoView {
    let radius = if class == "gauge-band" { 57.0 } else { 50.0 };
    let wider = radius / 50.0;
    let dashes = format!("0 {:.2} {:.2} 400", start * wider, length.max(0.0) * wider);
    view! {
        <path class=format!("stroke {class} {}", paint.class()) stroke=paint.own() d=path(radius) stroke-dasharray=dashes>
            <title>{title}</title>
        </path>
    }
}

fn path(radius: f64) -> String {
    format!("M{} 64a{radius} {radius} 0 0 1 {} 0", 60.0 - radius, radius * 2.0)
}
