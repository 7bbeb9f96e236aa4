//! One case: its state, the conversation, files and what is below it.
use std::sync::Arc;

use leptos::prelude::*;
use meta::query::Query;
use serde_json::json;
use store::{Count, ListRequest};

use super::answer::{Ask, Event, Fault, Showing, Shown};
use crate::deed::{Done, Posted};
use crate::pieces::{CASE, RecordView, Rows, equal};
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
    let unknown = || Fault::Property(format!("There is no header {id} of {table}."));
    let entity = visit.store().model().entity(HEADER).ok_or_else(unknown)?;
    // Configuration: which fields are named. What they hold is read as the visitor.
    let request = ListRequest {
        columns: vec!["fields".to_owned()],
        limit: 1,
        count: Count::No,
        ..ListRequest::new(entity, Query::default())
    };
    let request = ListRequest { within: Some(equal(&[("sys_id", &id), ("table_name", table)])), ..request };
    let found = visit.store().list(&visit.services.system(), &request).await?;
    let fields = found.rows.first().and_then(|row| row.cells.first()?.value.as_text()).ok_or_else(unknown)?;
    let fields = fields.split([',', '\n', ' ']).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let mut site = Site::clone(&visit.site);
    site.headers.insert(table.to_owned(), fields);
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
