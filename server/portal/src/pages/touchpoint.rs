//! Asking the provider's team for a conversation.
use leptos::prelude::*;

use crate::page::{Drawing, Drawn, Page};
use crate::pieces::NewRecord;
use crate::{Visit, say};

pub const PAGE: Page = Page { path: "touchpoint/new", draw };

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let form = NewRecord::touchpoint(visit).await?;
        Ok(Drawn::new(say("Request a touchpoint"), &[], move || {
            view! {
                <div class="portal-heading"><h1>{say("Request a touchpoint")}</h1></div>
                <p class="portal-lead">{say("What would you like to talk about? Your contact person gets back to you with a time.")}</p>
                {form.view()}
            }
        }))
    })
}
