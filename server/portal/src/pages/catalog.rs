//! What can be asked for.
use leptos::prelude::*;

use crate::page::{Drawing, Drawn, Page};
use crate::pieces::catalog::{CatalogView, CatalogWanted};
use crate::{Visit, say};

pub const PAGE: Page = Page { path: "catalog", draw };

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let wanted = CatalogWanted {
            roots: visit.site.catalog_categories.clone(),
            category: visit.param("category").to_owned(),
            text: visit.param("q").trim().to_owned(),
            path: "catalog".to_owned(),
        };
        let catalog = CatalogView::load(visit, &wanted).await?;
        Ok(Drawn::new(say("Catalog"), &["sc_cat_item", "sc_category"], move || {
            view! { <h1>{say("Catalog")}</h1><p class="page-line">{say("Choose what you need. Your request is on its way at once.")}</p>{catalog.view(true)} }
        }))
    })
}
