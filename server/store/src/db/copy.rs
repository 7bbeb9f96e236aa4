//! A consistent copy of an SQLite database that may be in use.
use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

use super::failure::failed;
use crate::error::Result;

/// Copies `source` to `target`, which must not exist. Writers go on meanwhile; the copy is of one moment.
pub async fn copy_sqlite(source: &Path, target: &Path) -> Result<()> {
    let mut connection = SqliteConnectOptions::new().filename(source).connect().await.map_err(failed)?;
    let target = target.to_string_lossy().into_owned();
    sqlx::query("VACUUM INTO ?").bind(target).execute(&mut connection).await.map_err(failed)?;
    connection.close().await.map_err(failed)
}
