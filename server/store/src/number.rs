//! Consecutive record numbers, never given twice.
//!
//! One counter a prefix. It is raised in the transaction of the insert, so that a failed insert leaves no gap, and
//! the row's lock makes concurrent inserts wait for each other.
use meta::{Kind, Row, Storage, Value};

use crate::error::{Error, Result};
use crate::plan::lineage;
use crate::{Statement, Tx};

const DIGITS: usize = 7;
/// Digits after a prefix beyond this are somebody's own numbering.
const MOST_COUNTED: i64 = 1_000_000_000_000;

const NEXT: &str = "INSERT INTO \"engine_number\" (\"prefix\", \"last\") VALUES (?, 1) \
    ON CONFLICT (\"prefix\") DO UPDATE SET \"last\" = \"engine_number\".\"last\" + 1 RETURNING \"last\"";

/// Numbers that came with imported records are not given again.
const AT_LEAST: &str = "INSERT INTO \"engine_number\" (\"prefix\", \"last\") VALUES (?, ?) \
    ON CONFLICT (\"prefix\") DO UPDATE SET \"last\" = excluded.\"last\" WHERE \"engine_number\".\"last\" < excluded.\"last\"";

impl Tx<'_> {
    /// Gives a new record its number, unless it came with one.
    pub(crate) async fn number(&mut self, row: &mut Row) -> Result<()> {
        let Some(at) = row.entity.fields.iter().position(|field| field.kind == Kind::Number) else { return Ok(()) };
        let prefix = lineage(row.entity.table).iter().rev().map(|table| table.prefix).find(|prefix| !prefix.is_empty());
        let Some(prefix) = prefix else { return Ok(()) };
        if let Some(given) = row.values[at].as_text() {
            let count = given.strip_prefix(prefix).and_then(|digits| digits.parse::<i64>().ok());
            if let Some(count) = count.filter(|count| (1..MOST_COUNTED).contains(count)) {
                self.db.execute(Statement::raw(self.db.dialect(), AT_LEAST, vec![prefix.into(), count.into()])).await?;
            }
            return Ok(());
        }
        let statement = Statement::raw(self.db.dialect(), NEXT, vec![prefix.into()]);
        let rows = self.db.fetch_written(statement, &[Storage::Int]).await?;
        let last = rows.first().and_then(|row| row.first()?.as_int());
        let last = last.ok_or_else(|| Error::Corrupt(format!("the counter {prefix} has no value")))?;
        row.values[at] = Value::text(format!("{prefix}{last:0DIGITS$}"));
        Ok(())
    }
}
