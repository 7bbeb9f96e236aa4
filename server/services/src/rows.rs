//! Short ways to say "the rows of this table where these fields have these values".
use meta::query::{Clause, Condition, Group, Operator, Query};
use meta::{Actor, Entity, Model, Value};
use store::{Count, ListRequest, PageRow, Store};

use crate::Result;

/// A table that this crate's code names.
pub(crate) fn entity(model: &'static Model, table: &str) -> &'static Entity {
    model.entity(table).unwrap_or_else(|| panic!("{table} is declared in the registry"))
}

/// A query for rows where every field is equal to its value. Values may hold any character:
/// nothing is parsed.
pub(crate) fn equal(pairs: &[(&str, &str)]) -> Query {
    let clauses = pairs.iter().map(|(field, value)| is(field, value)).collect();
    Query { groups: vec![Group { clauses }], ..Query::default() }
}

/// A query for rows where `field` is one of `ids`.
pub(crate) fn among<'a>(field: &str, ids: impl IntoIterator<Item = &'a str>) -> Query {
    let operand = ids.into_iter().collect::<Vec<_>>().join(",");
    let clause = condition(field, Operator::In, operand);
    Query { groups: vec![Group { clauses: vec![clause] }], ..Query::default() }
}

pub(crate) fn is(field: &str, value: &str) -> Clause {
    let operator = if value.is_empty() { Operator::IsEmpty } else { Operator::Is };
    condition(field, operator, value.to_owned())
}

pub(crate) fn condition(field: &str, operator: Operator, operand: String) -> Clause {
    Clause { any: vec![Condition::Field { field: field.to_owned(), operator, operand }] }
}

/// Rows with the columns asked for, in that order; no count.
pub(crate) async fn list(
    store: &Store,
    actor: &Actor,
    table: &str,
    query: Query,
    columns: &[&str],
    limit: u64,
) -> Result<Vec<PageRow>> {
    let mut request = ListRequest::new(entity(store.model(), table), query);
    request.columns = columns.iter().map(|&column| column.to_owned()).collect();
    request.limit = limit;
    request.count = Count::No;
    request.strict = true;
    Ok(store.list(actor, &request).await?.rows)
}

/// The text of a cell; empty for nothing.
pub(crate) fn text(row: &PageRow, at: usize) -> &str {
    row.cells.get(at).and_then(|cell| cell.value.as_text()).unwrap_or_default()
}

/// The items of a comma-joined list of ids.
pub(crate) fn ids(value: &Value) -> impl Iterator<Item = &str> {
    let text = value.as_text().unwrap_or_default();
    text.split(',').map(str::trim).filter(|id| !id.is_empty())
}

/// The moment in a cell; 1970 for nothing.
pub(crate) fn instant(row: &PageRow, at: usize) -> meta::Instant {
    let found = row.cells.get(at).and_then(|cell| cell.value.as_int());
    meta::Instant(found.unwrap_or_default())
}
