//! The declarations as rows.
use std::collections::HashMap;

use meta::{Entity, Field, Kind, Model, Preset, Row, Value};

use super::{CHOICES, FIELDS, TABLES};
use crate::api::errors::stable_id;

const STAGING: &str = "sn_acct_lc_import_staging";

/// Every row of the three tables that the model has entities for.
pub fn rows(model: &'static Model) -> HashMap<&'static str, Vec<Row>> {
    let mut rows: HashMap<&'static str, Vec<Row>> = HashMap::new();
    for entity in model.entities() {
        if let Some(described) = model.entity(TABLES) {
            rows.entry(TABLES).or_default().push(table(described, entity));
        }
        for (field, declared_by) in entity.fields.iter().zip(&entity.declared_by) {
            if *declared_by != entity.name() {
                continue;
            }
            if let Some(described) = model.entity(FIELDS) {
                rows.entry(FIELDS).or_default().push(column(described, entity, field));
            }
            if let Some(described) = model.entity(CHOICES) {
                rows.entry(CHOICES).or_default().extend(choices(described, entity, field));
            }
        }
    }
    rows
}

/// An empty row with its id; the same words give the same id in every installation.
fn row(described: &'static Entity, words: &[&str]) -> Row {
    let mut row = Row::empty(described);
    let words: Vec<&str> = [described.name()].iter().chain(words).copied().collect();
    row.put("sys_id", Value::Text(stable_id(&words)));
    row.put("sys_class_name", Value::text(described.name()));
    row.put("sys_mod_count", Value::Int(0));
    row
}

fn table(described: &'static Entity, entity: &'static Entity) -> Row {
    let mut row = row(described, &[entity.name()]);
    row.put("name", Value::text(entity.name()));
    row.put("label", Value::text(entity.table.label));
    if let Some(parent) = entity.table.extends {
        row.put("super_class", Value::Text(stable_id(&[TABLES, parent.name])));
    }
    row.put("domain_separated", Value::Bool(entity.table.by_domain));
    row.put("import_table", Value::Bool(is_staging(entity)));
    row.put("is_extendable", Value::Bool(!entity.descendants.is_empty() || entity.table.is_abstract));
    row
}

/// Whether rows of the table are taken in by imports.
pub fn is_staging(entity: &Entity) -> bool {
    let lineage = std::iter::successors(entity.table.extends, |table| table.extends);
    !entity.table.is_abstract && lineage.into_iter().any(|table| table.name == STAGING)
}

fn column(described: &'static Entity, entity: &'static Entity, field: &Field) -> Row {
    let mut row = row(described, &[entity.name(), field.name]);
    row.put("name", Value::text(entity.name()));
    row.put("element", Value::text(field.name));
    row.put("column_label", Value::text(field.label));
    row.put("internal_type", Value::text(internal_type(field)));
    if matches!(field.kind, Kind::Reference | Kind::References) {
        row.put("reference", Value::text(field.target));
    }
    row.put("mandatory", Value::Bool(field.mandatory));
    row.put("read_only", Value::Bool(field.read_only));
    row.put("unique", Value::Bool(field.unique || field.name == "sys_id"));
    row.put("display", Value::Bool(field.name == entity.display));
    if field.max > 0 {
        row.put("max_length", Value::Int(field.max.into()));
    }
    row.put("default_value", Value::text(default_value(field.preset)));
    row.put("choice", Value::text(if field.choices.is_empty() { "" } else { "1" }));
    row.put("active", Value::Bool(true));
    row
}

/// Spelled as integrators know it.
fn internal_type(field: &Field) -> &'static str {
    if field.kind == Kind::Choice && field.has_integer_choices() { "integer" } else { field.kind.internal_type() }
}

fn default_value(preset: Preset) -> &'static str {
    match preset {
        Preset::Nothing | Preset::Secret => "",
        Preset::Stored(value) => value,
        Preset::Me => "javascript:gs.getUserID()",
        Preset::Today => "javascript:gs.now()",
        Preset::Now => "javascript:gs.nowDateTime()",
    }
}

fn choices(described: &'static Entity, entity: &'static Entity, field: &Field) -> Vec<Row> {
    let numbered = field.choices.iter().enumerate();
    let rows = numbered.map(|(at, choice)| {
        let mut row = row(described, &[entity.name(), field.name, choice.value, choice.when.unwrap_or_default()]);
        row.put("name", Value::text(entity.name()));
        row.put("element", Value::text(field.name));
        row.put("value", Value::text(choice.value));
        row.put("label", Value::text(choice.label));
        row.put("sequence", Value::Int(at as i64));
        row.put("inactive", Value::Bool(false));
        row.put("language", Value::text("en"));
        row.put("dependent_value", Value::text(choice.when.unwrap_or_default()));
        row
    });
    rows.collect()
}
