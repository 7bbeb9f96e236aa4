//! Editing from a list: one cell in place, or one field of many records at once.
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};
use serde::{Deserialize, Serialize};
use ui::{Cell, FieldView};

use crate::error::Answer;
use crate::wire::Reply;

/// The input of one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CellInput {
    pub field: FieldView,
    pub version: i64,
}

/// A cell as it is stored now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CellSaved {
    pub cell: Cell,
    pub version: i64,
}

/// The records that a bulk edit is about: those named, or where none is, all that match.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BulkTarget {
    pub table: String,
    pub ids: Vec<String>,
    pub q: String,
    /// What the change takes along besides is wanted too.
    #[serde(default)]
    pub confirmed: bool,
}

/// What a bulk edit would do, or did.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BulkReport {
    /// Records looked at.
    pub records: u64,
    pub changed: u64,
    /// The first of them: the record and its value now.
    pub sample: Vec<(String, String)>,
    /// Why some cannot be changed: the record and the reason. With any, nothing is stored.
    pub refused: Vec<(String, String)>,
    /// Nothing is wrong with those refused: they take more along, which waits to be confirmed.
    pub can_be_confirmed: bool,
    /// The page of the bulk change that tries so many records out behind the requests; empty for few records.
    pub goes_on_at: String,
}

#[server(prefix = "/fn", endpoint = "cell", input = GetUrl, output = Reply)]
pub async fn load_cell(table: String, id: String, field: String) -> Answer<CellInput> {
    server::load_cell(&crate::context::server_context()?, &table, &id, &field).await
}

#[server(prefix = "/fn", endpoint = "save-cell", input = Json, output = Reply)]
pub async fn save_cell(
    table: String,
    id: String,
    field: String,
    text: String,
    version: i64,
    confirmed: bool,
) -> Answer<CellSaved> {
    let typed = vec![(field, text), (crate::record::form::api::CONFIRM.to_owned(), confirmed.to_string())];
    server::save_cell(&crate::context::server_context()?, &table, &id, typed, version).await
}

/// Tries the edit and takes it back: what it says is what [`apply_bulk`] will do.
#[server(prefix = "/fn", endpoint = "preview-bulk", input = Json, output = Reply)]
pub async fn preview_bulk(target: BulkTarget, field: String, text: String) -> Answer<BulkReport> {
    server::bulk(&crate::context::server_context()?, &target, &field, &text, server::Ending::TakeBack).await
}

/// Stores the edit of all the records, or of none.
#[server(prefix = "/fn", endpoint = "apply-bulk", input = Json, output = Reply)]
pub async fn apply_bulk(target: BulkTarget, field: String, text: String) -> Answer<BulkReport> {
    server::bulk(&crate::context::server_context()?, &target, &field, &text, server::Ending::Keep).await
}

#[cfg(feature = "ssr")]
mod server {
    use meta::AppError;
    use meta::query::{Clause, Condition, Group, Operator, Query};
    use services::bulk_change::{BULK_CHANGE, NewBulkChange};
    use store::{Count, Error, ListRequest, Save, Spelling};

    use super::*;
    use crate::context::ServerContext;
    use crate::record::form::api::server as record;
    use crate::routes::record_href;

    /// More than these are tried out and stored behind the requests.
    const MOST_RECORDS: u64 = 1000;
    const SAMPLE: usize = 5;

    /// What becomes of a bulk edit that could be done.
    #[derive(Clone, Copy, PartialEq, Eq)]
    pub enum Ending {
        Keep,
        TakeBack,
    }

    pub async fn load_cell(context: &ServerContext, table: &str, id: &str, field: &str) -> Answer<CellInput> {
        let page = record::open(context, table, id, "").await?;
        let version = page.version;
        let found = page.fields().find(|known| known.name == field && !known.read_only).cloned();
        let refused = || AppError::Forbidden("You cannot change this field of this record.".to_owned());
        Ok(CellInput { field: found.ok_or_else(refused)?, version })
    }

