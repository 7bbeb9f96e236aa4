//! The entries of many records, in few statements.
use meta::{Row, Storage, Value};
use sea_query::Value as Bound;

use super::{Entry, is_searched, vector};
use crate::error::Result;
use crate::{DbTx, Dialect, Statement, bound};

/// Entries in one statement, as many as still fit. With each statement SQLite's indexes write out what they gathered,
/// so that large ones cost less.
const ENTRIES_AT_ONCE: [usize; 4] = [1000, 100, 10, 1];

/// Makes the entries of records that have none yet. Records without a word to be found by get none.
pub(crate) async fn index_new(db: &mut DbTx, rows: &[Row]) -> Result<()> {
    let searched = rows.iter().filter(|row| is_searched(row.entity));
    let entries = searched.map(|row| (row, Entry::of(row))).filter(|(_, entry)| entry.has_text());
    let entries: Vec<(&Row, Entry)> = entries.collect();
    match db.dialect() {
        Dialect::Sqlite => insert_sqlite(db, &entries).await,
        Dialect::Postgres => insert_postgres(db, &entries).await,
    }
}

/// Brings the entries of records of one table up to date; each comes with the record as stored until now.
pub(crate) async fn index_again(db: &mut DbTx, records: &[(&Row, &Row)]) -> Result<()> {
    let differs = |(before, row): &&(&Row, &Row)| is_searched(row.entity) && Entry::of(before) != Entry::of(row);
    let rows: Vec<Row> = records.iter().filter(differs).map(|(_, row)| (*row).clone()).collect();
    let Some(first) = rows.first() else { return Ok(()) };
    let marks = vec!["?"; rows.len()].join(", ");
    let sql = format!("DELETE FROM \"engine_search\" WHERE \"table_name\" = ? AND \"record_id\" IN ({marks})");
    let ids = rows.iter().map(|row| row.id().0.into());
    let values = [Bound::from(first.entity.name())].into_iter().chain(ids).collect();
    db.execute(Statement::raw(db.dialect(), &sql, values)).await?;
    index_new(db, &rows).await
}

impl Entry {
    fn has_text(&self) -> bool {
        ![&self.title, &self.open, &self.inner].into_iter().all(String::is_empty)
    }
}

/// Past the view and its trigger, which look for an older entry of each record.
async fn insert_sqlite(db: &mut DbTx, entries: &[(&Row, Entry)]) -> Result<()> {
    // Nobody else numbers entries meanwhile: we are the one writer.
    let sql = "SELECT max(\"entry\") FROM \"engine_search\"";
    let rows = db.fetch(Statement::raw(Dialect::Sqlite, sql, Vec::new()), &[Storage::Int]).await?;
    let newest = rows.first().and_then(|row| row.first()?.as_int()).unwrap_or_default();
    let numbered = || entries.iter().zip(newest + 1..);
    let known = numbered()
        .map(|((row, entry), number)| vec![number.into(), row.entity.name().into(), row.id().0.into(), path(entry)]);
    let into = "\"engine_search\" (\"entry\", \"table_name\", \"record_id\", \"domain_path\")";
    insert(db, into, "(?, ?, ?, ?)", known.collect()).await?;
    let words = numbered().map(|((_, entry), number)| {
        let [title, open, inner] = texts(entry);
        vec![number.into(), title, open, inner, entry.places_and_title().into()]
    });
    let into = "\"engine_search_word\" (rowid, \"title\", \"open\", \"inner\", \"place\")";
    insert(db, into, "(?, ?, ?, ?, ?)", words.collect()).await?;
    let parts = numbered().map(|((_, entry), number)| {
        let [title, open, inner] = texts(entry);
        vec![number.into(), title, open, inner]
    });
    let into = "\"engine_search_part\" (rowid, \"title\", \"open\", \"inner\")";
    insert(db, into, "(?, ?, ?, ?)", parts.collect()).await
}

async fn insert_postgres(db: &mut DbTx, entries: &[(&Row, Entry)]) -> Result<()> {
    let values = entries.iter().map(|(row, entry)| {
        let words = vector(&[&entry.title, &entry.open, &entry.inner, &entry.places()]);
        let [title, open, inner] = texts(entry);
        vec![row.entity.name().into(), row.id().0.into(), path(entry), title, open, inner, words.into()]
    });
    let into =
        "\"engine_search\" (\"table_name\", \"record_id\", \"domain_path\", \"title\", \"open\", \"inner\", \"words\")";
    insert(db, into, "(?, ?, ?, ?, ?, ?, CAST(? AS tsvector))", values.collect()).await
}

fn texts(entry: &Entry) -> [Bound; 3] {
    [&entry.title, &entry.open, &entry.inner].map(|text| text.as_str().into())
}

fn path(entry: &Entry) -> Bound {
    bound(Storage::Text, &entry.domain_path.as_deref().map_or(Value::Null, Value::text))
}

/// Inserts rows of values in statements of few different lengths, so that few are kept prepared.
async fn insert(db: &mut DbTx, into: &str, marks: &str, rows: Vec<Vec<Bound>>) -> Result<()> {
    let mut rows = rows.into_iter();
    while let Some(most) = ENTRIES_AT_ONCE.into_iter().find(|most| *most <= rows.len()) {
        let values = rows.by_ref().take(most).flatten().collect();
        let sql = format!("INSERT INTO {into} VALUES {}", vec![marks; most].join(", "));
        db.execute(Statement::raw(db.dialect(), &sql, values)).await?;
    }
    Ok(())
}
