//! What happened to a record, kept beside it: field changes in `sys_audit`, journal entries in `sys_journal_field`.
use meta::{Change, Entity, Field, Instant, Kind, Row, Value, stored_text};

use super::domain::{place_of, put_into};
use crate::Tx;
use crate::clock::new_id;
use crate::error::Result;

/// Fields of `sys_audit` entries that mark the record's beginning and end instead of a field.
pub(crate) const CREATED: &str = "sys_created";
pub(crate) const DELETED: &str = "sys_deleted";

impl Tx<'_> {
    /// A row of one of the engine's own tables, stamped; the caller fills the rest.
    pub(super) fn engine_row(&self, entity: &'static Entity, at: Instant) -> Row {
        let mut row = Row::empty(entity);
        row.put("sys_id", Value::Text(new_id().0));
        row.put("sys_class_name", Value::text(entity.name()));
        row.put("sys_mod_count", Value::Int(0));
        for (on, by) in [("sys_created_on", "sys_created_by"), ("sys_updated_on", "sys_updated_by")] {
            row.put(on, Value::Int(at.0));
            row.put(by, Value::text(self.actor.user_name.as_str()));
        }
        row
    }

    /// Records the change: one entry on insert (the values are the record's own), one a field on update, and the
    /// whole record on delete, so that it can be brought back.
    pub(super) async fn record_history(&mut self, change: &Change<'_>, changed: &[usize]) -> Result<()> {
        let rows = self.history_of(change, changed);
        self.insert_history(&rows, rows.len()).await
    }

    /// Inserts entries, so many with one statement.
    pub(super) async fn insert_history(&mut self, rows: &[Row], at_once: usize) -> Result<()> {
        let Some(audit) = self.store.model().entity("sys_audit") else { return Ok(()) };
        for rows in rows.chunks(at_once.max(1)) {
            self.insert_rows(audit, rows).await?;
        }
        Ok(())
    }

    /// The entries that tell the change.
    pub(super) fn history_of(&self, change: &Change<'_>, changed: &[usize]) -> Vec<Row> {
        let Some(audit) = self.store.model().entity("sys_audit") else { return Vec::new() };
        if !change.entity.table.audited || change.entity.table.engine_owned {
            return Vec::new();
        }
        let place = place_of(&change.now);
        let entry = |field: &str, old: Value, new: Value| {
            let mut row = self.engine_row(audit, change.at);
            put_into(&mut row, &place);
            row.put("table_name", Value::text(change.entity.name()));
            row.put("record_id", Value::Text(change.now.id().0));
            row.put("field", Value::text(field));
            row.put("old_value", old);
            row.put("new_value", new);
            row.put("changed_by", Value::text(self.actor.id.as_str()));
            row
        };
        match (&change.before, change.moment) {
            (_, meta::Moment::Delete) => vec![entry(DELETED, whole(&change.now), Value::Null)],
            (None, _) => vec![entry(CREATED, Value::Null, Value::Null)],
            (Some(before), _) => {
                let fields = changed.iter().map(|at| (*at, &change.entity.fields[*at]));
                let is_kept =
                    |field: &Field| !field.kind.is_journal() && !field.unlogged && field.name != "sys_domain_path";
                let kept = fields.filter(|(_, field)| is_kept(field));
                kept.map(|(at, field)| {
                    entry(field.name, spelled(field, &before.values[at]), spelled(field, &change.now.values[at]))
                })
                .collect()
            }
        }
    }

    /// Appends an entry for each journal field that was filled, and empties the field: its entries are its value.
    /// Returns the fields' names.
    pub(super) async fn write_journals(&mut self, change: &mut Change<'_>) -> Result<Vec<&'static str>> {
        let mut rows = Vec::new();
        let mut names = Vec::new();
        let journal = self.store.model().entity("sys_journal_field");
        for (at, field) in change.entity.fields.iter().enumerate().filter(|(_, field)| field.kind.is_journal()) {
            let value = std::mem::take(&mut change.now.values[at]);
            let (Some(text), Some(journal)) = (value.as_text(), journal) else { continue };
            if text.trim().is_empty() {
                continue;
            }
            let mut row = self.engine_row(journal, change.at);
            row.put("name", Value::text(change.entity.name()));
            row.put("element_id", Value::Text(change.now.id().0));
            row.put("element", Value::text(field.name));
            row.put("value", Value::text(text));
            row.put("author", Value::text(self.actor.id.as_str()));
            row.put("visible_to_customer", Value::Bool(field.kind == Kind::Journal));
            // A customer sees the answer in his domain, wherever its author is at home.
            put_into(&mut row, &place_of(&change.now));
            self.tell(&row, false);
            rows.push(row);
            names.push(field.name);
        }
        if let Some(journal) = journal {
            self.insert_rows(journal, &rows).await?;
        }
        Ok(names)
    }
}

/// A value as history keeps it; of secrets only that they changed.
fn spelled(field: &Field, value: &Value) -> Value {
    if field.kind == Kind::Secret {
        return Value::Null;
    }
    Value::text(stored_text(field.kind, value))
}

/// The filled fields of a record as JSON.
fn whole(row: &Row) -> Value {
    let filled = row
        .entity
        .fields
        .iter()
        .zip(&row.values)
        .filter(|(field, value)| !value.is_empty() && field.kind != Kind::Secret);
    let fields = filled.map(|(field, value)| (field.name.to_owned(), stored_text(field.kind, value).into()));
    Value::text(serde_json::Value::Object(fields.collect()).to_string())
}