    pub async fn save_cell(
        context: &ServerContext,
        table: &str,
        id: &str,
        typed: Vec<(String, String)>,
        version: i64,
    ) -> Answer<CellSaved> {
        let entity = context.readable_entity(table)?;
        let field: Vec<String> = typed.iter().take(1).map(|(field, _)| field.clone()).collect();
        let saved = record::save(context, table, id, Some(version), typed).await?;
        let shown = context.store().show(&context.actor, entity, id, &field).await?;
        let bands = context.services.score_bands(&context.actor).await?;
        let cell = shown.and_then(|page| {
            let (_, path) = page.columns.first()?;
            Some(super::super::load::cell(context, &bands, path.field, page.rows.first()?.cells.first()?))
        });
        Ok(CellSaved { cell: cell.unwrap_or_default(), version: saved.version })
    }

    pub async fn bulk(
        context: &ServerContext,
        target: &BulkTarget,
        field: &str,
        text: &str,
        ending: Ending,
    ) -> Answer<BulkReport> {
        let entity = context.readable_entity(&target.table)?;
        let mut request = ListRequest::new(entity, records(target));
        request.columns = vec![entity.display.to_owned(), field.to_owned()];
        request.limit = MOST_RECORDS;
        request.count = Count::UpTo(MOST_RECORDS + 1);
        request.strict = true;
        let mut tx = context.store().begin(&context.actor).await?;
        let page = tx.list(&request).await?;
        if page.more {
            drop(tx);
            let new = NewBulkChange {
                entity,
                query: records(target),
                field: field.to_owned(),
                text: text.to_owned(),
                confirmed: target.confirmed,
            };
            let id = context.services.start_bulk_change(&context.actor, &new).await?;
            return Ok(BulkReport { goes_on_at: record_href(BULK_CHANGE, id.as_str()), ..BulkReport::default() });
        }
        let records = page.rows.len() as u64;
        let mut report = BulkReport { records, can_be_confirmed: true, ..BulkReport::default() };
        for row in &page.rows {
            let shown = |name: &str| {
                let at = page.columns.iter().position(|(column, _)| column == name);
                let path = at.and_then(|at| page.columns.get(at));
                let cell = at.and_then(|at| row.cells.get(at));
                path.zip(cell).map_or_else(String::new, |((_, path), cell)| cell.text(path.field, &context.actor))
            };
            let save = Save::update(entity, row.id.clone()).text(field, text).spelled(Spelling::Form);
            match tx.save(save.confirmed(target.confirmed)).await {
                Ok(saved) if saved.changed.is_empty() => {}
                Ok(_) => {
                    report.changed += 1;
                    if report.sample.len() < SAMPLE {
                        report.sample.push((shown(entity.display), shown(field)));
                    }
                }
                Err(Error::Invalid(issues)) => {
                    report.can_be_confirmed &= issues.can_be_confirmed();
                    report.refused.push((shown(entity.display), issues.to_string()));
                }
                Err(Error::Forbidden { .. }) => {
                    report.can_be_confirmed = false;
                    report.refused.push((shown(entity.display), "You may not change this record.".to_owned()));
                }
                Err(shared @ Error::Shared { .. }) => {
                    report.can_be_confirmed = false;
                    report.refused.push((shown(entity.display), shared.to_string()));
                }
                Err(error) => return Err(error.into()),
            }
            if report.refused.len() >= SAMPLE {
                break;
            }
        }
        report.can_be_confirmed &= !report.refused.is_empty();
        if ending == Ending::Keep && report.refused.is_empty() {
            tx.commit().await?;
        }
        Ok(report)
    }

    fn records(target: &BulkTarget) -> Query {
        if target.ids.is_empty() {
            return Query { group_by: Vec::new(), ..meta::query::parse(&target.q) };
        }
        let named =
            Condition::Field { field: "sys_id".to_owned(), operator: Operator::In, operand: target.ids.join(",") };
        Query { groups: vec![Group { clauses: vec![Clause { any: vec![named] }] }], ..Query::default() }
    }
}
