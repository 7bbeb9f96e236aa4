//! The declared tables as DDL of either dialect, and the migrations that make them.
//!
//! Statements are written in one canonical form, one column a line, so that [`difference`] can read the
//! migration files back and say what is missing.
use std::collections::BTreeSet;

use meta::query::compares_exactly;
use meta::{Entity, Field, Kind, Model, Storage, Table};
use sha2::{Digest, Sha256};

use crate::{Dialect, search};

mod difference;
mod migrate;

pub use difference::difference;
pub use migrate::{Migration, create, migrate, migrations};

/// Longest name PostgreSQL keeps.
const NAME_LIMIT: usize = 63;

/// Set on every row by the engine; reads sort them as they are.
const NEVER_EMPTY: &[&str] =
    &["sys_id", "sys_created_on", "sys_updated_on", "sys_created_by", "sys_updated_by", "sys_mod_count"];

/// Columns by which the engine itself looks rows up, whatever their declarations say.
const LOOKED_UP: &[(&str, &str)] =
    &[("sys_audit", "record_id"), ("sys_journal_field", "element_id"), ("sys_attachment", "table_sys_id")];

/// Every CREATE statement of the declared tables and the engine's own, one a string, in a fixed order.
pub fn create_statements(model: &'static Model, dialect: Dialect) -> Vec<String> {
    let mut statements = Vec::new();
    for entity in model.stored() {
        statements.push(create_table(entity, dialect));
        statements.extend(indexes(entity).iter().map(|index| index.create(entity, dialect)));
    }
    statements.extend(engine_statements(dialect));
    statements.extend(search::create_statements(dialect));
    statements
}

/// What the migration files do not make yet of the declared tables: the next file's statements.
pub fn missing(model: &'static Model, dialect: Dialect) -> Vec<String> {
    let made: Vec<_> = migrations(dialect).iter().flat_map(|migration| difference::statements(migration.sql)).collect();
    difference(&made, &create_statements(model, dialect))
}

/// A migration file of these statements.
pub fn file_text(statements: &[String]) -> String {
    statements.iter().map(|statement| format!("{statement};\n")).collect()
}

fn create_table(entity: &Entity, dialect: Dialect) -> String {
    let columns: Vec<_> = entity
        .fields
        .iter()
        .filter_map(|field| {
            let key = if field.name == "sys_id" { " NOT NULL PRIMARY KEY" } else { "" };
            Some(format!("  \"{}\" {}{key}", field.name, column_type(dialect, field.kind.storage())?))
        })
        .collect();
    written(entity.name(), &columns.join(",\n"), dialect)
}

fn written(name: &str, columns: &str, dialect: Dialect) -> String {
    // STRICT: without it SQLite stores any type in any column.
    let end = if dialect == Dialect::Sqlite { ") STRICT" } else { ")" };
    format!("CREATE TABLE \"{name}\" (\n{columns}\n{end}")
}

/// `None` for values that live in a table of their own.
fn column_type(dialect: Dialect, storage: Storage) -> Option<&'static str> {
    Some(match (dialect, storage) {
        (_, Storage::Nothing) => return None,
        (Dialect::Sqlite, Storage::Text) => "TEXT",
        (Dialect::Sqlite, Storage::Int | Storage::Bool) => "INTEGER",
        // Sorted and compared by bytes, as SQLite does, whatever the locale of the server.
        (Dialect::Postgres, Storage::Text) => "TEXT COLLATE \"C\"",
        (Dialect::Postgres, Storage::Int) => "BIGINT",
        (Dialect::Postgres, Storage::Bool) => "BOOLEAN",
    })
}

/// An index on columns of one table.
struct Index {
    columns: Vec<String>,
    is_unique: bool,
    /// Leaves out rows without a value: most references of most rows are empty.
    only_filled: bool,
    /// Ends with the id, as orders do: else rows that are alike would be sorted anew for each page.
    is_order: bool,
}

impl Index {
    fn plain(column: &str) -> Index {
        Index { columns: vec![column.to_owned()], is_unique: false, only_filled: false, is_order: false }
    }

    fn create(&self, entity: &Entity, dialect: Dialect) -> String {
        let table = entity.name();
        let kind = if self.is_unique { "UNIQUE INDEX" } else { "INDEX" };
        let prefix = if self.is_unique { "uq" } else { "ix" };
        let name = shortened(&format!("{prefix}_{table}_{}", self.columns.join("_")));
        let mut keys: Vec<_> = self.columns.iter().map(|column| self.key(entity, column, dialect)).collect();
        keys.extend(self.is_order.then(|| "\"sys_id\"".to_owned()));
        let filled =
            if self.only_filled { format!(" WHERE \"{}\" IS NOT NULL", self.columns[0]) } else { String::new() };
        format!("CREATE {kind} \"{name}\" ON \"{table}\" ({}){filled}", keys.join(", "))
    }

    /// A column as reads filter and sort by it: text ignoring case, empty values first.
    fn key(&self, entity: &Entity, column: &str, dialect: Dialect) -> String {
        if self.is_unique || self.only_filled || NEVER_EMPTY.contains(&column) {
            return format!("\"{column}\"");
        }
        let key = match entity.field(column) {
            Some(field) if is_folded(field) => format!("lower(\"{column}\")"),
            _ => format!("\"{column}\""),
        };
        if dialect == Dialect::Postgres { format!("{key} NULLS FIRST") } else { key }
    }
}

