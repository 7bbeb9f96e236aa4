//! What rules see of other records: everything, whoever caused them.
use std::sync::LazyLock;

use meta::query::Query;
use meta::{Actor, Change, Id, Row, System, Value};
use store::{Save, Tx};

use crate::{Result, rows};

static SYSTEM: LazyLock<Actor> = LazyLock::new(|| Actor::system(System));

/// More rows than this of one kind beside one record are not thought of.
pub(crate) const MANY: u64 = 100_000;

pub(crate) async fn find(tx: &mut Tx<'_>, table: &str, query: &Query, limit: u64) -> Result<Vec<Row>> {
    let entity = rows::entity(tx.store.model(), table);
    let actor = std::mem::replace(&mut tx.actor, &SYSTEM);
    let found = tx.find(entity, query, limit).await;
    tx.actor = actor;
    found
}

pub(crate) async fn read(tx: &mut Tx<'_>, table: &str, id: &str) -> Result<Option<Row>> {
    let entity = rows::entity(tx.store.model(), table);
    let actor = std::mem::replace(&mut tx.actor, &SYSTEM);
    let found = tx.read(entity, id).await;
    tx.actor = actor;
    found
}

/// The rows whose fields equal the values; an empty value stands for an empty field.
pub(crate) async fn equal(tx: &mut Tx<'_>, table: &str, pairs: &[(&str, &str)]) -> Result<Vec<Row>> {
    find(tx, table, &rows::equal(pairs), MANY).await
}

pub(crate) async fn any(tx: &mut Tx<'_>, table: &str, pairs: &[(&str, &str)]) -> Result<bool> {
    Ok(!find(tx, table, &rows::equal(pairs), 1).await?.is_empty())
}

/// The record a reference field of the change points to.
pub(super) async fn referenced(tx: &mut Tx<'_>, change: &Change<'_>, field: &str) -> Result<Option<Row>> {
    let target = change.now.entity.field(field).map(|field| field.target);
    match (target, change.now.value(field).as_text()) {
        (Some(table), Some(id)) => read(tx, table, id).await,
        _ => Ok(None),
    }
}

/// The records that a field of a row points to, be it one or several.
pub(super) async fn all_referenced(tx: &mut Tx<'_>, row: &Row, field: &str) -> Result<Vec<Row>> {
    let ids: Vec<&str> = rows::ids(row.value(field)).collect();
    match row.entity.field(field) {
        Some(field) if !ids.is_empty() => find(tx, field.target, &rows::among("sys_id", ids), MANY).await,
        _ => Ok(Vec::new()),
    }
}

/// Whether another row has the same values in all of `fields`.
pub(super) async fn has_twin(tx: &mut Tx<'_>, change: &Change<'_>, fields: &[&str]) -> Result<bool> {
    if !fields.iter().any(|field| change.changed(field)) {
        return Ok(false);
    }
    let pairs: Vec<(&str, &str)> =
        fields.iter().map(|&field| (field, change.now.value(field).as_text().unwrap_or_default())).collect();
    let own = change.now.id();
    tx.alone(&format!("{} {pairs:?}", change.entity.name())).await?;
    let found = find(tx, change.entity.name(), &rows::equal(&pairs), 2).await?;
    Ok(found.iter().any(|row| row.id() != own))
}

/// Whether following `field` from the record's new parent leads back to the record.
pub(super) async fn makes_circle(tx: &mut Tx<'_>, change: &Change<'_>, field: &str) -> Result<bool> {
    if !change.changed(field) {
        return Ok(false);
    }
    let table = change.now.entity.field(field).map_or(change.entity.name(), |field| field.target);
    let own = change.now.id();
    let mut next = change.now.value(field).as_text().map(str::to_owned);
    // To what is new, nothing leads yet.
    if change.before.is_none() {
        return Ok(next.as_deref() == Some(own.as_str()));
    }
    tx.alone(&format!("{table} {field}")).await?;
    // A chain that is longer than this is one already.
    for _ in 0..1000 {
        let Some(id) = next else { return Ok(false) };
        if id == own.as_str() {
            return Ok(true);
        }
        next = read(tx, table, &id).await?.and_then(|row| row.value(field).as_text().map(str::to_owned));
    }
    Ok(true)
}

/// Sets one field of a record as the system.
pub(super) async fn set(tx: &mut Tx<'_>, table: &str, id: &Id, field: &str, value: Value) -> Result<()> {
    let entity = rows::entity(tx.store.model(), table);
    tx.save_derived(Save::update(entity, id.clone()).value(field, value)).await?;
    Ok(())
}

/// The text in a field; empty for nothing.
pub(crate) fn text<'a>(row: &'a Row, field: &str) -> &'a str {
    row.value(field).as_text().unwrap_or_default()
}

/// Whether a property of the installation is on.
pub(super) async fn property_is_on(tx: &mut Tx<'_>, name: &str) -> Result<bool> {
    let found = equal(tx, "sys_properties", &[("name", name)]).await?;
    Ok(found.first().is_some_and(|row| matches!(text(row, "value"), "true" | "1" | "yes")))
}

/// Puts the row into the domain of the record that two of its fields name, and refuses one that does not exist.
pub(super) async fn follow_named_record(
    tx: &mut Tx<'_>,
    change: &mut Change<'_>,
    issues: &mut meta::Issues,
    table_field: &str,
    id_field: &str,
) -> Result<()> {
    if !change.changed(table_field) && !change.changed(id_field) {
        return Ok(());
    }
    let (table, id) = (text(&change.now, table_field).to_owned(), text(&change.now, id_field).to_owned());
    if table.is_empty() || id.is_empty() {
        return Ok(());
    }
    let known = tx.store.model().entity(&table).filter(|entity| !entity.table.is_abstract);
    let Some(entity) = known else {
        issues.add(table_field, format!("There is no table named \"{table}\"."));
        return Ok(());
    };
    match read(tx, entity.name(), &id).await? {
        Some(row) if !row.value("sys_domain").is_empty() => {
            let domain = row.value("sys_domain").clone();
            change.now.put("sys_domain", domain);
        }
        Some(_) => {}
        None => issues.add(id_field, format!("There is no such {}.", entity.table.label.to_lowercase())),
    }
    Ok(())
}

/// Whether an open row of `table` has this record in `field`.
pub(super) async fn has_open(tx: &mut Tx<'_>, table: &str, field: &str, id: &str) -> Result<bool> {
    any(tx, table, &[(field, id), ("active", "true")]).await
}
