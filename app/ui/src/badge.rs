//! A state in a word, with a shape and a colour beside it: never a colour alone.
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a value means for the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    #[default]
    Plain,
    Good,
    Warn,
    Bad,
    /// Under way.
    Active,
    /// Over: closed, canceled.
    Muted,
}

impl Tone {
    pub fn is_plain(&self) -> bool {
        *self == Tone::Plain
    }

    /// The class that carries the colour.
    pub const fn class(self) -> &'static str {
        match self {
            Tone::Plain => "tone-plain",
            Tone::Good => "tone-good",
            Tone::Warn => "tone-warn",
            Tone::Bad => "tone-bad",
            Tone::Active => "tone-active",
            Tone::Muted => "tone-muted",
        }
    }

    /// A 10 by 10 outline that differs from tone to tone, for those who do not tell the colours apart.
    const fn outline(self) -> &'static str {
        match self {
            Tone::Plain => "M3 5h4",
            Tone::Good => "M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8z",
            Tone::Warn => "M5 1l4.4 8H.6z",
            Tone::Bad => "M5 .4L9.6 5L5 9.6L.4 5z",
            Tone::Active => "M2 1l7 4l-7 4z",
            Tone::Muted => "M1.5 1.5h7v7h-7z",
        }
    }
}

/// A value with its tone.
#[component]
pub fn Badge(tone: Tone, #[prop(into)] text: String) -> impl IntoView {
    view! {
        <span class=format!("badge {}", tone.class())>
            <svg class="badge-shape" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><path d=tone.outline()/></svg>
            {text}
        </span>
    }
}
