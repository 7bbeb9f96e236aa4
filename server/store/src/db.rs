//! The seam to the databases: nothing outside this module names a driver.
//!
//! Statements are built once and printed for the dialect at the edge; only texts, 64-bit integers and truths are
//! bound, and columns are decoded by what the caller says they are, never by what a driver guesses.
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures::TryStreamExt;
use meta::{Storage, Value};
use sqlx::pool::PoolConnection;
use sqlx::{AssertSqlSafe, ColumnIndex, Decode, PgPool, Postgres, Row, Sqlite, SqlitePool, Transaction};

use crate::Store;
use crate::error::{Error, Result};
use crate::kept::{Crowd, Wanted};
use crate::remembered::Rows;

mod connect;
mod copy;
mod failure;
mod news;
mod printed;

use connect::{connect_postgres, connect_sqlite};
pub use copy::copy_sqlite;
use failure::failed;
pub(crate) use news::Listener;
use printed::Printed;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Sqlite,
    Postgres,
}

/// SQL of one dialect with its values.
#[derive(Clone, Debug)]
pub struct Statement {
    pub sql: String,
    pub values: sea_query::Values,
}

impl Statement {
    /// Prints a built SELECT, INSERT, UPDATE or DELETE for the dialect.
    pub fn of(dialect: Dialect, built: &impl sea_query::QueryStatementBuilder) -> Statement {
        let (sql, values) = match dialect {
            Dialect::Sqlite => Printed::of(built),
            Dialect::Postgres => built.build_any(&sea_query::PostgresQueryBuilder),
        };
        Statement { sql, values }
    }

    /// SQL that both dialects read, with `?` for each value.
    pub fn raw(dialect: Dialect, sql: &str, values: Vec<sea_query::Value>) -> Statement {
        let sql = match dialect {
            Dialect::Sqlite => sql.to_owned(),
            Dialect::Postgres => numbered(sql),
        };
        Statement { sql, values: sea_query::Values(values) }
    }
}

/// `?` outside quotes becomes `$1`, `$2` ...
fn numbered(sql: &str) -> String {
    let mut made = String::with_capacity(sql.len() + 16);
    let mut quote = None;
    let mut count = 0;
    for letter in sql.chars() {
        match (quote, letter) {
            (None, '?') => {
                count += 1;
                made.push('$');
                made.push_str(&count.to_string());
                continue;
            }
            (None, '\'' | '"') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
        made.push(letter);
    }
    made
}

/// A value to bind for a column of this storage: an absent one has the column's type as well.
pub fn bound(storage: Storage, value: &Value) -> sea_query::Value {
    match (storage, value) {
        (Storage::Text | Storage::Nothing, Value::Text(text)) if !text.is_empty() => text.clone().into(),
        (Storage::Text | Storage::Nothing, Value::Int(number)) => number.to_string().into(),
        (Storage::Text | Storage::Nothing, Value::Bool(truth)) => truth.to_string().into(),
        (Storage::Text | Storage::Nothing, _) => sea_query::Value::String(None),
        (Storage::Int, Value::Int(number)) => (*number).into(),
        (Storage::Int, Value::Bool(truth)) => i64::from(*truth).into(),
        (Storage::Int, _) => sea_query::Value::BigInt(None),
        (Storage::Bool, Value::Bool(truth)) => (*truth).into(),
        (Storage::Bool, Value::Int(number)) => (*number != 0).into(),
        (Storage::Bool, _) => sea_query::Value::Bool(None),
    }
}

/// A database: SQLite with one writer and several readers, or a PostgreSQL pool. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    statements: Arc<AtomicU64>,
}

#[derive(Clone)]
enum Pools {
    Sqlite { writer: SqlitePool, readers: SqlitePool },
    Postgres(PgPool),
}

/// A write transaction. Dropped without [`DbTx::commit`], nothing happened.
pub struct DbTx {
    on: TxOn,
    statements: Arc<AtomicU64>,
    /// Something failed: PostgreSQL would answer a commit with a silent rollback.
    is_given_up: bool,
    writes: u64,
}

