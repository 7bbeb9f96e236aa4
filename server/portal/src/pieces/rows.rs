//! A list of records: a table on wide screens, cards on narrow ones.
use leptos::prelude::*;
use meta::query::{Clause, Condition, Group, Operator, Query};
use meta::{Entity, Field, Id, Value};
use store::{Count, Cursor, ListRequest};
use ui::{Badge, Tone};

use super::Shown;
use crate::{Answer, Visit, say, say_label};

/// Which records, and what of them.
pub struct Wanted {
    pub entity: &'static Entity,
    /// What the visitor filters and sorts by.
    pub query: Query,
    /// What the list is limited to, whoever looks; it may name any field.
    pub within: Option<Query>,
    /// The first is the link to the record.
    pub columns: Vec<String>,
    pub limit: u64,
    /// Where the page starts, as [`Rows::next`] said; empty: at the beginning.
    pub after: String,
    pub count: Count,
}

/// A page of a list, ready to be drawn.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    pub heads: Vec<(String, &'static Field)>,
    pub lines: Vec<Line>,
    pub total: Option<u64>,
    /// Where the next page starts.
    pub next: Option<String>,
}

/// One record of a list.
#[derive(Clone, Debug)]
pub struct Line {
    pub table: String,
    pub id: String,
    pub href: String,
    pub cells: Vec<Shown>,
}

impl Wanted {
    /// The first 25 records, with the columns of the table's own list.
    pub fn new(entity: &'static Entity, columns: Vec<String>) -> Wanted {
        Wanted {
            entity,
            query: Query::default(),
            within: None,
            columns,
            limit: 25,
            after: String::new(),
            count: Count::UpTo(1000),
        }
    }
}

impl Rows {
    pub async fn load(visit: &Visit, wanted: Wanted) -> Answer<Rows> {
        let Wanted { entity, query, within, columns, limit, after, count } = wanted;
        let after = read_cursor(&after);
        let request = ListRequest { columns, limit, within, after, count, ..ListRequest::new(entity, query) };
        let page = visit.store().list(&visit.actor, &request).await?;
        let heads: Vec<(String, &'static Field)> =
            page.columns.iter().map(|(name, path)| (name.clone(), path.field)).collect();
        let next = page.rows.last().filter(|_| page.more).map(|row| write_cursor(&row.cursor));
        let line = |row: store::PageRow| {
            let cells = heads.iter().zip(&row.cells);
            Line {
                href: visit.record_href(&row.class, row.id.as_str()),
                cells: cells.map(|((name, field), cell)| Shown::of(name, field, cell, &visit.actor)).collect(),
                table: row.class,
                id: row.id.0,
            }
        };
        let lines = page.rows.into_iter().map(line).collect();
        Ok(Rows { heads, lines, total: page.total, next })
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The rows under heads that are plain words.
    pub fn view(self, caption: &str) -> AnyView {
        self.sorted_by(caption, |_| None)
    }

    /// The rows; `sort` gives the link that sorts by a column, and how the list is sorted by it now.
    pub fn sorted_by(self, caption: &str, sort: impl Fn(&str) -> Option<(String, &'static str)>) -> AnyView {
        let head = |(name, field): &(String, &'static Field)| {
            let label = say_label(field.label);
            match sort(name) {
                Some((href, order)) => {
                    let arrow = match order {
                        "ascending" => " ↑",
                        "descending" => " ↓",
                        _ => "",
                    };
                    let order = (order != "none").then_some(order);
                    view! {
                        <th scope="col" aria-sort=order>
                            <a class="sort" href=href data-noscroll="">{label}<span aria-hidden="true">{arrow}</span></a>
                        </th>
                    }
                    .into_any()
                }
                None => view! { <th scope="col">{label}</th> }.into_any(),
            }
        };
        let heads = self.heads.iter().map(head).collect_view();
        let lines = self.lines.into_iter().map(Line::view).collect_view();
        let caption = caption.to_owned();
        view! {
            <table class="table portal-rows">
                <caption class="visually-hidden">{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{lines}</tbody>
            </table>
        }
        .into_any()
    }
}

impl Line {
    fn view(self) -> AnyView {
        let href = self.href;
        let mut cells = self.cells.into_iter();
        let first = cells.next().map(|cell| {
            let text = if cell.text.is_empty() { say("Show").to_owned() } else { cell.text };
            // Some records have no page of their own.
            let text = view! { <bdi>{text}</bdi> };
            let text = if href.is_empty() { text.into_any() } else { view! { <a href=href>{text}</a> }.into_any() };
            view! { <th scope="row">{text}</th> }
        });
        let cell = |cell: Shown| {
            let class = if cell.is_figure { "figure" } else { "" };
            let is_empty = cell.text.is_empty();
            let text = match cell.tone {
                Tone::Plain => view! { <bdi>{cell.text}</bdi> }.into_any(),
                tone => view! { <Badge tone=tone text=cell.text/> }.into_any(),
            };
            view! { <td class=class data-label=cell.label data-empty=is_empty.then_some("")>{text}</td> }
        };
        let rest = cells.map(cell).collect_view();
        view! { <tr>{first}{rest}</tr> }.into_any()
    }
}

/// A query for rows where every field is equal to its value; nothing is parsed.
pub fn equal(pairs: &[(&str, &str)]) -> Query {
    conditions(pairs.iter().map(|(field, value)| (*field, Operator::Is, (*value).to_owned())))
}

/// A query for rows that meet all conditions; nothing is parsed.
pub fn conditions<'a>(all: impl IntoIterator<Item = (&'a str, Operator, String)>) -> Query {
    let clause = |(field, operator, operand): (&str, Operator, String)| Clause {
        any: vec![Condition::Field { field: field.to_owned(), operator, operand }],
    };
    let clauses = all.into_iter().map(clause).collect();
    Query { groups: vec![Group { clauses }], ..Query::default() }
}

/// Rows in which every word of the text occurs.
pub fn words(text: &str) -> Clause {
    Clause { any: vec![Condition::Words(text.to_owned())] }
}

/// A cursor as the address carries it.
fn write_cursor(cursor: &Cursor) -> String {
    serde_json::to_string(&(&cursor.keys, cursor.id.as_str())).unwrap_or_default()
}

/// A cursor somebody changed by hand starts at the first page.
fn read_cursor(text: &str) -> Option<Cursor> {
    let (keys, id): (Vec<Value>, String) = serde_json::from_str(text).ok()?;
    Some(Cursor { keys, id: Id(id) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_its_address() {
        let cursor = Cursor { keys: vec![Value::Int(7), Value::Null], id: Id("x".to_owned()) };
        assert_eq!(read_cursor(&write_cursor(&cursor)), Some(cursor));
        assert_eq!(read_cursor("nonsense"), None);
    }
}
