//! Opening a support case.
use leptos::prelude::*;

use crate::Visit;
use crate::page::{Drawing, Drawn, Page};
use crate::pieces::NewRecord;

pub const PAGE: Page = Page { path: "case/new", draw };

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let form = NewRecord::case(visit).await?;
        Ok(Drawn::new("Open a case", &[], move || {
            view! {
                <div class="portal-heading"><h1>"Open a case"</h1></div>
                <p class="portal-lead">"Tell us what happened. Our team answers here."</p>
                {form.view()}
            }
        }))
    })
}
