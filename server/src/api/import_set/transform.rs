//! Moves a staging row to the target of each transform map, on behalf of the caller.
use meta::query::{Clause, Condition, Group, Operator, Query};
use meta::{Entity, Row, Value, stored_text};
use store::{Count, ListRequest, Save, Spelling, Tx};

use crate::api::call::Call;
use crate::api::errors::{ApiResult, refused_write};

const MOST_ENTRIES: u64 = 1000;

/// What one transform map made of a row.
pub struct Outcome {
    pub map: String,
    pub target: &'static str,
    /// `inserted`, `updated`, `ignored`, `skipped` or `error`.
    pub status: &'static str,
    pub record: Option<Row>,
    pub problem: Option<String>,
}

/// A transform map with its entries.
struct Map {
    name: String,
    target: &'static Entity,
    entries: Vec<Entry>,
}

struct Entry {
    source: String,
    target: String,
    is_key: bool,
    /// The field of the referenced table that the text names; empty: its display field.
    matched_by: String,
}

/// Runs every map of the row's table; what a map refuses is an outcome, not an error.
pub async fn run(call: &Call, row: &Row) -> ApiResult<Vec<Outcome>> {
    let mut outcomes = Vec::new();
    for map in maps(call, row.entity).await? {
        let outcome = match apply(call, row, &map).await {
            Ok((status, record)) => {
                Outcome { map: map.name.clone(), target: map.target.name(), status, record, problem: None }
            }
            Err(problem) => {
                let problem = Some(problem);
                Outcome { map: map.name.clone(), target: map.target.name(), status: "error", record: None, problem }
            }
        };
        outcomes.push(outcome);
    }
    note(call, row, &outcomes).await?;
    Ok(outcomes)
}

/// What the maps made of a row stored before, as far as the row itself tells.
pub async fn known(call: &Call, row: &Row) -> ApiResult<Vec<Outcome>> {
    let store = &call.api.services.store;
    let mut outcomes = Vec::new();
    for map in maps(call, row.entity).await? {
        let id = row.value("target_record").as_text();
        let record = match id {
            Some(id) => store.read(&call.actor, map.target, id).await?,
            None => None,
        };
        let made_for_it =
            record.as_ref().is_some_and(|record| record.value("sys_created_on") >= row.value("sys_created_on"));
        let status = match (&record, made_for_it) {
            (Some(_), true) => "inserted",
            (Some(_), false) => "updated",
            (None, _) => "error",
        };
        let problem = row.value("comment").as_text().map(str::to_owned).filter(|_| record.is_none());
        outcomes.push(Outcome { map: map.name, target: map.target.name(), status, record, problem });
    }
    Ok(outcomes)
}

async fn maps(call: &Call, staging: &Entity) -> ApiResult<Vec<Map>> {
    let columns = ["name", "target_table", "active"];
    let found = rows(call, "sys_transform_map", is("source_table", staging.name()), &columns).await?;
    let mut maps = Vec::new();
    for row in found.into_iter().filter(|row| row.texts[2] != "false") {
        let Some(target) = call.model().entity(&row.texts[1]) else { continue };
        let columns = ["source_field", "target_field", "coalesce", "reference_field"];
        let entries = rows(call, "sys_transform_entry", is("transform_map", &row.id), &columns).await?;
        let entries = entries.into_iter().map(|entry| {
            let [source, target, is_key, matched_by] = <[String; 4]>::try_from(entry.texts).unwrap_or_default();
            Entry { source, target, is_key: is_key == "true", matched_by }
        });
        maps.push(Map { name: row.texts[0].clone(), target, entries: entries.collect() });
    }
    Ok(maps)
}

/// A row of the maps' own tables: its id and the stored texts of its columns.
struct Found {
    id: String,
    texts: Vec<String>,
}

fn is(field: &str, value: &str) -> Query {
    let condition = Condition::Field { field: field.to_owned(), operator: Operator::Is, operand: value.to_owned() };
    Query { groups: vec![Group { clauses: vec![Clause { any: vec![condition] }] }], ..Query::default() }
}

/// Maps are configuration: they apply whether or not the caller may read them.
async fn rows(call: &Call, table: &str, query: Query, columns: &[&str]) -> ApiResult<Vec<Found>> {
    let services = &call.api.services;
    let Some(entity) = call.model().entity(table) else { return Ok(Vec::new()) };
    let request = ListRequest {
        columns: columns.iter().map(|column| (*column).to_owned()).collect(),
        limit: MOST_ENTRIES,
        count: Count::No,
        strict: true,
        ..ListRequest::new(entity, query)
    };
    let page = services.store.list(&services.system(), &request).await?;
    let texts = |row: &store::PageRow| {
        let cells = page.columns.iter().zip(&row.cells);
        cells.map(|((_, path), cell)| stored_text(path.field.kind, &cell.value)).collect()
    };
    Ok(page.rows.iter().map(|row| Found { id: row.id.0.clone(), texts: texts(row) }).collect())
}

