//! The roadmap: initiatives of an engagement as bars on a timeline, drawn by the server. The browser adds that bars
//! can be moved, told about on hover, and that forms are sent in place.
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod calendar;
#[cfg(feature = "ssr")]
mod data;
#[cfg(feature = "hydrate")]
mod drag;
#[cfg(feature = "hydrate")]
mod forms;
#[cfg(feature = "hydrate")]
mod hands;
#[cfg(feature = "ssr")]
mod panel;
#[cfg(feature = "ssr")]
mod settings;
#[cfg(any(feature = "hydrate", all(test, feature = "ssr")))]
mod step;
#[cfg(feature = "ssr")]
mod timeline;
#[cfg(feature = "ssr")]
mod view;

use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

use super::sheet::Leaf;
use crate::error::Answer;
use crate::wire::Reply;

const INITIATIVE: &str = "sn_acct_lc_success_initiative";

pub const ROADMAP: Leaf = Leaf {
    key: "roadmap",
    label: "Initiative roadmap",
    watch: &[INITIATIVE, "sn_acct_lc_success_outcome"],
    behaviour: Some(come_alive),
    #[cfg(feature = "ssr")]
    draw: |context, ask| Box::pin(view::draw(context, ask)),
};

/// Keeps how the person wants roadmaps grouped and coloured, and what bars tell; leads back to `then`.
#[server(prefix = "/fn", endpoint = "keep-roadmap", input = PostUrl, output = Reply)]
pub async fn keep_roadmap(
    group: String,
    color: String,
    #[server(default)] show: Vec<String>,
    then: String,
) -> Answer<()> {
    let context = crate::context::server_context()?;
    settings::keep(&context, &group, &color, &show).await?;
    // Only pages of this site.
    if then.starts_with("/board/roadmap") {
        leptos_axum::redirect(&then);
    }
    Ok(())
}

/// What script adds to the drawing in `root`; `again` makes it anew.
#[cfg(feature = "hydrate")]
fn come_alive(root: web_sys::HtmlElement, again: Callback<()>) {
    hands::take(root, again);
}

/// Pages written by the server have no hands.
#[cfg(not(feature = "hydrate"))]
fn come_alive(_: web_sys::HtmlElement, _: Callback<()>) {}
