//! Markup that the server has drawn: what is only looked at and followed by links costs the browser no code.
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// HTML made from views, and thus escaped. Only [`draw`] makes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Markup(String);

impl Markup {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Draws a view. It must hold no signals and no events: what comes out is text.
pub fn draw<V: IntoView + 'static>(make: impl FnOnce() -> V) -> Markup {
    Markup(Owner::new().with(|| make().into_view().to_html()))
}

/// Shows what the server has drawn.
#[component]
pub fn Drawn(markup: Markup, #[prop(optional)] node_ref: NodeRef<leptos::html::Div>) -> impl IntoView {
    view! { <div class="drawn" node_ref=node_ref inner_html=markup.0></div> }
}
