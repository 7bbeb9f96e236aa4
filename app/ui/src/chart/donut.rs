//! Shares of a whole, as a ring with a legend.
use leptos::prelude::*;

use super::frame::{EMPTY, Frame, words};
use super::scale::short;
use super::{Datum, Swatch};

/// With this radius the ring is 100 long: lengths are percents.
const RADIUS: &str = "15.9155";

/// A ring whose parts are as long as their figures; the legend leads to the records of each.
#[component]
pub fn Donut(
    #[prop(into)] label: String,
    /// Values below zero count as nothing.
    data: Vec<Datum>,
    /// What stands in the middle; without it the sum.
    #[prop(optional_no_strip, into)]
    figure: Option<String>,
    /// Half a ring, from the left to the right.
    #[prop(optional)]
    half: bool,
    #[prop(default = EMPTY.to_owned(), into)] empty: String,
) -> impl IntoView {
    let total: f64 = data.iter().map(size).sum();
    let row = |datum: &Datum| vec![datum.label.clone(), datum.shown.clone(), share(datum, total)];
    let rows = if total > 0.0 { data.iter().map(row).collect() } else { Vec::new() };
    let frame = Frame { kind: "donut", label, empty, head: words(["Name", "Figure", "Share"]), rows };
    frame.around(|label| {
        // The ring begins on top, a quarter before the start of a circle; half a one on the left, opposite of it.
        let (whole, beginning) = if half { (50.0, 50.0) } else { (100.0, 125.0) };
        let mut start = 0.0;
        let slices: Vec<_> = data
            .iter()
            .filter(|datum| size(datum) > 0.0)
            .map(|datum| {
                let length = size(datum) / total * whole;
                start += length;
                let dashes = format!("{length:.3} {:.3}", 100.0 - length);
                let class = format!("stroke donut-slice {}", datum.paint.class());
                view! {
                    <circle class=class stroke=datum.paint.own() cx="21" cy="21" r=RADIUS stroke-dasharray=dashes stroke-dashoffset=format!("{:.3}", beginning - start + length)>
                        <title>{format!("{} ({})", datum.title(), share(datum, total))}</title>
                    </circle>
                }
            })
            .collect();
        let figure = figure.unwrap_or_else(|| short(total));
        let legend = data.into_iter().map(|datum| view! { <Entry datum=datum/> }).collect_view();
        let (view_box, height, middle) = if half { ("0 0 42 22", "69", "20") } else { ("0 0 42 42", "132", "23.2") };
        let room = half.then_some("50 50");
        view! {
            <div class="donut-box">
                <svg class="donut-ring" viewBox=view_box width="132" height=height role="img" aria-label=format!("{label}: {figure}")>
                    <circle class="donut-room" cx="21" cy="21" r=RADIUS stroke-dasharray=room stroke-dashoffset=room.map(|_| "50")/>
                    {slices}
                    <text class="donut-figure" x="21" y=middle text-anchor="middle">{figure.clone()}</text>
                </svg>
                <ul class="legend">{legend}</ul>
            </div>
        }
        .into_any()
    })
}

#[component]
fn Entry(datum: Datum) -> impl IntoView {
    let name = match datum.href {
        Some(href) => view! { <a href=href>{datum.label}</a> }.into_any(),
        None => view! { <span>{datum.label}</span> }.into_any(),
    };
    view! { <li><Swatch paint=datum.paint/>{name}<span class="legend-figure">{datum.shown}</span></li> }
}

fn size(datum: &Datum) -> f64 {
    // Bounded, so that the sum of many huge values is still a number.
    if datum.value.is_finite() { datum.value.clamp(0.0, 1e300) } else { 0.0 }
}

fn share(datum: &Datum, total: f64) -> String {
    format!("{:.0} %", size(datum) / total * 100.0)
}
