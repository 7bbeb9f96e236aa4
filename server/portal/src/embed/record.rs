//! One case: its state, the conversation, files and what is below it.
use serde_json::json;

use super::answer::{Ask, Event, Showing, Shown};
use crate::deed::{Done, Posted};
use crate::pieces::{CASE, RecordView};

pub(super) fn case<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let settings = ask.settings;
        let id = settings.text("sys-id").unwrap_or_default();
        if id.is_empty() {
            // The page has not said yet which one.
            return Ok(Shown::default());
        }
        let table = settings.text("table").unwrap_or_else(|| CASE.to_owned());
        let mut record = RecordView::load(ask.visit, &table, &id).await?;
        if settings.is_on("hide-actions") {
            record.steps.clear();
            record.follows = None;
            record.change = None;
            record.writable.retain(|field| *field == "comments");
        }
        if settings.is_on("hide-all-related-lists") {
            record.below = None;
            record.meetings.clear();
            record.articles.clear();
        }
        record.without_talk = settings.is_on("hide-activity");
        record.without_files = settings.is_on("hide-attachments");
        let (title, table) = (record.title.clone(), record.entity.name());
        Ok(Shown::new(title, move || record.view()).about(table, &id))
    })
}

/// The record again; the page hears of a comment.
pub(super) fn done<'a>(ask: &'a Ask<'a>, deed: &'a str, posted: &'a Posted, done: Done) -> Showing<'a> {
    Box::pin(async move {
        let shown = case(ask).await?;
        let has_words =
            posted.iter().any(|(name, text)| matches!(name.as_str(), "comments" | "said") && !text.trim().is_empty());
        let Some((table, id)) = done.record.filter(|_| has_words && matches!(deed, "comment" | "step")) else {
            return Ok(shown.saying("Saved."));
        };
        let payload = json!({ "table": table, "record_sys_id": id });
        Ok(shown.telling(Event::new("CASE_COMMENT_ADDED", payload)).saying("Your comment was sent."))
    })
}
