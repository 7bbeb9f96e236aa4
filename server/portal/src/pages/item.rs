//! An item of the catalog: its form, and what came of it.
use leptos::prelude::*;
use ui::{Icon, Shape};

use crate::page::{Drawing, Drawn, Page};
use crate::pieces::catalog::ItemView;
use crate::{Answer, Visit, say, say_with};

pub const PAGE: Page = Page { path: "item/{id}", draw };

fn draw(visit: &Visit, given: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let item = ItemView::load(visit, given.first().map_or("", String::as_str), &visit.params).await?;
        let catalog = visit.href("catalog");
        let done = submitted(visit).await?;
        Ok(Drawn::new(item.name.clone(), &[], move || {
            let trail = view! { <nav class="trail" aria-label=say("Where this is")><ol><li><a href=catalog.clone()>{say("Catalog")}</a></li></ol></nav> };
            let Some((number, record)) = done else {
                return view! { {trail}{item.view(true)} }.into_any();
            };
            let said = if item.confirmation.is_empty() {
                say("Thank you. We take care of it and keep you posted.").to_owned()
            } else {
                item.confirmation
            };
            view! {
                {trail}
                <section class="item-done" role="status">
                    <h1>{say_with("{item} is on its way", &[("item", &item.name)])}</h1>
                    <p>{say("Your number:")}" "<strong>{number}</strong></p>
                    <p>{said}</p>
                    <p class="item-links">
                        <a class="button button-primary" href=record>{say("Follow it")}</a>
                        <a class="button" href=catalog><Icon shape=Shape::List/>{say("Back to the catalog")}</a>
                    </p>
                </section>
            }
            .into_any()
        }))
    })
}

/// Number and page of what was submitted before the page came here, if the visitor may see it.
async fn submitted(visit: &Visit) -> Answer<Option<(String, String)>> {
    let (table, id) = (visit.param("table"), visit.param("id"));
    let Ok(entity) = visit.readable_entity(table) else { return Ok(None) };
    if visit.param("done").is_empty() || !entity.is_a("sn_task") {
        return Ok(None);
    }
    let made = visit.store().read(&visit.actor, entity, id).await?;
    let number = made.and_then(|row| row.value("number").as_text().map(str::to_owned));
    Ok(number.map(|number| (number, visit.record_href(entity.name(), id))))
}
