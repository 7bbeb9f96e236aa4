//! The home page.
use leptos::prelude::*;

use crate::Visit;
use crate::page::{Drawing, Drawn, Page};

pub const PAGE: Page = Page { path: "", draw };

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let greeting = format!("Welcome, {}", visit.actor.name);
        Ok(Drawn::new("Home", &[], move || view! { <h1>{greeting}</h1> }))
    })
}
