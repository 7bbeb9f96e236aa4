//! What a database made by the migration files lacks of what is declared, as SQL for the next file.
use std::collections::BTreeMap;

/// Tables with their columns, and every other named thing with the statement that makes it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    tables: BTreeMap<String, BTreeMap<String, String>>,
    indexes: BTreeMap<String, String>,
    others: Vec<String>,
}

/// Statements that lead from what `old` makes to what `new` makes; both are SQL in the form that
/// [`super::create_statements`] writes. Nothing is dropped: what is no longer declared is named in a comment,
/// for a person to decide (expand, backfill, contract).
pub fn difference(old: &[String], new: &[String]) -> Vec<String> {
    let (before, after) = (shape(old), shape(new));
    let mut statements = Vec::new();
    for statement in new {
        match read(statement) {
            Part::Table { name, columns, .. } => match before.tables.get(&name) {
                None => statements.push(statement.clone()),
                Some(known) => statements.extend(columns.iter().filter_map(|(column, kind)| {
                    let add = format!("ALTER TABLE \"{name}\" ADD COLUMN \"{column}\" {kind}");
                    match known.get(column) {
                        None => Some(add),
                        Some(former) if former == kind => None,
                        Some(former) => Some(format!(
                            "-- column {name}.{column} is {former}, declared as {kind}: convert it by hand"
                        )),
                    }
                })),
            },
            Part::Index { name } => match before.indexes.get(&name) {
                None => statements.push(statement.clone()),
                Some(former) if former == statement => {}
                Some(_) => statements.extend([format!("DROP INDEX \"{name}\""), statement.clone()]),
            },
            Part::Other if !before.others.contains(statement) => statements.push(statement.clone()),
            _ => {}
        }
    }
    statements.extend(leftovers(&before, &after));
    statements
}

fn leftovers(before: &Shape, after: &Shape) -> Vec<String> {
    let mut comments = Vec::new();
    for (table, columns) in &before.tables {
        match after.tables.get(table) {
            None => comments.push(format!("-- table {table} is no longer declared")),
            Some(declared) => comments.extend(
                columns
                    .keys()
                    .filter(|column| !declared.contains_key(*column))
                    .map(|column| format!("-- column {table}.{column} is no longer declared")),
            ),
        }
    }
    let lost = before.indexes.keys().filter(|name| !after.indexes.contains_key(*name));
    comments.extend(lost.map(|name| format!("DROP INDEX \"{name}\"")));
    comments
}

enum Part {
    Table { name: String, columns: Vec<(String, String)> },
    Column { table: String, name: String, kind: String },
    DroppedColumn { table: String, name: String },
    DroppedTable { name: String },
    Index { name: String },
    DroppedIndex { name: String },
    Other,
}

/// Reads one statement.
fn read(statement: &str) -> Part {
    let names: Vec<&str> = statement.split('"').skip(1).step_by(2).collect();
    let name = |at: usize| names.get(at).map_or_else(String::new, |&name| name.to_owned());
    if statement.starts_with("CREATE TABLE \"") {
        return Part::Table { name: name(0), columns: columns(statement) };
    }
    if statement.starts_with("CREATE INDEX \"") || statement.starts_with("CREATE UNIQUE INDEX \"") {
        return Part::Index { name: name(0) };
    }
    if statement.starts_with("DROP INDEX \"") {
        return Part::DroppedIndex { name: name(0) };
    }
    if statement.starts_with("DROP TABLE \"") {
        return Part::DroppedTable { name: name(0) };
    }
    if statement.starts_with("ALTER TABLE \"") {
        if let Some((_, added)) = statement.split_once(" ADD COLUMN ") {
            let kind = added.splitn(3, '"').nth(2).unwrap_or_default().trim().to_owned();
            return Part::Column { table: name(0), name: name(1), kind };
        }
        if statement.contains(" DROP COLUMN ") {
            return Part::DroppedColumn { table: name(0), name: name(1) };
        }
    }
    Part::Other
}

/// The columns of a CREATE TABLE that has one a line.
fn columns(statement: &str) -> Vec<(String, String)> {
    let lines = statement.lines().map(str::trim).filter_map(|line| line.strip_prefix('"'));
    lines
        .filter_map(|line| line.split_once('"'))
        .map(|(column, kind)| (column.to_owned(), kind.trim().trim_end_matches(',').to_owned()))
        .collect()
}

fn shape(statements: &[String]) -> Shape {
    let mut shape = Shape::default();
    for statement in statements {
        match read(statement) {
            Part::Table { name, columns } => {
                shape.tables.insert(name, columns.into_iter().collect());
            }
            Part::Column { table, name, kind } => {
                shape.tables.entry(table).or_default().insert(name, kind);
            }
            Part::DroppedColumn { table, name } => {
                shape.tables.entry(table).or_default().remove(&name);
            }
            Part::DroppedTable { name } => {
                shape.tables.remove(&name);
            }
            Part::Index { name } => {
                shape.indexes.insert(name, statement.clone());
            }
            Part::DroppedIndex { name } => {
                shape.indexes.remove(&name);
            }
            Part::Other => shape.others.push(statement.clone()),
        }
    }
    shape
}

/// The statements of a migration file: they end with a semicolon at the end of a line; comments are left out.
pub(super) fn statements(sql: &str) -> Vec<String> {
    let code: Vec<_> = sql.lines().filter(|line| !line.trim_start().starts_with("--")).collect();
    let parts = format!("{}\n", code.join("\n"));
    parts.split(";\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sql(text: &str) -> Vec<String> {
        statements(text)
    }

    #[test]
    fn new_tables_columns_and_indexes_are_written() {
        let old =
            sql("-- first\nCREATE TABLE \"a\" (\n  \"sys_id\" TEXT NOT NULL PRIMARY KEY,\n  \"old\" TEXT\n) STRICT;\n");
        let new = sql(concat!(
            "CREATE TABLE \"a\" (\n  \"sys_id\" TEXT NOT NULL PRIMARY KEY,\n  \"size\" INTEGER\n) STRICT;\n",
            "CREATE INDEX \"ix_a_size\" ON \"a\" (\"size\");\n",
            "CREATE TABLE \"b\" (\n  \"sys_id\" TEXT NOT NULL PRIMARY KEY\n) STRICT;\n",
        ));
        let steps = difference(&old, &new);
        assert_eq!(
            steps,
            [
                "ALTER TABLE \"a\" ADD COLUMN \"size\" INTEGER",
                "CREATE INDEX \"ix_a_size\" ON \"a\" (\"size\")",
                "CREATE TABLE \"b\" (\n  \"sys_id\" TEXT NOT NULL PRIMARY KEY\n) STRICT",
                "-- column a.old is no longer declared",
            ]
        );
        let both: Vec<_> = old.into_iter().chain(steps).collect();
        assert_eq!(difference(&both, &new), ["-- column a.old is no longer declared"]);
    }

    #[test]
    fn a_changed_type_is_a_person_s_work() {
        let old = sql("CREATE TABLE \"a\" (\n  \"size\" TEXT\n);\n");
        let new = sql("CREATE TABLE \"a\" (\n  \"size\" BIGINT\n);\n");
        assert_eq!(difference(&old, &new), ["-- column a.size is TEXT, declared as BIGINT: convert it by hand"]);
    }
}