/// Updates the record that the match keys name, or inserts one; the error is a sentence.
async fn apply(call: &Call, row: &Row, map: &Map) -> Result<(&'static str, Option<Row>), String> {
    let store = &call.api.services.store;
    let plain = |error: store::Error| refused_write(error, map.target, &[]).detail.unwrap_or_default();
    let mut tx = store.begin(&call.actor).await.map_err(plain)?;
    let mut texts = Vec::new();
    for entry in &map.entries {
        let text = text(row, &entry.source);
        if !text.is_empty() {
            let text = resolved(&mut tx, map.target, entry, text).await.map_err(plain)?;
            texts.push((entry, text));
        }
    }
    if texts.is_empty() {
        return Ok(("ignored", None));
    }
    let known = matched(&mut tx, map, &texts).await.map_err(plain)?;
    let mut save = match &known {
        Some(record) => Save::update(record.entity, record.id()),
        None => Save::create(map.target),
    };
    save.spelling = Spelling::Display;
    for (entry, text) in &texts {
        save = save.text(&entry.target, text.clone());
    }
    let sent: Vec<(String, String)> = texts.iter().map(|(entry, text)| (entry.target.clone(), text.clone())).collect();
    let refused = |error| refused_write(error, map.target, &sent).detail.unwrap_or_default();
    let saved = tx.save(save).await.map_err(refused)?;
    tx.commit().await.map_err(plain)?;
    let status = match (known.is_some(), saved.changed.is_empty()) {
        (false, _) => "inserted",
        (true, false) => "updated",
        (true, true) => "skipped",
    };
    Ok((status, Some(saved.row)))
}

fn text(row: &Row, source: &str) -> String {
    let field = row.entity.field(source);
    field.map(|field| stored_text(field.kind, row.value(source))).unwrap_or_default().trim().to_owned()
}

/// The id of the record a reference names by another field than its display field.
async fn resolved(tx: &mut Tx<'_>, target: &Entity, entry: &Entry, text: String) -> store::Result<String> {
    let field = target.field(&entry.target).filter(|_| !entry.matched_by.is_empty());
    let Some(referenced) = field.and_then(|field| tx.store.model().entity(field.target)) else { return Ok(text) };
    let found = tx.find(referenced, &is(&entry.matched_by, &text), 2).await?;
    Ok(match found.as_slice() {
        [only] => only.id().0,
        _ => text,
    })
}

/// The one record that has the row's match keys.
async fn matched(tx: &mut Tx<'_>, map: &Map, texts: &[(&Entry, String)]) -> store::Result<Option<Row>> {
    let keys = texts.iter().filter(|(entry, _)| entry.is_key);
    let clauses: Vec<Clause> = keys
        .map(|(entry, text)| {
            let condition =
                Condition::Field { field: entry.target.clone(), operator: Operator::Is, operand: text.clone() };
            Clause { any: vec![condition] }
        })
        .collect();
    if clauses.is_empty() {
        return Ok(None);
    }
    let query = Query { groups: vec![Group { clauses }], ..Query::default() };
    let mut found = tx.find(map.target, &query, 2).await?;
    Ok(if found.len() == 1 { found.pop() } else { None })
}

/// Writes into the staging row what became of it.
async fn note(call: &Call, row: &Row, outcomes: &[Outcome]) -> ApiResult<()> {
    let store = &call.api.services.store;
    let record = outcomes.iter().find_map(|outcome| outcome.record.as_ref());
    let problem = outcomes.iter().find_map(|outcome| outcome.problem.clone());
    let target = record.map_or(Value::Null, |record| Value::Text(record.id().0));
    let save = Save::update(row.entity, row.id())
        .value("target_record", target)
        .value("comment", problem.clone().map_or(Value::Null, Value::text));
    let state = match (record, problem) {
        (_, Some(_)) => Some("needs_attention"),
        (Some(_), None) => Some("published"),
        (None, None) => None,
    };
    let save = match state {
        Some(state) => save.value("validation_state", Value::text(state)),
        None => return Ok(()),
    };
    let mut tx = store.begin(&call.actor).await?;
    tx.save_derived(save).await?;
    Ok(tx.commit().await?)
}
