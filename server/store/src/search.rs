//! Full-text search over every readable table, and the suggestions of reference pickers.
//!
//! Each record of a declared table has one entry: its title (the display text and the number), the texts customers
//! may read, and the other ones; fields for certain roles only are never in it. Words are found by FTS5 on SQLite and
//! by a `tsvector` on PostgreSQL, parts of words by trigrams; both get the same words, made here ([`words`]). An entry
//! also carries its domains as words, so that a tenant's search costs what the tenant has. What is found is then read
//! through [`crate::access`] like any list: the index only proposes.
mod entry;
mod find;
mod hits;
mod opened;
mod suggest;
mod tables;
mod words;

use meta::{Actor, Entity, Id};

use crate::error::Result;
use crate::{Source, Store};

pub(crate) use entry::{index, index_again, index_new, remove};
pub use find::Reach;
pub(crate) use tables::create_statements;

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
        self.search_within(actor, text, tables, Reach::Everywhere, limit).await
    }

    /// [`Store::search`], in titles only where that is enough.
    pub async fn search_within(
        &self,
        actor: &Actor,
        text: &str,
        tables: &[&'static Entity],
        reach: Reach,
        limit: u64,
    ) -> Result<Vec<Hit>> {
        let mut session = self.db().read_session().await?;
        find::search(self.sight(actor), &mut Source::Held(&mut session), text, tables, reach, limit).await
    }

    /// Records of one table whose display text starts with or contains `text`, for reference pickers.
    /// `narrowed_by` is a declaration's query: it may name any field.
    pub async fn suggest(
        &self,
        actor: &Actor,
        entity: &'static Entity,
        text: &str,
        narrowed_by: &meta::query::Query,
        limit: u64,
    ) -> Result<Vec<(Id, String)>> {
        let mut session = self.db().read_session().await?;
        suggest::suggest(self.sight(actor), &mut Source::Held(&mut session), entity, text, narrowed_by, limit).await
    }
}
