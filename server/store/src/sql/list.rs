//! Membership in lists of values, short or of thousands.
use meta::{Storage, Value};
use sea_query::{Expr, ExprTrait, Func, Query as Build, SelectStatement};

use super::{NUL_STANDS_FOR, bind, bind_text};
use crate::Dialect;

/// Longer lists go in as one value: databases limit how many may be bound.
const LISTED_SINGLY: usize = 24;

/// Whether `key` equals one of the items of its storage; `None` where there are none.
pub(crate) fn one_of(dialect: Dialect, key: Expr, storage: Storage, items: &[Value]) -> Option<Expr> {
    let fits = |item: &&Value| {
        matches!(
            (storage, item),
            (Storage::Text, Value::Text(_)) | (Storage::Int, Value::Int(_)) | (Storage::Bool, Value::Bool(_))
        )
    };
    let items: Vec<&Value> = items.iter().filter(fits).collect();
    match items.as_slice() {
        [] => None,
        [item] => Some(key.eq(bind(item))),
        items if storage != Storage::Bool && dialect == Dialect::Postgres => Some(in_array(key, storage, items)),
        items if items.len() <= LISTED_SINGLY || storage == Storage::Bool => {
            Some(key.is_in(items.iter().map(|item| bind(item))))
        }
        items => {
            let mut listed = rows_of(dialect, items);
            listed.expr(Expr::col(("listed", "value")));
            Some(key.in_subquery(listed))
        }
    }
}

/// Whether `key` is one of the items, which go in as one array whatever their number: PostgreSQL plans the statement
/// once, expecting about ten of them.
pub(crate) fn in_array(key: Expr, storage: Storage, items: &[&Value]) -> Expr {
    let mut array = String::from("{");
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            array.push(',');
        }
        match item {
            Value::Int(number) => array.push_str(&number.to_string()),
            Value::Text(text) => {
                let quoted = text.replace('\0', NUL_STANDS_FOR).replace('\\', "\\\\").replace('"', "\\\"");
                array.extend(["\"", &quoted, "\""]);
            }
            Value::Null | Value::Bool(_) => array.push_str("NULL"),
        }
    }
    array.push('}');
    let array = Expr::val(array).cast_as(if storage == Storage::Int { "bigint[]" } else { "text[]" });
    key.eq(Func::cust("ANY").arg(array))
}

/// The items as rows of `listed`.
fn rows_of(dialect: Dialect, items: &[&Value]) -> SelectStatement {
    let json: Vec<serde_json::Value> = items
        .iter()
        .map(|item| match item {
            Value::Int(number) => (*number).into(),
            Value::Text(text) => text.replace('\0', NUL_STANDS_FOR).into(),
            Value::Null | Value::Bool(_) => serde_json::Value::Null,
        })
        .collect();
    let json = Expr::val(serde_json::Value::Array(json).to_string());
    let function = match dialect {
        Dialect::Sqlite => Func::cust("json_each").arg(json),
        Dialect::Postgres => Func::cust("json_array_elements_text").arg(json.cast_as("json")),
    };
    let mut select = Build::select();
    select.from_function(function, "listed");
    select
}

/// Whether a comma-joined list of ids holds one of the items; `None` where there are none.
pub(super) fn holds_one_of(dialect: Dialect, list: &Expr, items: &[Value]) -> Option<Expr> {
    let ids: Vec<&Value> = items.iter().filter(|item| matches!(item, Value::Text(_))).collect();
    if ids.len() <= LISTED_SINGLY {
        let parts: Vec<Expr> =
            ids.iter().filter_map(|id| id.as_text()).map(|id| holds(dialect, list, bind_text(id))).collect();
        return (!parts.is_empty()).then(|| super::any(parts));
    }
    let mut select = rows_of(dialect, &ids);
    select.expr(Expr::cust("1")).and_where(holds(dialect, list, Expr::col(("listed", "value"))));
    Some(Expr::exists(select))
}

/// Whether a comma-joined list of ids holds this id.
pub(super) fn holds(dialect: Dialect, list: &Expr, id: Expr) -> Expr {
    let closed = |inner: Expr| joined(joined(Expr::cust("','"), inner), Expr::cust("','"));
    let tight = Expr::from(Func::cust("replace").arg(list.clone()).arg(Expr::cust("' '")).arg(Expr::cust("''")));
    contains(dialect, closed(tight), closed(id))
}

/// `left || right`
pub(super) fn joined(left: Expr, right: Expr) -> Expr {
    left.binary(sea_query::BinOper::Custom("||"), right)
}

/// Whether `text` holds `part` anywhere.
pub(super) fn contains(dialect: Dialect, text: Expr, part: Expr) -> Expr {
    let name = match dialect {
        Dialect::Sqlite => "instr",
        Dialect::Postgres => "strpos",
    };
    Expr::from(Func::cust(name).arg(text).arg(part)).gt(Expr::cust("0"))
}
