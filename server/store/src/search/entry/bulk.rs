//! The entries of many new records, in few statements.
use meta::{Row, Storage, Value};
use sea_query::Value as Bound;

use super::{Entry, is_searched, vector};
use crate::error::Result;
use crate::{DbTx, Dialect, Statement, bound};

/// Entries in one statement, of at most 700 values.
const ENTRIES_AT_ONCE: [usize; 3] = [100, 10, 1];

/// Makes the entries of records that have none yet. Records without a word to be found by get none.
pub(crate) async fn index_new(db: &mut DbTx, rows: &[Row]) -> Result<()> {
    let searched = rows.iter().filter(|row| is_searched(row.entity));
    let entries: Vec<(&Row, Entry)> =
        searched.map(|row| (row, Entry::of(row))).filter(|(_, entry)| entry.has_text()).collect();
    let mut newest = newest_entry(db).await?;
    let mut left = entries.as_slice();
    while let Some(most) = ENTRIES_AT_ONCE.into_iter().find(|most| *most <= left.len()) {
        let (now, later) = left.split_at(most);
        match db.dialect() {
            Dialect::Sqlite => insert_sqlite(db, now, newest).await?,
            Dialect::Postgres => insert_postgres(db, now).await?,
        }
        newest += i64::try_from(most).expect("a hundred fits");
        left = later;
    }
    Ok(())
}

impl Entry {
    fn has_text(&self) -> bool {
        ![&self.title, &self.open, &self.inner].into_iter().all(String::is_empty)
    }
}

/// The number of the last entry on SQLite, whose one writer we are; PostgreSQL numbers them itself.
async fn newest_entry(db: &mut DbTx) -> Result<i64> {
    if db.dialect() == Dialect::Postgres {
        return Ok(0);
    }
    let sql = "SELECT max(\"entry\") FROM \"engine_search\"";
    let rows = db.fetch(Statement::raw(Dialect::Sqlite, sql, Vec::new()), &[Storage::Int]).await?;
    Ok(rows.first().and_then(|row| row.first()?.as_int()).unwrap_or_default())
}

/// Past the view and its trigger, which look for an older entry of each record.
async fn insert_sqlite(db: &mut DbTx, entries: &[(&Row, Entry)], newest: i64) -> Result<()> {
    let (mut known, mut words, mut parts) = (Vec::new(), Vec::new(), Vec::new());
    for (number, (row, entry)) in (newest + 1..).zip(entries) {
        known.extend([number.into(), row.entity.name().into(), row.id().0.into(), path(entry)]);
        let texts = [&entry.title, &entry.open, &entry.inner].map(|text| Bound::from(text.as_str()));
        words.push(number.into());
        words.extend(texts.iter().cloned());
        words.push(entry.places().join(" ").into());
        parts.push(number.into());
        parts.extend(texts);
    }
    let into = "\"engine_search\" (\"entry\", \"table_name\", \"record_id\", \"domain_path\")";
    insert(db, into, "(?, ?, ?, ?)", entries.len(), known).await?;
    let into = "\"engine_search_word\" (rowid, \"title\", \"open\", \"inner\", \"place\")";
    insert(db, into, "(?, ?, ?, ?, ?)", entries.len(), words).await?;
    let into = "\"engine_search_part\" (rowid, \"title\", \"open\", \"inner\")";
    insert(db, into, "(?, ?, ?, ?)", entries.len(), parts).await
}

async fn insert_postgres(db: &mut DbTx, entries: &[(&Row, Entry)]) -> Result<()> {
    let mut values = Vec::new();
    for (row, entry) in entries {
        let words = vector(&[&entry.title, &entry.open, &entry.inner, &entry.places().join(" ")]);
        values.extend([row.entity.name().into(), row.id().0.into(), path(entry)]);
        values.extend([&entry.title, &entry.open, &entry.inner, &words].map(|text| Bound::from(text.as_str())));
    }
    let into =
        "\"engine_search\" (\"table_name\", \"record_id\", \"domain_path\", \"title\", \"open\", \"inner\", \"words\")";
    insert(db, into, "(?, ?, ?, ?, ?, ?, CAST(? AS tsvector))", entries.len(), values).await
}

fn path(entry: &Entry) -> Bound {
    bound(Storage::Text, &entry.domain_path.as_deref().map_or(Value::Null, Value::text))
}

async fn insert(db: &mut DbTx, into: &str, marks: &str, rows: usize, values: Vec<Bound>) -> Result<()> {
    let marks = vec![marks; rows].join(", ");
    let sql = format!("INSERT INTO {into} VALUES {marks}");
    db.execute(Statement::raw(db.dialect(), &sql, values)).await.map(drop)
}
