//! Buttons, and links that look like buttons.
use leptos::prelude::*;

use crate::{Icon, Shape};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    #[default]
    Plain,
    /// The one thing a screen is for.
    Primary,
    /// Destroys something.
    Danger,
    /// Without a frame, for bars full of buttons.
    Quiet,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Look::Plain => "button",
            Look::Primary => "button button-primary",
            Look::Danger => "button button-danger",
            Look::Quiet => "button button-quiet",
        }
    }
}

/// A button; with `href` a link that looks like one. `label` is read aloud and, without `children`, shown
/// as a tip.
#[component]
pub fn Button(
    #[prop(optional)] look: Look,
    #[prop(optional, into)] icon: Option<Shape>,
    #[prop(optional, into)] href: Option<String>,
    #[prop(optional, into)] label: Option<String>,
    #[prop(optional)] submits: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] on_press: Option<Callback<()>>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let tip = children.is_none().then(|| label.clone()).flatten();
    let inside = view! {
        {icon.map(|shape| view! { <Icon shape=shape/> })}
        {children.map(|children| children())}
    };
    let press = move |_| {
        if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    match href {
        Some(href) => view! {
            <a class=look.class() href=href aria-label=label title=tip>{inside}</a>
        }
        .into_any(),
        None => view! {
            <button
                class=look.class()
                type=if submits { "submit" } else { "button" }
                aria-label=label
                title=tip
                disabled=disabled
                on:click=press
            >
                {inside}
            </button>
        }
        .into_any(),
    }
}
