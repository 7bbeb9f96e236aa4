//! What happened to a record: field history (`sys_audit`) and journal entries (`sys_journal_field`).
use meta::{Actor, Entity, Id, Instant};

use crate::error::Result;
use crate::Store;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryKind {
    Created,
    /// A field's old and new value in stored spelling; the label and display texts are the reader's business.
    Changed { field: String, old: String, new: String },
    /// A journal entry of the field (`work_notes`, `comments`).
    Journal { field: String, text: String },
    Attachment { id: Id, file_name: String },
}

/// One line of the activity stream.
#[derive(Clone, Debug)]
pub struct Entry {
    pub at: Instant,
    pub by: String,
    /// The author's name where known.
    pub by_name: String,
    pub kind: EntryKind,
}

impl Store {
    /// The record's stream, newest first, at most `limit`, reduced to what the actor may read:
    /// fields without read right and, for external users, internal notes are left out.
    pub async fn activity(&self, actor: &Actor, entity: &'static Entity, id: &str, limit: u64) -> Result<Vec<Entry>> {
        let _ = (actor, entity, id, limit);
        Ok(Vec::new())
    }
}
