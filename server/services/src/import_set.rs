//! Import sets: rows stored in a staging table and moved to the target of each transform map, on behalf of the caller.
use meta::query::{Clause, Group, Query};
use meta::{Actor, Entity, Row, Value, stored_text};
use store::{Count, Input, ListRequest, Save, Spelling, Tx};

use crate::{Result, Services, rows};

const MOST_ENTRIES: u64 = 1000;
const NUMBERS: &str = "ISET";

/// What one transform map made of a row.
pub struct Outcome {
    pub map: String,
    pub target: &'static Entity,
    /// `inserted`, `updated`, `ignored`, `skipped` or `error`.
    pub status: &'static str,
    pub record: Option<Row>,
    pub problem: Option<Problem>,
}

/// Why a map could not store what it was given.
pub enum Problem {
    /// The refusal, with the columns of the target and the texts they were to hold.
    Refused(store::Error, Vec<(String, String)>),
    /// The sentence that was written down when the row was staged.
    Noted(String),
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

/// Stores all rows of one call under the number of one import set, or none of them; the error says which was refused.
pub async fn stage(
    services: &Services,
    actor: &Actor,
    staging: &'static Entity,
    inputs: Vec<Vec<(String, Input)>>,
) -> Result<Vec<Row>, (usize, store::Error)> {
    let start = |error| (0, error);
    let mut tx = services.store.begin(actor).await.map_err(start)?;
    let number = tx.take_number(NUMBERS).await.map_err(start)?;
    let mut staged = Vec::with_capacity(inputs.len());
    for (at, fields) in inputs.into_iter().enumerate() {
        let mut save = Save::create(staging);
        save.fields = fields;
        let id = tx.save(save).await.map_err(|error| (at, error))?.id;
        let numbered = Save::update(staging, id).value("import_set", Value::text(number.clone()));
        staged.push(tx.save_derived(numbered).await.map_err(|error| (at, error))?.row);
    }
    tx.commit().await.map_err(start)?;
    Ok(staged)
}

/// Runs every map of the rows' table on each of them; what a map refuses is an outcome, not an error.
pub async fn transform(services: &Services, actor: &Actor, staged: &[Row]) -> Result<Vec<Vec<Outcome>>> {
    let Some(first) = staged.first() else { return Ok(Vec::new()) };
    let maps = maps(services, first.entity).await?;
    let mut all = Vec::with_capacity(staged.len());
    for row in staged {
        let mut outcomes = Vec::with_capacity(maps.len());
        for map in &maps {
            let (status, record, problem) = match apply(services, actor, row, map).await {
                Ok((status, record)) => (status, record, None),
                Err(problem) => ("error", None, Some(problem)),
            };
            outcomes.push(Outcome { map: map.name.clone(), target: map.target, status, record, problem });
        }
        note(services, actor, row, &outcomes).await?;
        all.push(outcomes);
    }
    Ok(all)
}

/// What the maps made of a row stored before, as far as the row itself tells.
pub async fn known(services: &Services, actor: &Actor, row: &Row) -> Result<Vec<Outcome>> {
    let mut outcomes = Vec::new();
    for map in maps(services, row.entity).await? {
        let record = match row.value("target_record").as_text() {
            Some(id) => services.store.read(actor, map.target, id).await?,
            None => None,
        };
        let made_for_it =
            record.as_ref().is_some_and(|record| record.value("sys_created_on") >= row.value("sys_created_on"));
        let status = match (&record, made_for_it) {
            (Some(_), true) => "inserted",
            (Some(_), false) => "updated",
            (None, _) => "error",
        };
        let noted = row.value("comment").as_text().map(|text| Problem::Noted(text.to_owned()));
        let problem = noted.filter(|_| record.is_none());
        outcomes.push(Outcome { map: map.name, target: map.target, status, record, problem });
    }
    Ok(outcomes)
}

async fn maps(services: &Services, staging: &Entity) -> Result<Vec<Map>> {
    let columns = ["name", "target_table", "active"];
    let found =
        texts(services, "sys_transform_map", rows::equal(&[("source_table", staging.name())]), &columns).await?;
    let mut maps = Vec::new();
    for (id, map) in found.into_iter().filter(|(_, map)| map[2] != "false") {
        let Some(target) = services.store.model().entity(&map[1]) else { continue };
        let columns = ["source_field", "target_field", "coalesce", "reference_field"];
        let of_map = rows::equal(&[("transform_map", &id)]);
        let entries = texts(services, "sys_transform_entry", of_map, &columns).await?.into_iter().map(|(_, entry)| {
            let [source, target, is_key, matched_by] = <[String; 4]>::try_from(entry).unwrap_or_default();
            Entry { source, target, is_key: is_key == "true", matched_by }
        });
        maps.push(Map { name: map[0].clone(), target, entries: entries.collect() });
    }
    Ok(maps)
}

/// Ids and stored texts of columns. Maps are configuration: they apply whether or not the caller may read them.
async fn texts(services: &Services, table: &str, query: Query, columns: &[&str]) -> Result<Vec<(String, Vec<String>)>> {
    let request = ListRequest {
        columns: columns.iter().map(|column| (*column).to_owned()).collect(),
        limit: MOST_ENTRIES,
        count: Count::No,
        strict: true,
        ..ListRequest::new(rows::entity(services.store.model(), table), query)
    };
    let page = services.store.list(&services.system(), &request).await?;
    let texts = |row: &store::PageRow| {
        let cells = page.columns.iter().zip(&row.cells);
        cells.map(|((_, path), cell)| stored_text(path.field.kind, &cell.value)).collect()
    };
    Ok(page.rows.iter().map(|row| (row.id.0.clone(), texts(row))).collect())
}

/// Updates the record that the match keys name, or inserts one.
async fn apply(
    services: &Services,
    actor: &Actor,
    row: &Row,
    map: &Map,
) -> Result<(&'static str, Option<Row>), Problem> {
    let failed = |error| Problem::Refused(error, Vec::new());
    let mut tx = services.store.begin(actor).await.map_err(failed)?;
    let mut texts = Vec::new();
    for entry in &map.entries {
        let text = text(row, &entry.source);
        if !text.is_empty() {
            let text = resolved(&mut tx, map.target, entry, text).await.map_err(failed)?;
            texts.push((entry, text));
        }
    }
    if texts.is_empty() {
        return Ok(("ignored", None));
    }
    let known = matched(&mut tx, map, &texts).await.map_err(failed)?;
    let mut save = match &known {
        Some(record) => Save::update(record.entity, record.id()),
        None => Save::create(map.target),
    };
    save.spelling = Spelling::Display;
    for (entry, text) in &texts {
        save = save.text(&entry.target, text.clone());
    }
    let sent = || texts.iter().map(|(entry, text)| (entry.target.clone(), text.clone())).collect();
    let saved = tx.save(save).await.map_err(|error| Problem::Refused(error, sent()))?;
    tx.commit().await.map_err(failed)?;
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
    let found = tx.find(referenced, &rows::equal(&[(&entry.matched_by, &text)]), 2).await?;
    Ok(match found.as_slice() {
        [only] => only.id().0,
        _ => text,
    })
}

/// The one record that has the row's match keys.
async fn matched(tx: &mut Tx<'_>, map: &Map, texts: &[(&Entry, String)]) -> store::Result<Option<Row>> {
    let keys = texts.iter().filter(|(entry, _)| entry.is_key);
    let clauses: Vec<Clause> = keys.map(|(entry, text)| rows::is(&entry.target, text)).collect();
    if clauses.is_empty() {
        return Ok(None);
    }
    let query = Query { groups: vec![Group { clauses }], ..Query::default() };
    let mut found = tx.find(map.target, &query, 2).await?;
    Ok(if found.len() == 1 { found.pop() } else { None })
}

/// Writes into the staging row what became of it.
async fn note(services: &Services, actor: &Actor, row: &Row, outcomes: &[Outcome]) -> Result<()> {
    let record = outcomes.iter().find_map(|outcome| outcome.record.as_ref());
    let problem = outcomes.iter().find_map(|outcome| outcome.problem.as_ref()).map(Problem::sentence);
    let state = match (record, &problem) {
        (_, Some(_)) => "needs_attention",
        (Some(_), None) => "published",
        (None, None) => return Ok(()),
    };
    let save = Save::update(row.entity, row.id())
        .value("target_record", record.map_or(Value::Null, |record| Value::Text(record.id().0)))
        .value("comment", problem.map_or(Value::Null, Value::text))
        .value("validation_state", Value::text(state));
    let mut tx = services.store.begin(actor).await?;
    tx.save_derived(save).await?;
    tx.commit().await
}

impl Problem {
    fn sentence(&self) -> String {
        match self {
            Problem::Refused(store::Error::Invalid(issues), _) => issues.to_string(),
            Problem::Refused(error, _) => error.to_string(),
            Problem::Noted(text) => text.clone(),
        }
    }
}
