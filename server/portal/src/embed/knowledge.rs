//! Articles, and what can be asked for.
use leptos::prelude::*;
use meta::AppError;
use serde_json::json;

use super::answer::{Ask, Event, Fault, Showing, Shown};
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
        let only_this = ask.settings.is_on("disable-displaying-latest-article-version");
        let article = ArticleView::load(ask.visit, &key).await?;
        if only_this && !article.named.contains(&key) {
            // What is published now would be shown in place of an earlier version.
            return Err(Fault::Failed(AppError::NotFound));
        }
        article.viewed(ask.visit).await?;
        let shows = |name: &str| !ask.settings.is_on(name) && !ask.settings.is_on("hide-header");
        let parts = ArticleParts {
            title: !ask.settings.is_on("hide-header"),
            author: shows("hide-author-information"),
            reading_time: shows("hide-reading-time"),
            updated: shows("hide-last-updated"),
            views: shows("hide-view-count"),
            average: shows("hide-average-rating"),
            languages: shows("hide-language-selector"),
            files: !ask.settings.is_on("hide-attachments"),
            helpful: !ask.settings.is_on("hide-helpful-option"),
            stars: !ask.settings.is_on("hide-article-rating"),
            related: true,
        };
        let (title, id) = (article.title.clone(), article.id.clone());
        let back = (!ask.visit.path.is_empty()).then(|| ask.visit.href(""));
        Ok(Shown::new(title, move || {
            let back = back.map(|href| {
                view! { <p class="embed-back"><a class="button button-quiet" href=href data-event="BACK_BUTTON_CLICKED" data-on="">{say("Back")}</a></p> }
            });
            view! { {back}{article.view(parts)} }
        })
        .about("kb_knowledge", &id))
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
        if settings.is_on("hide-popular-requests") {
            catalog.popular.clear();
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
        match ask.settings.text("sys-id") {
            Some(id) => form(ask, &id, None).await,
            None => Ok(Shown::default()),
        }
    })
}

/// The form of an item, under another title than its name where one is given.
pub(super) async fn form(ask: &Ask<'_>, id: &str, title: Option<String>) -> Result<Shown, Fault> {
    let mut item = ItemView::load(ask.visit, id, &ask.settings.fields("prefill-fields")).await?;
    if ask.settings.is_on("hide-additional-details") {
        item.description.clear();
    }
    let has_name = title.is_none();
    let heading = title.clone().unwrap_or_else(|| item.name.clone());
    Ok(Shown::new(heading, move || {
        let title = title.map(|title| view! { <h2 class="embed-title">{title}</h2> });
        view! { <section class="embed-form">{title}{item.view(has_name)}</section> }
    }))
}

pub(super) fn requested<'a>(ask: &'a Ask<'a>, _: &'a str, _: &'a Posted, done: Done) -> Showing<'a> {
    Box::pin(async move { made(ask, done, item).await })
}
