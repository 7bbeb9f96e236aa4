//! Prints statements for SQLite with limits in their text. Bound, they would be part of what it plans by: a statement would
//! be planned anew each time it runs, for half of what it costs.
use std::fmt::{Display, Formatter, Result, Write};

use sea_query::prepare::{SqlWriter, SqlWriterValues};
use sea_query::{QueryBuilder, QueryStatementBuilder, SqliteQueryBuilder, Value, Values};

pub struct Printed(SqlWriterValues);

impl Printed {
    pub fn of(built: &impl QueryStatementBuilder) -> (String, Values) {
        let mut printed = Printed(SqlWriterValues::new("?", false));
        built.build_collect_any_into(&SqliteQueryBuilder, &mut printed);
        printed.0.into_parts()
    }
}

impl Write for Printed {
    fn write_str(&mut self, text: &str) -> Result {
        self.0.write_str(text)
    }
}

impl Display for Printed {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        self.0.fmt(to)
    }
}

impl SqlWriter for Printed {
    fn push_param<T: QueryBuilder>(&mut self, value: Value, builder: &T) {
        match value {
            // Limits and offsets are the only numbers without a sign.
            Value::BigUnsigned(Some(number)) => {
                let number = number.min(i64::MAX as u64);
                write!(self, "{number}").expect("a string takes all texts");
            }
            value => self.0.push_param(value, builder),
        }
    }

    fn as_writer(&mut self) -> &mut dyn Write {
        self
    }
}

#[cfg(test)]
mod tests {
    use sea_query::{Expr, ExprTrait, Query};

    use super::*;

    #[test]
    fn limits_are_not_bound() {
        let mut select = Query::select();
        select.column("name").from("user").and_where(Expr::col("age").gt(7)).limit(50).offset(u64::MAX);
        let (sql, values) = Printed::of(&select);
        let text = r#"SELECT "name" FROM "user" WHERE "age" > ? LIMIT 50 OFFSET 9223372036854775807"#;
        assert_eq!((sql.as_str(), values.0), (text, vec![Value::Int(Some(7))]));
    }
}