/// Whether reads compare the column ignoring case.
fn is_folded(field: &Field) -> bool {
    let is_exact = compares_exactly(field) || NEVER_EMPTY.contains(&field.name) || field.name == "sys_domain_path";
    field.kind.storage() == Storage::Text && !is_exact
}

/// A name that is too long ends in a part of its hash, so that two long names stay different.
fn shortened(name: &str) -> String {
    if name.len() <= NAME_LIMIT {
        return name.to_owned();
    }
    let hash = Sha256::digest(name.as_bytes());
    let tail: String = hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("{}_{tail}", &name[..NAME_LIMIT - 9])
}

fn indexes(entity: &Entity) -> Vec<Index> {
    let stored = |name: &str| entity.field(name).is_some_and(|field| field.kind.storage() != Storage::Nothing);
    let mut made: Vec<Index> = Vec::new();
    for field in entity.fields.iter().filter(|field| field.unique && field.name != "sys_id" && stored(field.name)) {
        made.push(Index { is_unique: true, ..Index::plain(field.name) });
    }
    for (sets, is_unique) in
        [(declared(entity.table, |table| table.unique), true), (declared(entity.table, |table| table.indexes), false)]
    {
        for columns in sets {
            if columns.iter().all(|name| stored(name)) {
                made.push(Index { columns, is_unique, only_filled: false, is_order: !is_unique });
            }
        }
    }
    for (table, column) in LOOKED_UP {
        if entity.name() == *table && !leads(&made, column) {
            made.push(Index::plain(column));
        }
    }
    // What is kept with records grows with every change, and is looked up by its record.
    if entity.has_domain && entity.table.domain_of.is_empty() && !leads(&made, "sys_domain_path") {
        made.push(Index::plain("sys_domain_path"));
    }
    // Records are looked up by what they are called, in whatever case.
    let names_record = |field: &Field| field.kind == Kind::Number || field.unique || field.name == entity.display;
    for field in entity.fields.iter().filter(|field| names_record(field) && is_folded(field)) {
        if !made.iter().any(|index| !index.is_unique && index.columns[0] == field.name) {
            made.push(Index::plain(field.name));
        }
    }
    // Related lists and deletes look for the rows that point to one record.
    let references = entity.fields.iter().filter(|field| field.kind == Kind::Reference && field.name != "sys_domain");
    for field in references {
        if !leads(&made, field.name) {
            made.push(Index { only_filled: true, ..Index::plain(field.name) });
        }
    }
    let mut seen = BTreeSet::new();
    made.retain(|index| seen.insert((index.columns.clone(), index.is_unique)));
    made
}

fn leads(indexes: &[Index], column: &str) -> bool {
    indexes.iter().any(|index| index.columns[0] == column)
}

/// Column sets that the table and its parents declare.
fn declared(table: &'static Table, sets: fn(&Table) -> &'static [&'static [&'static str]]) -> Vec<Vec<String>> {
    let lineage = std::iter::successors(Some(table), |table| table.extends);
    let owned = |columns: &&[&str]| columns.iter().map(|&column| column.to_owned()).collect();
    lineage.flat_map(|table| sets(table).iter().map(owned).collect::<Vec<Vec<String>>>()).collect()
}

/// Tables that no declaration knows: nobody reads them through a door.
fn engine_statements(dialect: Dialect) -> Vec<String> {
    let text = column_type(dialect, Storage::Text).unwrap_or_default();
    let int = column_type(dialect, Storage::Int).unwrap_or_default();
    let table = |name: &str, columns: &[(&str, &str)]| {
        let lines: Vec<_> = columns.iter().map(|(column, kind)| format!("  \"{column}\" {kind}")).collect();
        written(name, &lines.join(",\n"), dialect)
    };
    let key = format!("{text} NOT NULL PRIMARY KEY");
    let (needed_text, needed_int) = (format!("{text} NOT NULL"), format!("{int} NOT NULL"));
    let mut statements = vec![
        table("engine_number", &[("prefix", &key), ("last", &needed_int)]),
        table(
            "engine_job",
            &[
                ("id", &key),
                ("name", &needed_text),
                ("payload", &needed_text),
                ("key", text),
                ("state", &needed_text),
                ("run_at", &needed_int),
                ("attempt", &needed_int),
                ("fence", &needed_int),
                ("leased_until", int),
                ("error", text),
                ("created_at", &needed_int),
                ("finished_at", int),
            ],
        ),
        "CREATE INDEX \"ix_engine_job_due\" ON \"engine_job\" (\"state\", \"run_at\")".to_owned(),
        // While a job waits, queueing it again under the same key changes nothing.
        "CREATE UNIQUE INDEX \"uq_engine_job_key\" ON \"engine_job\" (\"key\") WHERE state = 'waiting'".to_owned(),
        table("engine_tally", &[("key", &key), ("count", &needed_int), ("until", &needed_int)]),
        "CREATE INDEX \"ix_engine_tally_until\" ON \"engine_tally\" (\"until\")".to_owned(),
    ];
    if dialect == Dialect::Sqlite {
        // PostgreSQL tells its processes by itself.
        let key = format!("{int} NOT NULL PRIMARY KEY");
        statements.push(table("engine_event", &[("seq", &key), ("source", &needed_text), ("event", &needed_text)]));
    }
    statements
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut_and_stay_different() {
        let long = "ix_sn_install_base_m2m_installed_product_installed_product_and_more";
        let (one, other) = (shortened(long), shortened(&format!("{long}s")));
        assert_eq!(one.len(), NAME_LIMIT);
        assert_ne!(one, other);
        assert_eq!(shortened("ix_short"), "ix_short");
    }
}
