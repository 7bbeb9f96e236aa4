//! The page of one record.
use leptos::prelude::*;

use super::case::told;
use crate::page::{Drawing, Drawn, Page};
use crate::pieces::RecordView;
use crate::{Visit, say};

pub const PAGE: Page = Page { path: "record/{table}/{id}", draw };

fn draw(visit: &Visit, given: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let [table, id] = [0, 1].map(|at| given.get(at).map_or("", String::as_str));
        let record = RecordView::load(visit, table, id).await?;
        if record.is_draft() {
            return told(visit, id, None).await;
        }
        let (title, watched) = (record.title.clone(), record.watched());
        let lists = visit.href("lists");
        Ok(Drawn::new(title, &watched, move || {
            view! {
                <nav class="portal-path" aria-label=say("Breadcrumb")><a href=lists>{say("My Lists")}</a></nav>
                {record.view()}
            }
        }))
    })
}
