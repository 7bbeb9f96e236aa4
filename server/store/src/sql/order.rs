//! Orders that are total and the same on every page, and the condition that a page starts behind a row.
use std::collections::HashSet;

use meta::query::OrderKey;
use meta::{Field, Storage, Value};
use sea_query::{Expr, ExprTrait, Func, NullOrdering, Order, SelectStatement};

use super::{Scan, all, any, bind, folded, never};
use crate::Dialect;

/// Set on every row by the engine.
const NEVER_EMPTY: &[&str] =
    &["sys_id", "sys_created_on", "sys_updated_on", "sys_created_by", "sys_updated_by", "sys_mod_count"];

/// Further keys would only order rows that are alike in all these.
const MOST_KEYS: usize = 16;

/// One key of an order, ready for SQL.
#[derive(Clone)]
pub(crate) struct SortKey {
    pub expr: Expr,
    pub storage: Storage,
    pub descending: bool,
    pub may_be_empty: bool,
}

impl Scan<'_> {
    /// The keys of an order, ending with the id, so that no two rows are equal; it goes where the key before it goes,
    /// so that one index serves both directions. Without an order it is the id alone: ids rise with creation, and every
    /// table is kept in their order.
    pub fn sort_keys(&mut self, order: &[OrderKey]) -> Vec<SortKey> {
        let mut told = HashSet::new();
        let stored = |key: &&OrderKey| key.path.field.kind.storage() != Storage::Nothing;
        let tells = |key: &&OrderKey| {
            told.insert((key.path.hops.iter().map(|hop| hop.0).collect::<Vec<_>>(), key.path.field.name))
        };
        let order: Vec<_> = order.iter().filter(stored).filter(tells).take(MOST_KEYS).collect();
        let mut keys: Vec<SortKey> = order.iter().map(|key| self.sort_key(key)).collect();
        let by_id = order.iter().any(|key| key.path.hops.is_empty() && key.path.field.name == "sys_id");
        if !by_id {
            let expr = self.own("sys_id");
            let descending = keys.last().is_some_and(|key| key.descending);
            keys.push(SortKey { expr, storage: Storage::Text, descending, may_be_empty: false });
        }
        keys
    }

    fn sort_key(&mut self, key: &OrderKey) -> SortKey {
        let field = key.path.field;
        let may_be_empty = !(key.path.hops.is_empty() && NEVER_EMPTY.contains(&field.name));
        let column = self.column(&key.path);
        let (expr, storage) = if field.ranked {
            (rank(column, field), Storage::Int)
        } else if key.as_number && !sorts_as_text(field) {
            (as_number(self.sight.dialect, column), Storage::Int)
        } else if field.kind.storage() == Storage::Text && !meta::query::compares_exactly(field) {
            (folded(column), Storage::Text)
        } else {
            (column, field.kind.storage())
        };
        SortKey { expr, storage, descending: key.descending, may_be_empty }
    }
}

/// Whether numbers in the field's choices sort the same as texts, which an index serves.
fn sorts_as_text(field: &Field) -> bool {
    let mut lengths = field.choices.iter().map(|choice| choice.value.len());
    let first = lengths.next();
    lengths.all(|length| Some(length) == first)
        && field.choices.iter().all(|choice| !choice.value.starts_with(['-', '+']))
}

/// The place of a value among the choices; nothing for one that is none of them.
fn rank(column: Expr, field: &Field) -> Expr {
    let places = field.choices.iter().zip(0_i64..);
    let ranked = places.fold(sea_query::CaseStatement::new(), |ranked, (choice, place)| {
        ranked.case(column.clone().eq(bind(&Value::Text(choice.value.to_owned()))), Expr::cust(place.to_string()))
    });
    ranked.finally(Expr::cust("NULL")).into()
}

fn as_number(dialect: Dialect, text: Expr) -> Expr {
    let number = text.clone().cast_as("bigint");
    match dialect {
        Dialect::Sqlite => number,
        // A cast that fails would fail the whole query.
        Dialect::Postgres => {
            let digits = text.binary(sea_query::BinOper::Custom("~"), Expr::cust("'^-?[0-9]{1,18}$'"));
            sea_query::CaseStatement::new().case(digits, number).finally(Expr::cust("0")).into()
        }
    }
}

/// Adds the keys to a statement, spelled by `name` (their expressions, or columns that a subquery gave them).
pub(crate) fn order_by(select: &mut SelectStatement, dialect: Dialect, keys: &[SortKey], name: impl Fn(usize) -> Expr) {
    for (at, key) in keys.iter().enumerate() {
        let order = if key.descending { Order::Desc } else { Order::Asc };
        match dialect {
            // Empty values come first ascending and last descending by themselves on SQLite only.
            Dialect::Postgres if key.may_be_empty => {
                let nulls = if key.descending { NullOrdering::Last } else { NullOrdering::First };
                select.order_by_expr_with_nulls(name(at), order, nulls);
            }
            _ => {
                select.order_by_expr(name(at), order);
            }
        }
    }
}

/// Rows behind the one whose keys have these values, in the order of the keys.
pub(crate) fn after(keys: &[SortKey], values: &[Value]) -> Expr {
    let pairs: Vec<_> = keys.iter().zip(values).collect();
    let mut made = never();
    for (key, value) in pairs.iter().rev() {
        made = any(vec![behind(key, value), all(vec![same(key, value), made])]);
    }
    // Says once more what follows from the above, in a form that an index on the first key serves.
    match pairs.first().and_then(|(key, value)| not_before(key, value)) {
        Some(bound) => all(vec![bound, made]),
        None => made,
    }
}

fn behind(key: &SortKey, value: &Value) -> Expr {
    let column = key.expr.clone();
    match (value, key.descending) {
        (Value::Null, true) => never(),
        (Value::Null, false) => column.is_not_null(),
        (value, false) => column.gt(bind(value)),
        (value, true) if key.may_be_empty => any(vec![column.clone().lt(bind(value)), column.is_null()]),
        (value, true) => column.lt(bind(value)),
    }
}

fn same(key: &SortKey, value: &Value) -> Expr {
    match value {
        Value::Null => key.expr.clone().is_null(),
        value => key.expr.clone().eq(bind(value)),
    }
}

fn not_before(key: &SortKey, value: &Value) -> Option<Expr> {
    match (value, key.descending) {
        (Value::Null, _) => None,
        (value, false) => Some(key.expr.clone().gte(bind(value))),
        (value, true) if !key.may_be_empty => Some(key.expr.clone().lte(bind(value))),
        _ => None,
    }
}

/// How many rows `select` has, at most `most` where it says so.
pub(crate) fn counted(mut select: SelectStatement, most: Option<u64>) -> SelectStatement {
    let mut outer = sea_query::Query::select();
    match most {
        None => {
            select.expr(Func::count(Expr::cust("*")));
            select
        }
        Some(most) => {
            select.expr(Expr::cust("1")).limit(most);
            outer.expr(Func::count(Expr::cust("*"))).from_subquery(select, "counted");
            outer
        }
    }
}
