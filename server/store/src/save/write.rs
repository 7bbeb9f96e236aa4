//! Writing rows: a record has a row in its own table and in that of each parent, with the parent's columns.
use meta::{Entity, IssueKind, Issues, Row, Value};

use super::domain::place_of;
use crate::error::{Error, Result};
use crate::{Event, Statement, Tx, bound, search};

impl Tx<'_> {
    /// Inserts rows of one table, without those of its parents: for the engine's own records as well.
    pub(super) async fn insert_rows(&mut self, entity: &'static Entity, rows: &[Row]) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let statement = self.store.inner.plans.of(entity).insert(entity, rows, self.db.dialect());
        self.db.execute(statement).await.map(drop)
    }

    /// Inserts a record.
    pub(super) async fn insert_record(&mut self, row: &Row) -> Result<()> {
        for table in self.tables_of(row.entity) {
            self.insert_rows(table, std::slice::from_ref(row)).await.map_err(|error| taken(error, row.entity))?;
        }
        search::index(&mut self.db, None, row).await?;
        self.tell(row, false);
        Ok(())
    }

    /// Writes the named fields of a record that was `before` so far.
    pub(super) async fn update_record(&mut self, before: &Row, row: &Row, fields: &[&'static str]) -> Result<()> {
        for table in self.tables_of(row.entity) {
            let columns: Vec<_> = fields.iter().filter(|name| stores(table, name)).collect();
            let sets: Vec<_> = columns.iter().map(|name| format!("\"{name}\" = ?")).collect();
            let sql = format!("UPDATE \"{}\" SET {} WHERE \"sys_id\" = ?", table.name(), sets.join(", "));
            let storage = |name: &str| table.field(name).map_or(meta::Storage::Nothing, |field| field.kind.storage());
            let mut values: Vec<_> = columns.iter().map(|name| bound(storage(name), row.value(name))).collect();
            values.push(row.id().0.into());
            let touched = self.db.execute(Statement::raw(self.db.dialect(), &sql, values)).await;
            if touched.map_err(|error| taken(error, row.entity))? != 1 {
                return Err(Error::Corrupt(format!(
                    "{} {} has no row in {}",
                    row.entity.name(),
                    row.id(),
                    table.name()
                )));
            }
        }
        search::index(&mut self.db, Some(before), row).await?;
        self.tell(row, false);
        Ok(())
    }

    pub(super) async fn delete_record(&mut self, row: &Row) -> Result<()> {
        for table in self.tables_of(row.entity) {
            let sql = format!("DELETE FROM \"{}\" WHERE \"sys_id\" = ?", table.name());
            self.db.execute(Statement::raw(self.db.dialect(), &sql, vec![row.id().0.into()])).await?;
        }
        search::remove(&mut self.db, row.entity, row.id().as_str()).await?;
        self.tell(row, true);
        Ok(())
    }

    /// The record's own table and those of its parents that have rows.
    pub(super) fn tables_of(&self, entity: &'static Entity) -> Vec<&'static Entity> {
        let parents = entity.ancestors.iter().filter_map(|name| self.store.model().entity(name));
        std::iter::once(entity).chain(parents).collect()
    }

    /// Something that belongs to the record changes: whoever shows it reads it again.
    pub fn tell_again(&mut self, row: &Row) {
        self.tell(row, false);
    }

    /// Remembers to tell listeners once it is committed.
    pub(super) fn tell(&mut self, row: &Row, deleted: bool) {
        self.events.push(Event {
            table: row.entity.name(),
            id: row.id(),
            version: version_of(row),
            deleted,
            domain_path: place_of(row).1.as_text().map(str::to_owned),
        });
    }
}

pub(super) fn version_of(row: &Row) -> i64 {
    row.value("sys_mod_count").as_int().unwrap_or_default()
}

fn stores(entity: &Entity, name: &str) -> bool {
    entity.field(name).is_some_and(|field| field.kind.storage() != meta::Storage::Nothing)
}

/// A value that may not repeat becomes an issue at its field.
fn taken(error: Error, entity: &Entity) -> Error {
    let Error::Taken { columns, .. } = error else { return error };
    let mut issues = Issues::default();
    let labels: Vec<_> =
        columns.iter().map(|name| entity.field(name).map_or(name.as_str(), |field| field.label)).collect();
    let what = entity.table.label;
    let sentence = match labels.as_slice() {
        [label] => format!("{label} is already used by another {what}; please choose another."),
        labels => format!("There is already another {what} with the same {}.", labels.join(" and ")),
    };
    issues.push(columns.first().map_or("", String::as_str), sentence, IssueKind::Duplicate);
    Error::Invalid(issues)
}

/// The stored values of the stamps of a changed row.
pub(super) fn stamp_update(row: &mut Row, at: meta::Instant, user_name: &str) {
    row.put("sys_updated_on", Value::Int(at.0));
    row.put("sys_updated_by", Value::text(user_name));
    let next = version_of(row) + 1;
    row.put("sys_mod_count", Value::Int(next));
}

/// Fields that [`stamp_update`] writes.
pub(super) const UPDATE_STAMPS: [&str; 3] = ["sys_updated_on", "sys_updated_by", "sys_mod_count"];
