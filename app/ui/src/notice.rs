//! A sentence that stands out: what went wrong, or what was done.
use leptos::prelude::*;

use crate::Tone;

/// Errors (`Bad`) are announced at once, the rest politely.
#[component]
pub fn Notice(tone: Tone, children: Children) -> impl IntoView {
    let role = if tone == Tone::Bad { "alert" } else { "status" };
    view! { <div class=format!("notice {}", tone.class()) role=role>{children()}</div> }
}
