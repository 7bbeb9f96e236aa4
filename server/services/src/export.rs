//! Lists as files: CSV as a stream, XLSX by way of a file on disk. Both read page after page behind
//! the last row, so that a million rows need no more memory than fifty, and both see what the actor sees.
mod csv;
mod xlsx;

use meta::{Actor, FieldPath, Kind, Value};
use store::{Count, Cursor, ListRequest, Page, Shown, Store};

use crate::Result;

pub use csv::csv;
pub use xlsx::{ExportError, xlsx};

const PAGE_ROWS: u64 = 500;

/// Reads a list page after page.
struct Pages<'a> {
    store: &'a Store,
    actor: &'a Actor,
    request: ListRequest,
    /// Rows still wanted.
    left: u64,
    is_over: bool,
}

impl<'a> Pages<'a> {
    /// `request.limit` is how many rows the file may have.
    fn new(store: &'a Store, actor: &'a Actor, request: &ListRequest) -> Pages<'a> {
        let request = ListRequest { count: Count::No, ..request.clone() };
        Pages { store, actor, left: request.limit, request, is_over: false }
    }

    async fn next(&mut self) -> Result<Option<Page>> {
        if self.is_over || self.left == 0 {
            return Ok(None);
        }
        self.request.limit = self.left.min(PAGE_ROWS);
        let page = self.store.list(self.actor, &self.request).await?;
        self.left -= (page.rows.len() as u64).min(self.left);
        self.is_over = !page.more || page.rows.is_empty();
        self.request.after = page.rows.last().map(|row: &store::PageRow| -> Cursor { row.cursor.clone() });
        self.request.offset = 0;
        Ok(Some(page))
    }
}

/// The heading of a column: labels of the references walked through, then the field's.
fn heading(start: &'static meta::Entity, path: &FieldPath) -> String {
    let mut owner = start;
    let mut labels = Vec::new();
    for (field, next) in &path.hops {
        labels.push(owner.field(field).map_or(*field, |field| field.label));
        owner = next;
    }
    labels.push(path.field.label);
    labels.join(" › ")
}

/// What a person sees in the cell, made harmless for spreadsheets.
fn cell_text(path: &FieldPath, shown: &Shown, actor: &Actor) -> String {
    let text = shown.text(path.field, actor);
    let is_text = matches!(shown.value, Value::Text(_)) && path.field.kind != Kind::Date;
    if is_text { without_formula(text) } else { text }
}

/// Spreadsheets run text that starts like a formula; an apostrophe in front keeps it text.
fn without_formula(text: String) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n') => format!("'{text}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_a_spreadsheet_would_run_is_kept_text() {
        for dangerous in ["=1+1", "+49 30", "-x", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(without_formula(dangerous.to_owned()), format!("'{dangerous}"));
        }
        for harmless in ["Genixify", "1-2", "", "a=b"] {
            assert_eq!(without_formula(harmless.to_owned()), harmless);
        }
    }
}
