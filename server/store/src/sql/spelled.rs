//! Columns as texts: their stored spelling, and the form that ignores case.
use meta::{Field, Kind, Storage};
use sea_query::{CaseStatement, Expr, ExprTrait, Func};

use super::list::joined;
use super::time;
use crate::Dialect;

/// Text with ASCII letters in lower case, as [`meta::query::folded`] does: PostgreSQL's columns have the
/// collation "C", in which `lower` knows no other letters either.
pub(crate) fn folded(text: Expr) -> Expr {
    Func::lower(text).into()
}

/// The stored spelling of a column, as [`meta::stored_text`] has it.
pub(crate) fn spelled(dialect: Dialect, column: Expr, field: &Field) -> Expr {
    match field.kind {
        Kind::DateTime => time::moment_text(dialect, time::seconds_of(column)),
        Kind::Duration => time::moment_text(dialect, column),
        Kind::Currency => {
            let cents = digits(column.clone(), 100);
            joined(whole(column, 100), joined(Expr::cust("'.'"), cents))
        }
        Kind::Decimal | Kind::Percent => {
            let part = magnitude(column.clone()).modulo(Expr::cust("1000000"));
            let tail = Func::cust("rtrim").arg(digits(column.clone(), 1_000_000)).arg(Expr::cust("'0'"));
            let shown = CaseStatement::new()
                .case(part.eq(Expr::cust("0")), Expr::cust("''"))
                .finally(joined(Expr::cust("'.'"), tail.into()));
            joined(whole(column, 1_000_000), shown.into())
        }
        Kind::Boolean => CaseStatement::new()
            .case(column.clone().is_null(), Expr::cust("NULL"))
            .case(column, Expr::cust("'true'"))
            .finally(Expr::cust("'false'"))
            .into(),
        kind if kind.storage() == Storage::Int => column.cast_as("text"),
        _ => column,
    }
}

fn magnitude(number: Expr) -> Expr {
    Func::abs(number).into()
}

/// The sign and the whole units of a scaled number.
fn whole(number: Expr, unit: i64) -> Expr {
    let sign =
        CaseStatement::new().case(number.clone().lt(Expr::cust("0")), Expr::cust("'-'")).finally(Expr::cust("''"));
    joined(sign.into(), magnitude(number).div(Expr::cust(unit.to_string())).cast_as("text"))
}

/// The digits behind the point, all of them.
fn digits(number: Expr, unit: i64) -> Expr {
    let part = magnitude(number).modulo(Expr::cust(unit.to_string()));
    // One more in front keeps the leading zeros.
    let kept = part.add(Expr::cust(unit.to_string())).cast_as("text");
    Func::cust("substr").arg(kept).arg(Expr::cust("2")).into()
}
