//! The page of an article.
use leptos::prelude::*;

use crate::page::{Drawing, Drawn, Page};
use crate::pieces::{ArticleParts, ArticleView};
use crate::{Visit, say};

pub const PAGE: Page = Page { path: "article/{id}", draw };

fn draw(visit: &Visit, given: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let article = ArticleView::load(visit, given.first().map_or("", String::as_str)).await?;
        article.viewed(visit).await?;
        let at = |name: &str, id: &str| visit.href(&format!("knowledge?{name}={id}"));
        let steps = [
            (visit.href("knowledge"), say("Knowledge").to_owned()),
            (at("base", &article.base.0), article.base.1.clone()),
            (at("category", &article.category.0), article.category.1.clone()),
        ];
        Ok(Drawn::new(article.title.clone(), &["kb_knowledge"], move || {
            let steps = steps.into_iter().filter(|(_, name)| !name.is_empty());
            let steps = steps.map(|(href, name)| view! { <li><a href=href>{name}</a></li> }).collect_view();
            view! {
                <nav class="trail" aria-label=say("Where this article is")><ol>{steps}</ol></nav>
                {article.view(ArticleParts::ALL)}
            }
        }))
    })
}
