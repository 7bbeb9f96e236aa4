//! One figure that matters, with a way to its records.
use leptos::prelude::*;

use crate::Tone;

/// A figure; with `href` a link to the records behind it.
#[component]
pub fn ScoreCard(
    #[prop(into)] label: String,
    #[prop(into)] figure: String,
    #[prop(optional, into)] note: String,
    /// How the figure changed: `+3 since last week`; its tone says whether that is good.
    #[prop(optional, into)]
    delta: String,
    #[prop(optional)] delta_tone: Tone,
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] href: Option<String>,
    /// The card whose records are shown below.
    #[prop(optional)]
    current: bool,
) -> impl IntoView {
    let class = format!("score-card {}", tone.class());
    let delta_class = format!("score-card-delta {}", delta_tone.class());
    let inside = view! {
        <span class="score-card-label">{label}</span>
        <span class="score-card-figure">{figure}</span>
        {(!delta.is_empty()).then(|| view! { <span class=delta_class>{delta}</span> })}
        {(!note.is_empty()).then(|| view! { <span class="score-card-note">{note}</span> })}
    };
    match href {
        Some(href) => view! {
            <a class=class href=href aria-current=current.then_some("true")>{inside}</a>
        }
        .into_any(),
        None => view! { <div class=class>{inside}</div> }.into_any(),
    }
}
