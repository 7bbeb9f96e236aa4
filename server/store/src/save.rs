//! Writing: one pipeline for every record and every door (ARCHITECTURE.md, "One write").
//!
//! authorize → read what is stored → take the input → defaults → stamp → pure rules → rules that look elsewhere →
//! mandatory and types → references exist and are visible → number → domain → write (the table and its ancestors) →
//! history and journals → search index → after rules → effects queued → commit → events
use meta::{Actor, Entity, Id, Issues, Row, Value};

use crate::again::Patience;
use crate::error::Result;
use crate::{Error, Store, Tx};

mod alike;
mod bulk;
mod check;
mod delete;
mod domain;
mod history;
mod input;
mod notify;
mod pipeline;
mod reference;
mod rights;
mod stored;
mod write;

/// How the texts of an input are to be read. References are taken by id, and by display text where that is unique.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spelling {
    /// Stored values; unknown and read-only fields ignored, long texts cut: the Table API.
    #[default]
    Stored,
    /// Display values (labels, names, local times), stored ones accepted too: the Table API on request.
    Display,
    /// What a person typed in a form, with times in his zone: anything wrong is an issue at its field, nothing is
    /// cut or ignored.
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
    /// Whoever saves was told what else the change does, and wants it.
    pub confirmed: bool,
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
        let (id, if_version, new_id) = (None, None, None);
        Save { entity, id, fields: Vec::new(), spelling: Spelling::Stored, if_version, new_id, confirmed: false }
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
    pub fn confirmed(mut self, confirmed: bool) -> Save {
        self.confirmed = confirmed;
        self
    }
    pub fn if_version(mut self, version: i64) -> Save {
        self.if_version = Some(version);
        self
    }
}

/// Whose rights a save needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rights {
    /// The actor's own.
    Actor,
    /// The system's: what rules and services derive.
    System,
}

/// Saves that may cause one another before we take them for a circle.
const MOST_NESTED: usize = 16;

impl Store {
    /// Saves in a transaction of its own, which is run again where another was in its way.
    pub async fn save(&self, actor: &Actor, save: Save) -> Result<Saved> {
        let mut patience = Patience::new();
        loop {
            if let Some(result) = patience.used_up(self.save_once(actor, save.clone()).await).await {
                return result;
            }
        }
    }

    async fn save_once(&self, actor: &Actor, save: Save) -> Result<Saved> {
        let mut tx = self.begin(actor).await?;
        let saved = tx.save(save).await?;
        tx.commit().await?;
        Ok(saved)
    }

    pub async fn delete(
        &self,
        actor: &Actor,
        entity: &'static Entity,
        id: &str,
        if_version: Option<i64>,
    ) -> Result<()> {
        let mut patience = Patience::new();
        loop {
            if let Some(result) = patience.used_up(self.delete_once(actor, entity, id, if_version).await).await {
                return result;
            }
        }
    }

    async fn delete_once(
        &self,
        actor: &Actor,
        entity: &'static Entity,
        id: &str,
        if_version: Option<i64>,
    ) -> Result<()> {
        let mut tx = self.begin(actor).await?;
        tx.delete(entity, id, if_version).await?;
        tx.commit().await
    }
}

impl Tx<'_> {
    pub async fn save(&mut self, save: Save) -> Result<Saved> {
        let rights = self.own_rights();
        self.save_with(save, rights).await
    }

    /// Saves as the system, for what rules and services derive; history still names the actor.
    pub async fn save_derived(&mut self, save: Save) -> Result<Saved> {
        self.save_with(save, Rights::System).await
    }

    /// Deletes the record with its journal, files and rows in its parents' tables. References to it are emptied;
    /// it is refused while a mandatory one is left.
    pub async fn delete(&mut self, entity: &'static Entity, id: &str, if_version: Option<i64>) -> Result<()> {
        let rights = self.own_rights();
        let before = self.enter()?;
        let result = self.delete_with(entity, id, if_version, rights).await;
        self.leave(before, result)
    }

    /// Deletes as the system, for what rules and services derive.
    pub async fn delete_derived(&mut self, entity: &'static Entity, id: &str) -> Result<()> {
        let before = self.enter()?;
        let result = self.delete_with(entity, id, None, Rights::System).await;
        self.leave(before, result)
    }

    fn own_rights(&self) -> Rights {
        if self.actor.is_system() { Rights::System } else { Rights::Actor }
    }

    async fn save_with(&mut self, save: Save, rights: Rights) -> Result<Saved> {
        let before = self.enter()?;
        let result = match save.id.clone() {
            None => self.create(save, rights).await,
            Some(id) => self.update(save, &id, rights).await,
        };
        self.leave(before, result)
    }

    /// Begins one more change caused by the one under way; returns how many writes there were before it.
    fn enter(&mut self) -> Result<u64> {
        if self.depth >= MOST_NESTED {
            self.db.give_up();
            let mut issues = Issues::default();
            issues.add("", "Rules change each other's records without end: ask an administrator to look at them.");
            return Err(Error::Invalid(issues));
        }
        self.depth += 1;
        Ok(self.db.writes())
    }

    /// Ends the change; one that failed half way leaves nothing that could be committed.
    fn leave<T>(&mut self, writes_before: u64, result: Result<T>) -> Result<T> {
        self.depth -= 1;
        if result.is_err() && self.db.writes() != writes_before {
            self.db.give_up();
        }
        result
    }
}
