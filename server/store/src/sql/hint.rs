//! What SQLite cannot know of a condition: without statistics it takes every comparison for a narrow one, and sorts
//! all rows of a table where the index it is sorted by would give the page at once.
use meta::{Field, Kind, Table};
use sea_query::{Expr, Func};

use super::Scan;
use crate::Dialect;

/// More than the share of rows that have one of the values asked for in a column of few values: from here on SQLite
/// walks along the index that a list is sorted by.
const SOME: &str = "0.5";

/// A condition of which about this share of all rows is true. PostgreSQL keeps statistics of its own.
pub(crate) fn expected(dialect: Dialect, condition: Expr, share: &'static str) -> Expr {
    match dialect {
        Dialect::Sqlite => Func::cust("likelihood").arg(condition).arg(Expr::cust(share)).into(),
        Dialect::Postgres => condition,
    }
}

impl Scan<'_> {
    /// Equality on one of the table's columns, with what is known of such columns.
    pub(super) fn hinted(&self, condition: Expr, field: &Field) -> Expr {
        let has_few_values = matches!(field.kind, Kind::Choice | Kind::Boolean);
        if has_few_values && !leads_an_index(self.entity.table, field.name) {
            return expected(self.sight.dialect, condition, SOME);
        }
        condition
    }
}

fn leads_an_index(table: &'static Table, field: &str) -> bool {
    let mut lineage = std::iter::successors(Some(table), |table| table.extends);
    lineage.any(|table| table.indexes.iter().any(|columns| columns.first() == Some(&field)))
}
