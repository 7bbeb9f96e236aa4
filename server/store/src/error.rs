//! What can go wrong in the engine.
use meta::{AppError, IssueKind, Issues};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such record, or one the actor may not know of.
    #[error("no such record")]
    NotFound,
    /// The actor may not do `operation` (Insert, Update, Delete, Read) on `table`.
    #[error("{operation} on {table} is not allowed")]
    Forbidden { table: &'static str, operation: &'static str },
    /// The same, where the actor administers some domains and `table` is what all of them share.
    #[error("All domains share this. Please ask an administrator of all domains to change it.")]
    Shared { table: &'static str, operation: &'static str },
    #[error("{0}")]
    Invalid(Issues),
    #[error("version {expected} was changed to {stored} by {by}")]
    Stale { expected: i64, stored: i64, by: String },
    /// A query that had to be readable was not.
    #[error("unreadable query part {part}: {reason}")]
    Query { part: String, reason: String },
    /// Another row of the table has these values in columns that may not repeat.
    #[error("{} of {table} already used", columns.join(", "))]
    Taken { table: String, columns: Vec<String> },
    /// The database's address cannot be used.
    #[error("the database address cannot be used: {0}")]
    Address(String),
    #[error("the database cannot be migrated: {0}")]
    Migration(String),
    /// A step of the transaction failed, so that the rest of it must not be stored either.
    #[error("the transaction was given up after an earlier failure")]
    GivenUp,
    #[error("the database is busy")]
    Busy,
    /// Another transaction was faster and this one left nothing behind: run again, it may succeed.
    #[error("another transaction was in the way")]
    Outrun,
    #[error("the database failed")]
    Db(#[source] sqlx::Error),
    #[error("the stored data is not what the schema says: {0}")]
    Corrupt(String),
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<Error> for AppError {
    /// Logs what people must not see, and hands out a reference to the log line instead.
    fn from(error: Error) -> AppError {
        match error {
            Error::NotFound => AppError::NotFound,
            Error::Forbidden { .. } => {
                AppError::Forbidden("You do not have the right to do this. Ask an administrator for the role.".into())
            }
            Error::Shared { .. } => AppError::Forbidden(error.to_string()),
            Error::Invalid(issues) => AppError::Invalid(issues),
            Error::Stale { stored, by, .. } => AppError::Conflict { by, version: stored },
            Error::Query { part, reason } => {
                let mut issues = Issues::default();
                issues.add("", format!("The filter part \"{part}\" cannot be used: {reason}."));
                AppError::Invalid(issues)
            }
            Error::Busy | Error::Outrun => AppError::Busy,
            Error::Taken { columns, .. } => {
                let mut issues = Issues::default();
                for column in &columns {
                    issues.push(
                        column,
                        format!("The value of {column} is already used by another record."),
                        IssueKind::Duplicate,
                    );
                }
                AppError::Invalid(issues)
            }
            Error::Db(_) | Error::Corrupt(_) | Error::Address(_) | Error::Migration(_) | Error::GivenUp => {
                let reference = uuid::Uuid::new_v4().simple().to_string();
                tracing::error!(reference, error = &error as &dyn std::error::Error, "The engine failed");
                AppError::Internal(reference)
            }
        }
    }
}
