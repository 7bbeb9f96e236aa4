//! The engine's front door: [`Store`] for reads and single writes, [`Tx`] for several writes in one transaction.
use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use meta::{Actor, Change, Issues, Model, TableRules};

use crate::error::Result;
use crate::events::{Event, Telling};
use crate::plan::Plans;
use crate::{Clock, Db, DbTx, schema};

/// What the engine is built from.
pub struct Options {
    pub model: &'static Model,
    /// Pure rules, of `domain`.
    pub rules: &'static [&'static TableRules],
    /// Rules that look elsewhere, of `services`.
    pub tx_rules: &'static [TxRules],
    pub clock: Clock,
    /// Figures over large tables that take the database longer are kept at hand ([`PATIENCE_WITH_FIGURES`]).
    pub patience_with_figures: Duration,
}

/// What is worked out more quickly is left to the database.
pub const PATIENCE_WITH_FIGURES: Duration = Duration::from_millis(25);

/// A rule that must look at other records, or change them; it runs inside the transaction of the change.
/// Issues refuse the change.
pub type TxRule = for<'a, 'c> fn(&'a mut Tx<'_>, &'a mut Change<'c>, &'a mut Issues) -> BoxFuture<'a, Result<()>>;

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

/// The record engine over one database. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub db: Db,
    pub options: Options,
    pub telling: Telling,
    pub plans: Plans,
    /// Rung when a job was queued, so that a worker in this process need not wait for its next look.
    pub job_bell: tokio::sync::Notify,
}

/// Several reads and writes in one transaction, for one actor. Dropped without [`Tx::commit`], nothing happened.
pub struct Tx<'a> {
    pub store: Store,
    pub actor: &'a Actor,
    pub(crate) db: DbTx,
    pub(crate) events: Vec<Event>,
    /// Saves that caused one another and are not finished yet.
    pub(crate) depth: usize,
    /// Jobs were queued: workers are told after the commit.
    pub(crate) has_jobs: bool,
}

impl Store {
    /// Connects to the database of `url`, brings it to the newest migration and stands ready.
    pub async fn open(url: &str, options: Options) -> Result<Store> {
        let db = Db::connect(url).await?;
        schema::migrate(&db).await?;
        Ok(Store::over(db, options))
    }

    /// The engine over a database whose tables are there already.
    pub fn over(db: Db, options: Options) -> Store {
        let plans = Plans::new(&options);
        let telling = Telling::new();
        Store { inner: Arc::new(Inner { db, options, telling, plans, job_bell: tokio::sync::Notify::new() }) }
    }

    pub fn model(&self) -> &'static Model {
        self.inner.options.model
    }
    pub fn clock(&self) -> &Clock {
        &self.inner.options.clock
    }
    pub fn db(&self) -> &Db {
        &self.inner.db
    }

    /// Begins a transaction for `actor`; on SQLite it waits for the one writer.
    pub async fn begin<'a>(&self, actor: &'a Actor) -> Result<Tx<'a>> {
        let db = self.inner.db.begin().await?;
        Ok(Tx { store: self.clone(), actor, db, events: Vec::new(), depth: 0, has_jobs: false })
    }
}

impl Tx<'_> {
    /// Makes everything done so far last, and tells listeners. Refused when a save of this transaction failed
    /// half way, whatever its caller made of the error.
    pub async fn commit(mut self) -> Result<()> {
        let inner = &self.store.inner;
        inner.telling.before_commit(&mut self.db, &self.events).await?;
        self.db.commit().await?;
        if self.has_jobs {
            inner.job_bell.notify_one();
        }
        inner.telling.after_commit(&inner.db, inner.options.model, self.events).await;
        Ok(())
    }
}