enum TxOn {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// One connection held for several reads: cheaper than asking the pool for each.
pub struct DbRead {
    on: ReadOn,
    statements: Arc<AtomicU64>,
}

enum ReadOn {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
}

/// Where a read runs: on the pool, on a held connection, or inside a write transaction whose writes it sees.
pub enum Source<'a> {
    Pool(&'a Db),
    /// On the pool, unless the answer is remembered.
    Remembering(&'a Store),
    Held(&'a mut DbRead),
    Tx(&'a mut DbTx),
}

impl Source<'_> {
    pub async fn fetch(&mut self, statement: Statement, columns: &[Storage]) -> Result<Vec<Vec<Value>>> {
        match self {
            Source::Pool(db) => db.fetch(statement, columns).await,
            Source::Remembering(store) => store.fetch_or_remember(statement, columns).await,
            Source::Held(read) => read.fetch(statement, columns).await,
            Source::Tx(tx) => tx.fetch(statement, columns).await,
        }
    }

    /// The answer of a statement that adds up ([`Store::fetch_figures`]).
    pub(crate) async fn fetch_figures(
        &mut self,
        statement: Statement,
        columns: &[Storage],
        wanted: impl FnOnce() -> Result<Vec<Wanted>>,
        add_up: impl FnOnce(&[Arc<Crowd>]) -> Rows,
    ) -> Result<Rows> {
        match self {
            Source::Remembering(store) => store.fetch_figures(statement, columns, wanted, add_up).await,
            source => source.fetch(statement, columns).await,
        }
    }

    pub fn dialect(&self) -> Dialect {
        match self {
            Source::Pool(db) => db.dialect(),
            Source::Remembering(store) => store.db().dialect(),
            Source::Held(DbRead { on: ReadOn::Sqlite(_), .. }) => Dialect::Sqlite,
            Source::Held(DbRead { on: ReadOn::Postgres(_), .. }) => Dialect::Postgres,
            Source::Tx(tx) => tx.dialect(),
        }
    }
}

impl Db {
    /// `sqlite://path` (made if absent), `sqlite::memory:` is refused, `postgres://...`.
    pub async fn connect(url: &str) -> Result<Db> {
        let pools = if url.starts_with("sqlite:") {
            connect_sqlite(url).await?
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            connect_postgres(url).await?
        } else {
            return Err(Error::Address("it must start with sqlite:// or postgres://".to_owned()));
        };
        Ok(Db { pools, statements: Arc::default() })
    }

    pub fn dialect(&self) -> Dialect {
        match &self.pools {
            Pools::Sqlite { .. } => Dialect::Sqlite,
            Pools::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Runs a read; each row's columns are decoded as `columns` say.
    pub async fn fetch(&self, statement: Statement, columns: &[Storage]) -> Result<Vec<Vec<Value>>> {
        count(&self.statements);
        match &self.pools {
            Pools::Sqlite { readers, .. } => fetch_sqlite(readers, statement, columns).await,
            Pools::Postgres(pool) => fetch_postgres(pool, statement, columns).await,
        }
    }

    /// Runs a read of very many rows, and tells of each as it arrives.
    pub(crate) async fn fetch_each(
        &self,
        statement: Statement,
        columns: &[Storage],
        mut tell: impl FnMut(Vec<Value>),
    ) -> Result<()> {
        count(&self.statements);
        match &self.pools {
            Pools::Sqlite { readers, .. } => {
                let mut rows = bind_sqlite(statement).fetch(readers);
                while let Some(row) = rows.try_next().await.map_err(failed)? {
                    tell(cells(&row, columns)?);
                }
            }
            Pools::Postgres(pool) => {
                let mut rows = bind_postgres(statement).fetch(pool);
                while let Some(row) = rows.try_next().await.map_err(failed)? {
                    tell(cells(&row, columns)?);
                }
            }
        }
        Ok(())
    }

    /// Holds one connection for several reads.
    pub async fn read_session(&self) -> Result<DbRead> {
        let on = match &self.pools {
            Pools::Sqlite { readers, .. } => ReadOn::Sqlite(readers.acquire().await.map_err(failed)?),
            Pools::Postgres(pool) => ReadOn::Postgres(pool.acquire().await.map_err(failed)?),
        };
        Ok(DbRead { on, statements: self.statements.clone() })
    }

    /// Begins a write transaction; on SQLite it waits for the one writer.
    pub async fn begin(&self) -> Result<DbTx> {
        let on = match &self.pools {
            Pools::Sqlite { writer, .. } => TxOn::Sqlite(connect::begin_sqlite(writer).await?),
            Pools::Postgres(pool) => TxOn::Postgres(pool.begin().await.map_err(failed)?),
        };
        Ok(DbTx { on, statements: self.statements.clone(), is_given_up: false, writes: 0 })
    }

    /// Whether the database answers, for both reads and writes.
    pub async fn ping(&self) -> Result<()> {
        let dialect = self.dialect();
        self.fetch(Statement::raw(dialect, "SELECT 1", Vec::new()), &[Storage::Int]).await?;
        self.begin().await.map(drop)
    }

    /// Statements run since start, for query budgets in tests.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    pub(crate) fn is_closed(&self) -> bool {
        match &self.pools {
            Pools::Sqlite { writer, .. } => writer.is_closed(),
            Pools::Postgres(pool) => pool.is_closed(),
        }
    }

    /// Closes every connection; SQLite's journal is written back and removed.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl DbRead {
    pub async fn fetch(&mut self, statement: Statement, columns: &[Storage]) -> Result<Vec<Vec<Value>>> {
        count(&self.statements);
        match &mut self.on {
            ReadOn::Sqlite(connection) => fetch_sqlite(&mut **connection, statement, columns).await,
            ReadOn::Postgres(connection) => fetch_postgres(&mut **connection, statement, columns).await,
        }
    }
}

impl DbTx {
    pub fn dialect(&self) -> Dialect {
        match &self.on {
            TxOn::Sqlite(_) => Dialect::Sqlite,
            TxOn::Postgres(_) => Dialect::Postgres,
        }
    }

    pub async fn fetch(&mut self, statement: Statement, columns: &[Storage]) -> Result<Vec<Vec<Value>>> {
        count(&self.statements);
        let rows = match &mut self.on {
            TxOn::Sqlite(tx) => fetch_sqlite(&mut **tx, statement, columns).await,
            TxOn::Postgres(tx) => fetch_postgres(&mut **tx, statement, columns).await,
        };
        rows.inspect_err(|_| self.is_given_up = true)
    }

    /// Returns how many rows it touched.
    pub async fn execute(&mut self, statement: Statement) -> Result<u64> {
        count(&self.statements);
        self.writes += 1;
        let done = match &mut self.on {
            TxOn::Sqlite(tx) => bind_sqlite(statement).execute(&mut **tx).await.map(|done| done.rows_affected()),
            TxOn::Postgres(tx) => bind_postgres(statement).execute(&mut **tx).await.map(|done| done.rows_affected()),
        };
        done.map_err(failed).inspect_err(|_| self.is_given_up = true)
    }

    /// Runs several statements without values, as a migration has them.
    pub async fn run_script(&mut self, sql: &str) -> Result<()> {
        count(&self.statements);
        let script = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        let done = match &mut self.on {
            TxOn::Sqlite(tx) => script.execute(&mut **tx).await.map(drop),
            TxOn::Postgres(tx) => script.execute(&mut **tx).await.map(drop),
        };
        done.map_err(failed).inspect_err(|_| self.is_given_up = true)
    }

    /// A write that answers with rows (`RETURNING`).
    pub(crate) async fn fetch_written(&mut self, statement: Statement, columns: &[Storage]) -> Result<Vec<Vec<Value>>> {
        self.writes += 1;
        self.fetch(statement, columns).await
    }

    /// Writes so far, by which a caller sees whether something was left half done.
    pub(crate) fn writes(&self) -> u64 {
        self.writes
    }

    /// Lets no later commit store a part of what belongs together.
    pub(crate) fn give_up(&mut self) {
        self.is_given_up = true;
    }

    pub async fn commit(self) -> Result<()> {
        if self.is_given_up {
            return Err(Error::GivenUp);
        }
        match self.on {
            TxOn::Sqlite(tx) => tx.commit().await.map_err(failed),
            TxOn::Postgres(tx) => tx.commit().await.map_err(failed),
        }
    }
}

fn count(statements: &AtomicU64) {
    statements.fetch_add(1, Ordering::Relaxed);
}

type SqliteQuery = sqlx::query::Query<'static, Sqlite, <Sqlite as sqlx::Database>::Arguments>;
type PostgresQuery = sqlx::query::Query<'static, Postgres, <Postgres as sqlx::Database>::Arguments>;

/// What [`bound`] and sea-query's own limits make.
enum Argument {
    Text(Option<String>),
    Int(Option<i64>),
    Bool(Option<bool>),
}

fn argument(value: sea_query::Value) -> Argument {
    use sea_query::Value as V;
    match value {
        V::String(text) => Argument::Text(text),
        V::Char(letter) => Argument::Text(letter.map(String::from)),
        V::Bool(truth) => Argument::Bool(truth),
        V::BigInt(number) => Argument::Int(number),
        V::Int(number) => Argument::Int(number.map(i64::from)),
        V::Unsigned(number) => Argument::Int(number.map(i64::from)),
        V::BigUnsigned(number) => Argument::Int(number.map(|number| i64::try_from(number).unwrap_or(i64::MAX))),
        V::SmallInt(number) => Argument::Int(number.map(i64::from)),
        V::TinyInt(number) => Argument::Int(number.map(i64::from)),
        V::SmallUnsigned(number) => Argument::Int(number.map(i64::from)),
        V::TinyUnsigned(number) => Argument::Int(number.map(i64::from)),
        // Never made by this crate: floats, bytes and the rest have no storage.
        other => Argument::Text(Some(format!("{other:?}"))),
    }
}

fn bind_sqlite(statement: Statement) -> SqliteQuery {
    let query = sqlx::query(AssertSqlSafe(statement.sql));
    statement.values.into_iter().fold(query, |query, value| match argument(value) {
        Argument::Text(text) => query.bind(text),
        Argument::Int(number) => query.bind(number),
        Argument::Bool(truth) => query.bind(truth),
    })
}

fn bind_postgres(statement: Statement) -> PostgresQuery {
    let query = sqlx::query(AssertSqlSafe(statement.sql));
    statement.values.into_iter().fold(query, |query, value| match argument(value) {
        Argument::Text(text) => query.bind(text),
        Argument::Int(number) => query.bind(number),
        Argument::Bool(truth) => query.bind(truth),
    })
}

async fn fetch_sqlite(
    on: impl sqlx::SqliteExecutor<'_>,
    statement: Statement,
    columns: &[Storage],
) -> Result<Vec<Vec<Value>>> {
    let rows = bind_sqlite(statement).fetch_all(on).await.map_err(failed)?;
    rows.iter().map(|row| cells(row, columns)).collect()
}

async fn fetch_postgres(
    on: impl sqlx::PgExecutor<'_>,
    statement: Statement,
    columns: &[Storage],
) -> Result<Vec<Vec<Value>>> {
    let rows = bind_postgres(statement).fetch_all(on).await.map_err(failed)?;
    rows.iter().map(|row| cells(row, columns)).collect()
}

/// The columns of a row by their kinds: what is read is what was written under the same kind.
fn cells<R>(row: &R, columns: &[Storage]) -> Result<Vec<Value>>
where
    R: Row,
    usize: ColumnIndex<R>,
    for<'r> String: Decode<'r, R::Database>,
    for<'r> i64: Decode<'r, R::Database>,
    for<'r> bool: Decode<'r, R::Database>,
{
    let cell = |(at, storage): (usize, &Storage)| match storage {
        Storage::Text => row.try_get_unchecked::<Option<String>, _>(at).map(text),
        Storage::Int => row.try_get_unchecked::<Option<i64>, _>(at).map(int),
        Storage::Bool => row.try_get_unchecked::<Option<bool>, _>(at).map(truth),
        Storage::Nothing => Ok(Value::Null),
    };
    columns.iter().enumerate().map(cell).collect::<sqlx::Result<_>>().map_err(failed)
}

fn text(text: Option<String>) -> Value {
    text.map_or(Value::Null, Value::Text)
}
fn int(number: Option<i64>) -> Value {
    number.map_or(Value::Null, Value::Int)
}
fn truth(truth: Option<bool>) -> Value {
    truth.map_or(Value::Null, Value::Bool)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_inside_quotes_are_no_values() {
        let sql = "SELECT '?', \"a?\" FROM t WHERE a = ? AND b = '' AND c = ?";
        assert_eq!(numbered(sql), "SELECT '?', \"a?\" FROM t WHERE a = $1 AND b = '' AND c = $2");
    }

    #[test]
    fn absent_values_have_their_column_s_type() {
        assert_eq!(bound(Storage::Int, &Value::Null), sea_query::Value::BigInt(None));
        assert_eq!(bound(Storage::Bool, &Value::Null), sea_query::Value::Bool(None));
        assert_eq!(bound(Storage::Text, &Value::Text(String::new())), sea_query::Value::String(None));
    }
}
