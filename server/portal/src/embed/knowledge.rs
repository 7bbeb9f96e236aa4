//! Articles, and what can be asked for.
use leptos::prelude::*;
use serde_json::json;

use super::answer::{Ask, Event, Showing, Shown};
use super::create::made;
use crate::deed::{Done, Posted};
use crate::pieces::catalog::{CatalogView, CatalogWanted, ItemView};
use crate::pieces::{ArticleParts, ArticleView};
use crate::say;

/// The article the instance or the page names, or the one that a link in it has led to.
pub(super) fn article<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let followed = ask.visit.path.strip_prefix("article/").map(str::to_owned);
        let Some(key) = followed.or_else(|| ask.settings.text("record-id")) else {
            // The page has not said yet which one.
            return Ok(Shown::default());
        };
        let article = ArticleView::load(ask.visit, &key).await?;
        article.viewed(ask.visit).await?;
        let shows = |name: &str| !ask.settings.is_on(name) && !ask.settings.is_on("hide-header");
        let parts = ArticleParts {
            title: !ask.settings.is_on("hide-header"),
            author: shows("hide-author-information"),
            reading_time: shows("hide-reading-time"),
            updated: shows("hide-last-updated"),
            views: shows("hide-view-count"),
            average: shows("hide-average-rating"),
            files: !ask.settings.is_on("hide-attachments"),
            helpful: !ask.settings.is_on("hide-helpful-option"),
            stars: !ask.settings.is_on("hide-article-rating"),
            related: true,
        };
        let (title, id) = (article.title.clone(), article.id.clone());
        Ok(Shown::new(title, move || article.view(parts)).about("kb_knowledge", &id))
    })
}

/// The article again; the page hears of stars.
pub(super) fn rated<'a>(ask: &'a Ask<'a>, _: &'a str, posted: &'a Posted, _: Done) -> Showing<'a> {
    Box::pin(async move {
        let shown = article(ask).await?.saying(say("Thank you for your feedback."));
        let stars = posted.iter().find(|(name, _)| name == "rating").and_then(|(_, text)| text.parse::<u8>().ok());
        Ok(match stars {
            Some(stars) => shown.telling(Event::new("RATING_CLICKED", json!({ "rating": stars }))),
            None => shown,
        })
    })
}

/// The catalog by category, with search. Choosing an item tells the page.
pub(super) fn catalog<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let (visit, settings) = (ask.visit, ask.settings);
        let named = [settings.names("select-categories"), settings.names("select-catalogs")];
        let is_by_category = settings.text("selection-type").as_deref() == Some("category");
        let [categories, catalogs] = named;
        let wanted = CatalogWanted {
            roots: if is_by_category && !categories.is_empty() { categories } else { catalogs },
            category: visit.param("category").to_owned(),
            text: visit.param("q").trim().to_owned(),
            path: String::new(),
        };
        let is_start = wanted.category.is_empty() && wanted.text.is_empty();
        let mut catalog = CatalogView::load(visit, &wanted).await?;
        if settings.is_on("hide-navigation-panel") {
            catalog.categories.clear();
        }
        if settings.is_on("hide-recent-requests") {
            catalog.recent.clear();
        }
        let is_empty = is_start && catalog.items.is_empty();
        let shown =
            Shown::new(say("Catalog"), move || view! { <section class="embed-catalog">{catalog.view(true)}</section> });
        Ok(if is_empty { shown.telling(Event::new("COMPONENT_EMPTY", json!({}))) } else { shown })
    })
}

pub(super) fn item<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let Some(id) = ask.settings.text("sys-id") else { return Ok(Shown::default()) };
        let mut item = ItemView::load(ask.visit, &id, &ask.settings.fields("prefill-fields")).await?;
        if ask.settings.is_on("hide-additional-details") {
            item.description.clear();
        }
        Ok(Shown::new(item.name.clone(), move || view! { <section class="embed-form">{item.view(true)}</section> }))
    })
}

pub(super) fn requested<'a>(ask: &'a Ask<'a>, _: &'a str, _: &'a Posted, done: Done) -> Showing<'a> {
    Box::pin(async move { made(ask, done, item).await })
}
