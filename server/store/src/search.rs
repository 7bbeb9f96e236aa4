//! Full-text search over every readable table: FTS5 on SQLite, tsvector on PostgreSQL.
use meta::{Actor, Entity, Id};

use crate::error::Result;
use crate::Store;

#[derive(Clone, Debug)]
pub struct Hit {
    pub entity: &'static Entity,
    pub id: Id,
    /// The record's display text, and a line of what matched.
    pub title: String,
    pub line: String,
}

impl Store {
    /// Records with every word of `text`, best first, at most `limit`, of `tables` (empty: all readable).
    pub async fn search(&self, actor: &Actor, text: &str, tables: &[&'static Entity], limit: u64) -> Result<Vec<Hit>> {
        let _ = (actor, text, tables, limit);
        Ok(Vec::new())
    }

    /// Records of one table whose display text starts with or contains `text`, for reference pickers.
    pub async fn suggest(&self, actor: &Actor, entity: &'static Entity, text: &str, narrowed_by: &meta::query::Query, limit: u64) -> Result<Vec<(Id, String)>> {
        let _ = (actor, entity, text, narrowed_by, limit);
        Ok(Vec::new())
    }
}
