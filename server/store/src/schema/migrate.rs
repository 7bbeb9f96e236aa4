//! Brings a database to the newest migration: each file once, in order, none edited afterwards.
use meta::{Model, Storage, Value};
use sha2::{Digest, Sha256};

use super::{create_statements, file_text};
use crate::error::{Error, Result};
use crate::{Db, DbTx, Dialect, Statement};

/// A migration file, embedded.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    pub version: i64,
    pub name: &'static str,
    pub sql: &'static str,
}

macro_rules! files {
    ($($version:literal $name:literal;)*) => {
        /// The migrations of a dialect, oldest first.
        pub fn migrations(dialect: Dialect) -> &'static [Migration] {
            match dialect {
                Dialect::Sqlite => &[$(Migration {
                    version: $version,
                    name: $name,
                    sql: include_str!(concat!("../../migrations/sqlite/", $version, "_", $name, ".sql")),
                },)*],
                Dialect::Postgres => &[$(Migration {
                    version: $version,
                    name: $name,
                    sql: include_str!(concat!("../../migrations/postgres/", $version, "_", $name, ".sql")),
                },)*],
            }
        }
    };
}

files! {
    20261122000000 "foundation";
}

/// Any number that other programs on the same PostgreSQL server do not lock.
const LOCK: i64 = 7_812_209_341;

const APPLIED: &str = "CREATE TABLE IF NOT EXISTS \"engine_migration\" \
    (\"version\" BIGINT NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL, \"checksum\" TEXT NOT NULL)";

/// Brings the database to the newest migration, all or nothing.
pub async fn migrate(db: &Db) -> Result<()> {
    apply(db, migrations(db.dialect())).await
}

async fn apply(db: &Db, known: &[Migration]) -> Result<()> {
    let mut tx = locked(db).await?;
    tx.run_script(APPLIED).await?;
    let applied = applied(&mut tx).await?;
    for (version, name, checksum) in &applied {
        let Some(migration) = known.iter().find(|migration| migration.version == *version) else {
            let sentence = format!(
                "the database has migration {version} {name}, which this program does not know: use a newer one"
            );
            return Err(Error::Migration(sentence));
        };
        if checksum_of(migration.sql) != *checksum {
            let sentence = format!(
                "migration {version} {name} is not the one this database was made with. Was it made by an unreleased \
                 version? Then move it away, and a new one is made"
            );
            return Err(Error::Migration(sentence));
        }
    }
    for migration in known.iter().filter(|migration| applied.iter().all(|(version, ..)| *version != migration.version))
    {
        tracing::info!(version = migration.version, "Applying migration {}", migration.name);
        tx.run_script(migration.sql).await?;
        let values = vec![migration.version.into(), migration.name.into(), checksum_of(migration.sql).into()];
        let sql = "INSERT INTO \"engine_migration\" (\"version\", \"name\", \"checksum\") VALUES (?, ?, ?)";
        tx.execute(Statement::raw(db.dialect(), sql, values)).await?;
    }
    tx.commit().await
}

/// Makes the declared tables in an empty database, without migrations: for tests of the engine itself.
pub async fn create(db: &Db, model: &'static Model) -> Result<()> {
    let mut tx = locked(db).await?;
    tx.run_script(&file_text(&create_statements(model, db.dialect()))).await?;
    tx.commit().await
}

/// A transaction that no other server can be migrating beside.
async fn locked(db: &Db) -> Result<DbTx> {
    let mut tx = db.begin().await?;
    if db.dialect() == Dialect::Postgres {
        tx.execute(Statement::raw(Dialect::Postgres, "SELECT pg_advisory_xact_lock(?)", vec![LOCK.into()])).await?;
    }
    Ok(tx)
}

async fn applied(tx: &mut DbTx) -> Result<Vec<(i64, String, String)>> {
    let sql = "SELECT \"version\", \"name\", \"checksum\" FROM \"engine_migration\" ORDER BY \"version\"";
    let rows =
        tx.fetch(Statement::raw(tx.dialect(), sql, Vec::new()), &[Storage::Int, Storage::Text, Storage::Text]).await?;
    let text = |value: &Value| value.as_text().unwrap_or_default().to_owned();
    Ok(rows.iter().map(|row| (row[0].as_int().unwrap_or_default(), text(&row[1]), text(&row[2]))).collect())
}

fn checksum_of(sql: &str) -> String {
    Sha256::digest(sql.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
