//! What there is to read.
use leptos::prelude::*;

use crate::page::{Drawing, Drawn, Page};
use crate::pieces::library::{Library, LibraryWanted};
use crate::{Visit, say};

pub const PAGE: Page = Page { path: "knowledge", draw };

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let wanted = LibraryWanted {
            base: visit.param("base").to_owned(),
            category: visit.param("category").to_owned(),
            topic: visit.param("topic").to_owned(),
            text: visit.param("q").trim().to_owned(),
            from: visit.param("from").parse().unwrap_or_default(),
        };
        let library = Library::load(visit, wanted).await?;
        Ok(Drawn::new(say("Knowledge"), &["kb_knowledge", "kb_knowledge_base"], move || {
            view! { <h1>{say("Knowledge")}</h1>{library.view()} }
        }))
    })
}
