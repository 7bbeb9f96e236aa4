//! Writing: one pipeline for every record and every door (ARCHITECTURE.md, "One write").
//!
//! authorize → read what is stored → take the input → defaults → stamp → pure rules → rules that look elsewhere →
//! mandatory and types → references exist and are visible → number → domain → write (the table and its ancestors) →
//! history and journals → search index → after rules → effects queued → commit → events
use meta::{Actor, Entity, Id, Row, Value};

use crate::error::Result;
use crate::{Error, Store, Tx};

/// How the texts of an input are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spelling {
    /// Stored values; unknown and read-only fields ignored, long texts cut: the Table API.
    #[default]
    Stored,
    /// Display values (labels, names, local times), stored ones accepted too: the Table API on request.
    Display,
    /// What a person typed in a form: anything wrong is an issue at its field, nothing is cut or ignored.
    Form,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    Text(String),
    /// A value the caller's code made; still checked.
    Value(Value),
}

/// One create (`id` is `None`) or update.
#[derive(Clone, Debug)]
pub struct Save {
    pub entity: &'static Entity,
    pub id: Option<Id>,
    pub fields: Vec<(String, Input)>,
    pub spelling: Spelling,
    /// Refuse the update when the stored version differs.
    pub if_version: Option<i64>,
    /// The id a new record shall have.
    pub new_id: Option<Id>,
}

#[derive(Clone, Debug)]
pub struct Saved {
    pub id: Id,
    /// The record as stored, with every field (not reduced to what the actor may read).
    pub row: Row,
    /// Names of the fields that changed; empty when the input changed nothing.
    pub changed: Vec<&'static str>,
    pub version: i64,
}

impl Save {
    pub fn create(entity: &'static Entity) -> Save {
        Save { entity, id: None, fields: Vec::new(), spelling: Spelling::Stored, if_version: None, new_id: None }
    }
    pub fn update(entity: &'static Entity, id: Id) -> Save {
        Save { id: Some(id), ..Save::create(entity) }
    }
    pub fn text(mut self, field: &str, text: impl Into<String>) -> Save {
        self.fields.push((field.to_owned(), Input::Text(text.into())));
        self
    }
    pub fn value(mut self, field: &str, value: Value) -> Save {
        self.fields.push((field.to_owned(), Input::Value(value)));
        self
    }
    pub fn spelled(mut self, spelling: Spelling) -> Save {
        self.spelling = spelling;
        self
    }
    pub fn if_version(mut self, version: i64) -> Save {
        self.if_version = Some(version);
        self
    }
}

impl Store {
    /// Begins a transaction for `actor`.
    pub async fn begin<'a>(&self, actor: &'a Actor) -> Result<Tx<'a>> {
        let _ = actor;
        Err(Error::Busy)
    }

    pub async fn save(&self, actor: &Actor, save: Save) -> Result<Saved> {
        let mut tx = self.begin(actor).await?;
        let saved = tx.save(save).await?;
        tx.commit().await?;
        Ok(saved)
    }

    pub async fn delete(&self, actor: &Actor, entity: &'static Entity, id: &str, if_version: Option<i64>) -> Result<()> {
        let mut tx = self.begin(actor).await?;
        tx.delete(entity, id, if_version).await?;
        tx.commit().await
    }
}

impl Tx<'_> {
    pub async fn save(&mut self, save: Save) -> Result<Saved> {
        let _ = save;
        Err(Error::NotFound)
    }

    /// Saves as the system, for what rules and services derive; history still names the actor.
    pub async fn save_derived(&mut self, save: Save) -> Result<Saved> {
        let _ = save;
        Err(Error::NotFound)
    }

    pub async fn delete(&mut self, entity: &'static Entity, id: &str, if_version: Option<i64>) -> Result<()> {
        let _ = (entity, id, if_version);
        Err(Error::NotFound)
    }

    pub async fn commit(self) -> Result<()> {
        Ok(())
    }
}
