//! Widgets that lead on: to the catalog, to what can be read, to us.
use leptos::prelude::*;

use super::{Piece, drawn_by, may_create};
use crate::pieces::catalog::{CatalogView, CatalogWanted};
use crate::pieces::library::read_most;
use crate::{Answer, Visit, say};

/// Links in one widget.
const SHOWN: usize = 5;

/// The way to write to us, for those who may open cases. Live chat is not there yet, and that is said.
pub fn contact(visit: &Visit) -> Option<Piece> {
    let href = visit.href("case/new");
    may_create(visit, "sn_customerservice_cases").then(|| {
        drawn_by(move || {
            view! {
                <section class="portal-box" aria-labelledby="contact-us">
                    <h2 id="contact-us">{say("Contact us")}</h2>
                    <p class="portal-soft">{say("Live chat is not open yet. Write to us: you find our answer in your case.")}</p>
                    <p><a class="button button-primary" href=href>{say("Create a case")}</a></p>
                </section>
            }
        })
    })
}

/// What is asked for most, else the first items there are.
pub async fn catalog(visit: &Visit) -> Answer<Option<Piece>> {
    let roots = visit.site.catalog_categories.clone();
    let wanted = CatalogWanted { roots, path: "catalog".to_owned(), ..CatalogWanted::default() };
    let catalog = CatalogView::load(visit, &wanted).await?;
    let items = if catalog.popular.is_empty() { catalog.items } else { catalog.popular };
    let links = items.into_iter().map(|item| (item.href, item.name)).take(SHOWN).collect();
    Ok(part(say("Catalog"), (visit.href("catalog"), say("Browse the catalog")), links))
}

pub async fn knowledge(visit: &Visit) -> Answer<Option<Piece>> {
    let links = read_most(visit, SHOWN as u64).await?.into_iter().map(|link| (link.href, link.title)).collect();
    Ok(part(say("Knowledge"), (visit.href("knowledge"), say("Read the knowledge base")), links))
}

/// Links below a heading, and the way to all of them.
fn part(title: &'static str, (all, label): (String, &'static str), links: Vec<(String, String)>) -> Option<Piece> {
    let link = |(href, name): (String, String)| view! { <li><a href=href>{name}</a></li> };
    (!links.is_empty()).then(|| {
        drawn_by(move || {
            let links = links.into_iter().map(link).collect_view();
            view! {
                <section class="portal-part">
                    <header class="portal-part-head"><h2>{title}</h2><a href=all>{label}</a></header>
                    <ul class="knowledge-links">{links}</ul>
                </section>
            }
        })
    })
}
