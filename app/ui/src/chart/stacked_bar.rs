//! What a whole is made of, one bar a whole.
use leptos::prelude::*;

use super::frame::{EMPTY, Frame};
use super::scale::percent;
use super::{Datum, Paint, Swatch};

/// A whole: a stage with its engagements, by health.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stack {
    pub label: String,
    /// The figure of the whole.
    pub shown: String,
    /// The records of the whole.
    pub href: Option<String>,
    /// In the same order in all stacks; values below zero count as nothing.
    pub parts: Vec<Datum>,
}

impl Stack {
    fn total(&self) -> f64 {
        self.parts.iter().map(size).sum()
    }
}

fn size(part: &Datum) -> f64 {
    if part.value.is_finite() { part.value.max(0.0) } else { 0.0 }
}

/// Bars as long as their wholes, divided into parts.
#[component]
pub fn StackedBar(
    #[prop(into)] label: String,
    stacks: Vec<Stack>,
    /// Lets each bar fill the room, so that shares are compared rather than sizes.
    #[prop(optional)]
    in_shares: bool,
    #[prop(default = EMPTY.to_owned(), into)] empty: String,
) -> impl IntoView {
    let legend = legend_of(&stacks);
    let mut head = vec!["Name".to_owned()];
    head.extend(legend.iter().map(|(name, _)| name.clone()));
    head.push("All".to_owned());
    let row = |stack: &Stack| {
        let part = |name: &String| stack.parts.iter().find(|part| part.label == *name);
        let figures = legend.iter().map(|(name, _)| part(name).map(|part| part.shown.clone()).unwrap_or_default());
        [stack.label.clone()].into_iter().chain(figures).chain([stack.shown.clone()]).collect()
    };
    let rows = stacks.iter().map(row).collect();
    let frame = Frame { kind: "stacked-bars", label, empty, head, rows };
    frame.around(|label| {
        let longest = stacks.iter().map(Stack::total).fold(0.0, f64::max);
        let bar = |stack: Stack| {
            let full = if in_shares { stack.total() } else { longest };
            view! { <StackRow stack=stack full=full/> }
        };
        let entry = |(name, paint): (String, Paint)| view! { <li><Swatch paint=paint/>{name}</li> };
        view! {
            <ul class="legend legend-line" aria-hidden="true">{legend.into_iter().map(entry).collect_view()}</ul>
            <ul class="bar-rows" aria-label=label.to_owned()>{stacks.into_iter().map(bar).collect_view()}</ul>
        }
        .into_any()
    })
}

/// Each part's name and colour once, in the order they come first.
fn legend_of(stacks: &[Stack]) -> Vec<(String, Paint)> {
    let mut legend: Vec<(String, Paint)> = Vec::new();
    for part in stacks.iter().flat_map(|stack| &stack.parts) {
        if legend.iter().all(|(name, _)| *name != part.label) {
            legend.push((part.label.clone(), part.paint.clone()));
        }
    }
    legend
}

#[component]
fn StackRow(stack: Stack, full: f64) -> impl IntoView {
    let words: Vec<String> = stack.parts.iter().filter(|part| size(part) > 0.0).map(Datum::title).collect();
    let spoken = format!("{}: {}", stack.label, if words.is_empty() { "none".to_owned() } else { words.join(", ") });
    let has_links = stack.parts.iter().any(|part| part.href.is_some());
    let mut start = 0.0;
    let parts: Vec<_> = stack
        .parts
        .into_iter()
        .filter(|part| size(part) > 0.0)
        .map(|part| {
            let width = size(&part) / full.max(f64::MIN_POSITIVE) * 100.0;
            start += width;
            view! { <StackPart part=part start=start - width width=width/> }
        })
        .collect();
    let label = match stack.href {
        Some(href) => view! { <a class="bar-label" href=href>{stack.label}</a> }.into_any(),
        None => view! { <span class="bar-label">{stack.label}</span> }.into_any(),
    };
    view! {
        <li class="bar-row">
            {label}
            <svg class="chart-bar" width="100%" height="16" role=if has_links { "group" } else { "img" } aria-label=spoken>
                <rect class="bar-room" x="0" y="0" width="100%" height="16" rx="2"/>
                {parts}
            </svg>
            <span class="bar-figure">{stack.shown}</span>
        </li>
    }
}

#[component]
fn StackPart(part: Datum, start: f64, width: f64) -> impl IntoView {
    let title = part.title();
    let rect = view! {
        <rect class=format!("paint stack-part {}", part.paint.class()) fill=part.paint.own() x=percent(start) y="0" width=percent(width) height="16">
            <title>{title.clone()}</title>
        </rect>
    };
    match part.href {
        Some(href) => view! { <a href=href aria-label=title>{rect}</a> }.into_any(),
        None => rect.into_any(),
    }
}
