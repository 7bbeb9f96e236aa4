//! What a driver's error means: something that passes, something a person can mend, or a failure.
use sqlx::postgres::PgDatabaseError;

use crate::error::Error;

/// Tells what passes by itself (busy, full, gone) and what a person can mend (taken) from real failures.
pub(in crate::db) fn failed(error: sqlx::Error) -> Error {
    if let sqlx::Error::Database(database) = &error
        && database.is_unique_violation()
    {
        return taken(database.as_ref());
    }
    if is_outrun(&error) {
        return Error::Outrun;
    }
    if passes(&error) {
        tracing::warn!(error = &error as &dyn std::error::Error, "The database cannot answer now");
        return Error::Busy;
    }
    Error::Db(error)
}

fn passes(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => true,
        sqlx::Error::Database(database) => {
            let code = database.code().unwrap_or_default();
            if database.try_downcast_ref::<PgDatabaseError>().is_some() {
                return postgres_passes(&code);
            }
            // The low byte is the primary code: locked, I/O error, full, cannot open.
            code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 6 | 10 | 13 | 14))
        }
        _ => false,
    }
}

/// Chosen to end in a deadlock, or overtaken by a change that it had not seen. PostgreSQL has undone it then; SQLite
/// answers so before anything is written, or undoes it too.
fn is_outrun(error: &sqlx::Error) -> bool {
    let sqlx::Error::Database(database) = error else { return false };
    let code = database.code().unwrap_or_default();
    match database.try_downcast_ref::<PgDatabaseError>() {
        Some(_) => matches!(code.as_ref(), "40001" | "40P01"),
        // The low byte is the primary code: busy.
        None => code.parse::<u32>().is_ok_and(|code| code & 0xff == 5),
    }
}

/// Lost connections, too little room or memory, shutdown and start, locks not to be had.
fn postgres_passes(code: &str) -> bool {
    ["08", "53", "57P", "58030", "55P03"].iter().any(|start| code.starts_with(start))
}

/// `UNIQUE constraint failed: t.a, t.b` or `Key (a, b)=(...) already exists.`
fn taken(error: &dyn sqlx::error::DatabaseError) -> Error {
    if let Some(postgres) = error.try_downcast_ref::<PgDatabaseError>() {
        let detail = postgres.detail().unwrap_or_default();
        let columns =
            detail.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map_or("", |(inside, _)| inside);
        return Error::Taken {
            table: postgres.table().unwrap_or_default().to_owned(),
            columns: columns.split(',').map(|column| column.trim().trim_matches('"').to_owned()).collect(),
        };
    }
    let named = error.message().rsplit(": ").next().unwrap_or_default();
    let pairs: Vec<_> = named.split(',').filter_map(|pair| pair.trim().split_once('.')).collect();
    Error::Taken {
        table: pairs.first().map_or_else(String::new, |pair| pair.0.to_owned()),
        columns: pairs.iter().map(|pair| pair.1.to_owned()).collect(),
    }
}
