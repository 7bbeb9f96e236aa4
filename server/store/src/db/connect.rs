//! Opening a database: the settings of each driver, and when a connection is given up.
use std::str::FromStr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant as Moment};

use sqlx::pool::{PoolConnectionMetadata, PoolOptions};
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, Pool, Sqlite, Transaction};

use super::Pools;
use super::failure::failed;
use crate::error::{Error, Result};

/// How long a request waits for a lock or a connection before it is told to try again.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a write waits for its turn behind others, a long import among them.
const WRITER_PATIENCE: Duration = Duration::from_secs(15);
/// Prepared statements kept by each connection.
const STATEMENTS_KEPT: usize = 500;
const JOURNAL_SIZE_LIMIT_BYTES: &str = "67108864";

pub(super) async fn connect_sqlite(url: &str) -> Result<Pools> {
    let settings = SqliteConnectOptions::from_str(url)
        .map_err(|error| Error::Address(error.to_string()))?
        .journal_mode(SqliteJournalMode::Wal)
        // NORMAL may lose the last commits when the power goes.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(PATIENCE)
        .foreign_keys(true)
        .pragma("journal_size_limit", JOURNAL_SIZE_LIMIT_BYTES)
        .statement_cache_capacity(STATEMENTS_KEPT)
        .disable_statement_logging();
    if url.contains(":memory:") || url.contains("mode=memory") {
        return Err(Error::Address("a database in memory would be lost; name a file instead".to_owned()));
    }
    // Only the first connection may make the file: later ones must not replace a lost database by an empty one.
    let first = settings.clone().create_if_missing(true).connect().await.map_err(failed)?;
    first.close().await.map_err(failed)?;
    let settings = settings.create_if_missing(false);
    let readers = processors().clamp(4, 16);
    let read = settings.clone().pragma("query_only", "ON");
    Ok(Pools::Sqlite {
        writer: sqlite_pool(1, &settings)
            .acquire_timeout(WRITER_PATIENCE)
            .connect_lazy_with(settings.optimize_on_close(true, 400)),
        readers: sqlite_pool(readers, &read).connect_lazy_with(read),
    })
}

/// Waits for the one writer.
pub(super) async fn begin_sqlite(writer: &Pool<Sqlite>) -> Result<Transaction<'static, Sqlite>> {
    // A deferred transaction that reads before it writes fails at once when another wrote in between.
    const BEGIN: &str = "BEGIN IMMEDIATE";
    match writer.begin_with(BEGIN).await {
        // SQLite itself undid the last transaction, for want of room, and the driver takes it for open: with a new
        // connection both agree again.
        Err(sqlx::Error::InvalidSavePointStatement) => {
            // How it ends is its own affair: it may want room for that.
            let _ = writer.acquire().await.map_err(failed)?.close().await;
            writer.begin_with(BEGIN).await.map_err(failed)
        }
        begun => begun.map_err(failed),
    }
}

/// A pool whose connections are given up when another file takes the place of theirs (a restored backup).
fn sqlite_pool(connections: u32, settings: &SqliteConnectOptions) -> PoolOptions<Sqlite> {
    let path = settings.get_filename().to_path_buf();
    let file = Arc::new(Mutex::new((file_identity(&path), Moment::now())));
    PoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .before_acquire(move |_, connection: PoolConnectionMetadata| {
            let current = file_identity(&path);
            let mut known = file.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if known.0 != current {
                *known = (current, Moment::now());
            }
            // Connections made before the change was seen may still hold the lost file.
            let usable = current.is_some() && connection.age <= known.1.elapsed();
            Box::pin(async move { Ok(usable) })
        })
}

/// What tells a file from another of the same name; `None` where there is none.
fn file_identity(path: &std::path::Path) -> Option<u64> {
    let found = std::fs::metadata(path).ok()?;
    #[cfg(unix)]
    return Some(std::os::unix::fs::MetadataExt::ino(&found));
    #[cfg(not(unix))]
    return Some(u64::from(found.is_file()));
}

fn processors() -> u32 {
    std::thread::available_parallelism().map_or(4, |count| u32::try_from(count.get()).unwrap_or(u32::MAX / 4))
}

pub(super) async fn connect_postgres(url: &str) -> Result<Pools> {
    let settings = PgConnectOptions::from_str(url)
        .map_err(|error| Error::Address(error.to_string()))?
        .statement_cache_capacity(STATEMENTS_KEPT)
        .application_name("steward")
        .disable_statement_logging();
    let pool = PoolOptions::new()
        // Each keeps plans and caches of its own, and they take turns: more of them than can be busy only make each colder.
        .max_connections((2 * processors() + 4).clamp(8, 32))
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .after_connect(|connection, _| {
            Box::pin(async move {
                // What only speaks PostgreSQL's language may not know these settings.
                let patience = format!("{}s", WRITER_PATIENCE.as_secs());
                let unless_set =
                    "SELECT set_config('lock_timeout', $1, false) WHERE current_setting('lock_timeout') = '0'";
                let _ = sqlx::query(unless_set).bind(patience).execute(&mut *connection).await;
                // Compiling a statement takes longer than the longest of ours.
                let _ = sqlx::query("SET jit = off").execute(connection).await;
                Ok(())
            })
        })
        // A round trip for each statement would be wasted on connections used a moment ago.
        .before_acquire(|connection: &mut sqlx::PgConnection, about: PoolConnectionMetadata| {
            Box::pin(async move {
                if about.idle_for < Duration::from_secs(1) {
                    return Ok(true);
                }
                Ok(connection.ping().await.is_ok())
            })
        })
        .connect_with(settings)
        .await
        .map_err(failed)?;
    Ok(Pools::Postgres(pool))
}
