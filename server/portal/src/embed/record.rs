//! One case: its state, the conversation, files and what is below it.
use std::sync::Arc;

use leptos::prelude::*;
use serde_json::json;

use super::answer::{Ask, Event, Fault, Showing, Shown};
use super::views::{ListView, configured, list_view, names};
use crate::deed::{Done, Posted};
use crate::pieces::{CASE, RecordView, Rows, below_as, equal};
use crate::{Site, Visit, say};

const HEADER: &str = "sn_portal_header";
/// The address has the words by which records below are filtered under this name.
const FILTER: &str = "below";
/// Fewer records below need no filter.
const FEW: usize = 4;

pub(super) fn case<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let settings = ask.settings;
        let id = settings.text("sys-id").unwrap_or_default();
        if id.is_empty() {
            // The page has not said yet which one.
            return Ok(Shown::default());
        }
        let table = settings.text("table").unwrap_or_else(|| CASE.to_owned());
        let visit = with_header(ask, &table).await?;
        let mut record = RecordView::load(&visit, &table, &id).await?;
        if settings.is_on("hide-actions") {
            record.steps.clear();
            record.follows = None;
            (record.change, record.parties) = (None, None);
            (record.propose, record.propose_href) = (None, None);
            record.writable.retain(|field| *field == "comments");
        }
        if settings.is_on("hide-all-related-lists") {
            record.below = None;
            record.meetings.clear();
            record.articles.clear();
        }
        let below = record.shape.below.as_ref().filter(|_| record.below.is_some());
        if let Some(entity) = below.and_then(|below| visit.store().model().entity(below.table))
            && let Some(ListView { columns, within }) = list_view(ask, "table-view-for-related-list", entity).await?
        {
            record.below = below_as(&visit, record.shape, &id, columns, within).await?;
        }
        record.without_talk = settings.is_on("hide-activity");
        record.without_files = settings.is_on("hide-attachments");
        let filter = record.below.as_mut().and_then(|rows| narrowed(ask.visit, rows));
        let (title, table) = (record.title.clone(), record.entity.name());
        Ok(Shown::new(title, move || view! { {filter}{record.view()} }).about(table, &id))
    })
}

/// The visit, with the header that the instance names in place of the portal's.
async fn with_header(ask: &Ask<'_>, table: &str) -> Result<Visit, Fault> {
    let mut visit = ask.visit.clone();
    let Some(id) = ask.settings.text("header-configuration-id") else { return Ok(visit) };
    let found = configured(&visit, HEADER, equal(&[("sys_id", &id), ("table_name", table)]), &["fields"]).await?;
    let Some(fields) = found else { return Err(Fault::Property(format!("There is no header {id} of {table}."))) };
    let mut site = Site::clone(&visit.site);
    site.headers.insert(table.to_owned(), names(&fields[0]));
    visit.site = Arc::new(site);
    Ok(visit)
}

/// Leaves those below it that have the words looked for, and gives the box to look for them.
fn narrowed(visit: &Visit, rows: &mut Rows) -> Option<AnyView> {
    let words = visit.param(FILTER).trim().to_owned();
    if words.is_empty() && rows.lines.len() < FEW {
        return None;
    }
    let wanted = words.to_lowercase();
    rows.lines.retain(|line| line.cells.iter().any(|cell| cell.text.to_lowercase().contains(&wanted)));
    let none = rows.is_empty().then(|| view! { <span role="status">{say("Nothing below fits.")}</span> });
    let action = visit.href("");
    Some(
        view! {
            <form class="embed-search embed-below" role="search" method="get" action=action data-count="filter">
                <input class="input" id="embed-below" type="search" name=FILTER value=words aria-label=say("Filter related records") placeholder=say("Filter related records") autocomplete="off"/>
                <button class="button" type="submit">{say("Filter")}</button>
                {none}
            </form>
        }
        .into_any(),
    )
}

/// The record again; the page hears of a comment.
pub(super) fn done<'a>(ask: &'a Ask<'a>, deed: &'a str, posted: &'a Posted, done: Done) -> Showing<'a> {
    Box::pin(async move {
        let shown = case(ask).await?;
        let has_words =
            posted.iter().any(|(name, text)| matches!(name.as_str(), "comments" | "said") && !text.trim().is_empty());
        let Some((table, id)) = done.record.filter(|_| has_words && matches!(deed, "comment" | "step")) else {
            return Ok(shown.saying(say("Saved.")));
        };
        let payload = json!({ "table": table, "record_sys_id": id });
        Ok(shown.telling(Event::new("CASE_COMMENT_ADDED", payload)).saying(say("Your comment was sent.")))
    })
}
