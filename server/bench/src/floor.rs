//! The floor: the same rows, read and written by hand-written SQL through sqlx, with nothing around it.
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Executor, Row};

use crate::load::{Cost, cost};
use crate::meter::Meter;

pub struct Floor {
    pool: Pool,
    meter: Meter,
}

enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Floor {
    /// Connects as the server does: durable commits, one writer on SQLite.
    pub async fn connect(url: &str, database: Option<u32>) -> Result<Floor> {
        let meter = Meter::new(std::process::id(), database);
        if url.starts_with("postgres") {
            let pool = PgPoolOptions::new().max_connections(4).connect(url).await?;
            return Ok(Floor { pool: Pool::Postgres(pool), meter });
        }
        let options: SqliteConnectOptions = url.parse()?;
        let options = options.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
        let options = options.busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
        Ok(Floor { pool: Pool::Sqlite(pool), meter })
    }

    /// What it costs to run the statements one after the other and take every column out of every row.
    pub async fn reading(&self, statements: &[&str], time: Duration) -> Result<Cost> {
        self.repeated(time, async |_| {
            for statement in statements {
                self.rows(statement).await?;
            }
            Ok(())
        })
        .await
    }

    /// What it costs to run the statements in one durable transaction; `{n}` in them is a number that never repeats.
    pub async fn writing(&self, statements: &[String], time: Duration) -> Result<Cost> {
        let start = std::time::UNIX_EPOCH.elapsed().unwrap_or_default().as_millis() as u64 * 1_000_000;
        self.repeated(time, async |count| {
            let number = format!("{:032x}", start + count);
            let statements: Vec<String> = statements.iter().map(|text| text.replace("{n}", &number)).collect();
            match &self.pool {
                Pool::Sqlite(pool) => {
                    let mut tx = pool.begin_with("BEGIN IMMEDIATE").await?;
                    for statement in statements {
                        tx.execute(sqlx::query(AssertSqlSafe(statement))).await?;
                    }
                    tx.commit().await?;
                }
                Pool::Postgres(pool) => {
                    let mut tx = pool.begin().await?;
                    for statement in statements {
                        tx.execute(sqlx::query(AssertSqlSafe(statement))).await?;
                    }
                    tx.commit().await?;
                }
            }
            Ok(())
        })
        .await
    }

    /// The columns of a table, in its order.
    pub async fn columns(&self, table: &str) -> Result<Vec<String>> {
        let statement = match &self.pool {
            Pool::Sqlite(_) => format!("SELECT name FROM pragma_table_info('{table}')"),
            Pool::Postgres(_) => format!(
                "SELECT column_name::text FROM information_schema.columns \
                 WHERE table_name = '{table}' AND table_schema = 'public' ORDER BY ordinal_position"
            ),
        };
        self.texts(&statement).await
    }

    /// The first column of every row.
    pub async fn texts(&self, statement: &str) -> Result<Vec<String>> {
        let text = AssertSqlSafe(statement.to_owned());
        let rows = match &self.pool {
            Pool::Sqlite(pool) => sqlx::query_scalar(text).fetch_all(pool).await,
            Pool::Postgres(pool) => sqlx::query_scalar(text).fetch_all(pool).await,
        };
        rows.context("while reading what the database holds")
    }

    async fn rows(&self, statement: &str) -> Result<usize> {
        let text = AssertSqlSafe(statement.to_owned());
        let mut taken = 0;
        match &self.pool {
            Pool::Sqlite(pool) => {
                for row in sqlx::query(text).fetch_all(pool).await? {
                    for at in 0..row.len() {
                        taken += row
                            .try_get_unchecked::<Option<String>, _>(at)
                            .map_or(0, |text| text.map_or(0, |text| text.len()));
                    }
                }
            }
            Pool::Postgres(pool) => {
                for row in sqlx::query(text).fetch_all(pool).await? {
                    for at in 0..row.len() {
                        taken += row.try_get_raw(at)?.as_bytes().map_or(0, <[u8]>::len);
                    }
                }
            }
        }
        Ok(std::hint::black_box(taken))
    }

    async fn repeated(&self, time: Duration, mut once: impl AsyncFnMut(u64) -> Result<()>) -> Result<Cost> {
        for count in 0..3 {
            once(u64::from(u32::MAX) + count).await?;
        }
        let (before, begun) = (self.meter.cpu()?, Instant::now());
        let mut times = Vec::new();
        while begun.elapsed() < time {
            let started = Instant::now();
            once(times.len() as u64).await?;
            times.push(started.elapsed());
        }
        let (elapsed, cpu) = (begun.elapsed(), self.meter.cpu()? - before);
        Ok(cost(times, elapsed, cpu))
    }
}
