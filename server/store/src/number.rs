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

/// Takes so many numbers and answers with the last of them.
const NEXT: &str = "INSERT INTO \"engine_number\" (\"prefix\", \"last\") VALUES (?, ?) \
    ON CONFLICT (\"prefix\") DO UPDATE SET \"last\" = \"engine_number\".\"last\" + excluded.\"last\" RETURNING \"last\"";

/// Numbers that came with imported records are not given again.
const AT_LEAST: &str = "INSERT INTO \"engine_number\" (\"prefix\", \"last\") VALUES (?, ?) \
    ON CONFLICT (\"prefix\") DO UPDATE SET \"last\" = excluded.\"last\" WHERE \"engine_number\".\"last\" < excluded.\"last\"";

impl Tx<'_> {
    /// Gives a new record its number, unless it came with one.
    pub(crate) async fn number(&mut self, row: &mut Row) -> Result<()> {
        self.number_all(std::slice::from_mut(row)).await
    }

    /// Gives new records of one table consecutive numbers in their order, except those that came with one.
    pub(crate) async fn number_all(&mut self, rows: &mut [Row]) -> Result<()> {
        let Some(entity) = rows.first().map(|row| row.entity) else { return Ok(()) };
        let Some(at) = entity.fields.iter().position(|field| field.kind == Kind::Number) else { return Ok(()) };
        let lineage = lineage(entity.table);
        let Some(prefix) = lineage.iter().rev().map(|table| table.prefix).find(|prefix| !prefix.is_empty()) else {
            return Ok(());
        };
        let given = rows.iter().filter_map(|row| counted(prefix, row.values[at].as_text()?)).max();
        if let Some(given) = given {
            self.db.execute(Statement::raw(self.db.dialect(), AT_LEAST, vec![prefix.into(), given.into()])).await?;
        }
        let wanting: Vec<&mut Row> = rows.iter_mut().filter(|row| row.values[at].as_text().is_none()).collect();
        if wanting.is_empty() {
            return Ok(());
        }
        let first = self.take_numbers(prefix, wanting.len()).await?;
        for (row, number) in wanting.into_iter().zip(first..) {
            row.values[at] = Value::text(format!("{prefix}{number:0DIGITS$}"));
        }
        Ok(())
    }

    /// The next number of a series that no table has, such as that of import sets.
    pub async fn take_number(&mut self, prefix: &str) -> Result<String> {
        Ok(format!("{prefix}{:0DIGITS$}", self.take_numbers(prefix, 1).await?))
    }

    /// Takes so many numbers of a prefix; the first of them.
    async fn take_numbers(&mut self, prefix: &str, wanted: usize) -> Result<i64> {
        let wanted = i64::try_from(wanted).expect("rows in memory are fewer than 2^63");
        let statement = Statement::raw(self.db.dialect(), NEXT, vec![prefix.into(), wanted.into()]);
        let rows = self.db.fetch_written(statement, &[Storage::Int]).await?;
        let last = rows.first().and_then(|row| row.first()?.as_int());
        let last = last.ok_or_else(|| Error::Corrupt(format!("the counter {prefix} has no value")))?;
        Ok(last - wanted + 1)
    }
}

/// The count in a number of this prefix; `None` for somebody's own numbering.
fn counted(prefix: &str, number: &str) -> Option<i64> {
    let count = number.strip_prefix(prefix)?.parse::<i64>().ok()?;
    (1..MOST_COUNTED).contains(&count).then_some(count)
}
