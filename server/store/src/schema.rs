//! The declared tables as DDL of either dialect, and the migrations that make them.
use meta::Model;

use crate::error::Result;
use crate::{Db, Dialect};

/// A migration file, embedded.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    pub version: i64,
    pub name: &'static str,
    pub sql: &'static str,
}

/// Every CREATE statement of the declared tables and the engine's own, one a string, in a fixed order.
pub fn create_statements(model: &'static Model, dialect: Dialect) -> Vec<String> {
    let _ = (model, dialect);
    Vec::new()
}

/// Brings the database to the newest migration.
pub async fn migrate(db: &Db) -> Result<()> {
    let _ = db;
    Ok(())
}
