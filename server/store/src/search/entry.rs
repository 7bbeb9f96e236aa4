//! A record's entry in the index, written with the record in the same transaction.
use meta::{Entity, Kind, Row};
use sea_query::Value as Bound;

use super::words::{MARKS, domain_word, folded, name_word, paths_above, without_tags, word_set};
use crate::access::is_shown_to_customers;
use crate::error::Result;
use crate::{DbTx, Dialect, Statement};

mod bulk;

pub(crate) use bulk::{index_again, index_new};

/// What is found of a record.
#[derive(Debug, PartialEq, Eq)]
struct Entry {
    title: String,
    open: String,
    inner: String,
    domain_path: Option<String>,
}

/// Brings the entry of a record up to date: `before` is the record as stored until now. Nothing is written when
/// nothing that is searched changed. Only the record's own table has an entry, not those of its parents.
pub(crate) async fn index(db: &mut DbTx, before: Option<&Row>, row: &Row) -> Result<()> {
    if !is_searched(row.entity) {
        return Ok(());
    }
    let entry = Entry::of(row);
    if before.map(Entry::of).as_ref() == Some(&entry) {
        return Ok(());
    }
    db.execute(entry.statement(db.dialect(), row)).await?;
    Ok(())
}

/// Takes the entry of a deleted record away.
pub(crate) async fn remove(db: &mut DbTx, entity: &'static Entity, id: &str) -> Result<()> {
    if !is_searched(entity) {
        return Ok(());
    }
    let sql = "DELETE FROM \"engine_search\" WHERE \"record_id\" = ? AND \"table_name\" = ?";
    db.execute(Statement::raw(db.dialect(), sql, vec![id.into(), entity.name().into()])).await?;
    Ok(())
}

/// What the engine keeps for itself is not searched.
pub(super) fn is_searched(entity: &Entity) -> bool {
    !entity.table.engine_owned && !entity.table.is_abstract
}

impl Entry {
    fn of(row: &Row) -> Entry {
        let mut entry = Entry { title: String::new(), open: String::new(), inner: String::new(), domain_path: None };
        for field in row.entity.fields.iter().filter(|field| field.kind.is_prose() && field.readers.is_empty()) {
            let Some(text) = row.value(field.name).as_text().filter(|_| !field.name.starts_with("sys_")) else {
                continue;
            };
            let names_it = field.name == row.entity.display || field.kind == Kind::Number;
            let into = match names_it {
                true => &mut entry.title,
                false if is_shown_to_customers(field) => &mut entry.open,
                false => &mut entry.inner,
            };
            let text = if field.kind == Kind::Html { folded(&without_tags(text)) } else { folded(text) };
            if !into.is_empty() {
                into.push('\n');
            }
            into.push_str(text.trim());
        }
        let path = row.entity.path_column().map(|column| row.value(column));
        entry.domain_path = path.and_then(|path| path.as_text()).map(str::to_owned);
        entry
    }

    /// The domains the record is seen in and what it is called, as words.
    fn places(&self) -> String {
        let mut words: Vec<String> = match &self.domain_path {
            None => vec![domain_word(None)],
            Some(path) => paths_above(path).map(|path| domain_word(Some(path))).collect(),
        };
        words.extend(self.title.lines().map(name_word));
        words.join(" ")
    }

    /// The same for SQLite, with the words of the title behind their mark: to look for them in that column alone would
    /// go through all that have them anywhere.
    fn places_and_title(&self) -> String {
        let title = word_set(&self.title).into_iter().map(|word| format!(" {}{word}", MARKS[0]));
        std::iter::once(self.places()).chain(title).collect()
    }

    fn statement(self, dialect: Dialect, row: &Row) -> Statement {
        let words = match dialect {
            Dialect::Sqlite => self.places_and_title(),
            Dialect::Postgres => vector(&[&self.title, &self.open, &self.inner, &self.places()]),
        };
        let mut values: Vec<Bound> = vec![row.entity.name().into(), row.id().0.into(), self.domain_path.into()];
        values.extend([self.title, self.open, self.inner, words].map(Bound::from));
        let sql = match dialect {
            Dialect::Sqlite => {
                "INSERT INTO \"engine_search_entry\" (\"table_name\", \"record_id\", \"domain_path\", \"title\", \"open\", \
                 \"inner\", \"place\") VALUES (?, ?, ?, ?, ?, ?, ?)"
            }
            Dialect::Postgres => {
                "INSERT INTO \"engine_search\" (\"table_name\", \"record_id\", \"domain_path\", \"title\", \"open\", \
                 \"inner\", \"words\") VALUES (?, ?, ?, ?, ?, ?, CAST(? AS tsvector)) \
                 ON CONFLICT (\"record_id\", \"table_name\") DO UPDATE SET \"domain_path\" = excluded.\"domain_path\", \
                 \"title\" = excluded.\"title\", \"open\" = excluded.\"open\", \"inner\" = excluded.\"inner\", \
                 \"words\" = excluded.\"words\""
            }
        };
        Statement::raw(dialect, sql, values)
    }
}

/// The words of title, open texts, inner texts, and places and names, each behind the mark of where it stands: `1acme 2corp`.
/// Weights would say the same, but PostgreSQL keeps none in its index and would look every match up. Made here and
/// not by PostgreSQL's own parser, which depends on the server's locale.
fn vector(texts: &[&str; 4]) -> String {
    let marked = texts
        .iter()
        .zip(MARKS)
        .flat_map(|(text, mark)| word_set(text).into_iter().map(move |word| format!("{mark}{word}")));
    marked.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_carry_where_they_stand() {
        assert_eq!(vector(&["acme corp acme", "acme", "inside", "dx"]), "1acme 1corp 2acme 3inside 4dx");
    }
}
