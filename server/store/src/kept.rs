//! Rows of large tables as figures need them, kept in memory. Where the database adds up for long, the rows are read
//! once with the few columns that matter, and added up here; after a change only the rows that changed are read again.
//! So sums over a hundred thousand rows are right a moment after one of them changed.
//!
//! Like [`crate::remembered`], only where the events of other processes are heard. A change of another table that the
//! rows were chosen by makes what is kept worthless; until it is read again the database adds up.
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

use meta::{Entity, Model, Storage, Value};
use sea_query::{Expr, SelectStatement};
use tokio::time::Instant;

use crate::error::Result;
use crate::remembered::Rows;
use crate::sql::one_of;
use crate::{Dialect, Event, Statement, Store};

/// Rows kept of one table for one figure, and of all.
const MOST_ROWS: usize = 300_000;
const MOST_ROWS_IN_ALL: usize = 600_000;
/// When more rows changed than this, all are read again.
const MOST_NEWS: usize = 1_000;
/// In case the news of another process was lost.
const BELIEVED: Duration = Duration::from_mins(5);

/// Which rows of a table, and what of each.
#[derive(Clone)]
pub(crate) struct Wanted {
    entity: &'static Entity,
    /// One row a record, its id last.
    select: SelectStatement,
    id: Expr,
    storages: Vec<Storage>,
}

impl Wanted {
    /// `select` reads columns of these storages, ungrouped, from `entity`, whose id is `id`.
    pub fn new(entity: &'static Entity, mut select: SelectStatement, id: Expr, mut storages: Vec<Storage>) -> Wanted {
        select.expr(id.clone());
        storages.push(Storage::Text);
        Wanted { entity, select, id, storages }
    }
}

/// What rows hold: each combination once, with how many rows have it.
#[derive(Default)]
pub(crate) struct Tuples {
    of: HashMap<String, Arc<[Value]>>,
    counts: HashMap<Arc<[Value]>, i64>,
}

impl Tuples {
    pub fn iter(&self) -> impl Iterator<Item = (&[Value], i64)> {
        self.counts.iter().map(|(tuple, count)| (&**tuple, *count))
    }

    pub fn get(&self, id: &str) -> Option<&[Value]> {
        self.of.get(id).map(|tuple| &**tuple)
    }

    fn put(&mut self, mut row: Vec<Value>) {
        let Some(Value::Text(id)) = row.pop() else { return };
        let known = self.counts.get_key_value(row.as_slice()).map(|(tuple, _)| tuple.clone());
        let tuple = known.unwrap_or_else(|| row.into());
        *self.counts.entry(tuple.clone()).or_default() += 1;
        self.of.insert(id, tuple);
    }

    fn remove(&mut self, id: &str) {
        let Some(tuple) = self.of.remove(id) else { return };
        if let Some(count) = self.counts.get_mut(&tuple) {
            *count -= 1;
            if *count == 0 {
                self.counts.remove(&tuple);
            }
        }
    }
}

/// What is kept for one [`Wanted`].
pub(crate) struct Crowd {
    /// The statement that reads it.
    key: String,
    wanted: Wanted,
    /// Tables by which the rows are chosen as well.
    others: Vec<&'static str>,
    since: Instant,
    is_ready: AtomicBool,
    used: AtomicU64,
    /// Rows that changed since they were read, each with the number of its news.
    news: Mutex<HashMap<String, u64>>,
    /// Who holds it reads them again.
    mending: tokio::sync::Mutex<()>,
    tuples: RwLock<Tuples>,
}

impl Crowd {
    pub fn tuples(&self) -> RwLockReadGuard<'_, Tuples> {
        self.tuples.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn news(&self) -> MutexGuard<'_, HashMap<String, u64>> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes note of a change; `false` where nothing is worth keeping after it.
    fn hears(&self, event: &Event, number: u64, changed: Option<&'static Entity>) -> bool {
        let Some(changed) = changed else { return false };
        // A record has a row in the table of each ancestor.
        let concerns = |table: &str| changed.name() == table || changed.ancestors.contains(&table);
        if self.others.iter().any(|table| concerns(table)) {
            return false;
        }
        if !concerns(self.wanted.entity.name()) {
            return true;
        }
        let mut news = self.news();
        news.insert(event.id.0.clone(), number);
        news.len() <= MOST_NEWS
    }

    /// Reads again what changed.
    async fn mend(&self, store: &Store) -> Result<()> {
        let _turn = self.mending.lock().await;
        let news = self.news().clone();
        let Some(last) = news.values().max() else { return Ok(()) };
        let ids: Vec<Value> = news.keys().map(Value::text).collect();
        let dialect = store.db().dialect();
        let mut select = self.wanted.select.clone();
        select.and_where_option(one_of(dialect, self.wanted.id.clone(), Storage::Text, &ids));
        let rows = store.db().fetch(Statement::of(dialect, &select), &self.wanted.storages).await?;
        let mut tuples = self.tuples.write().unwrap_or_else(PoisonError::into_inner);
        news.keys().for_each(|id| tuples.remove(id));
        rows.into_iter().for_each(|row| tuples.put(row));
        // What changed meanwhile is still news.
        self.news().retain(|_, number| *number > *last);
        Ok(())
    }
}

/// Everything that is kept.
#[derive(Default)]
pub(crate) struct Kept {
    crowds: Mutex<Vec<Arc<Crowd>>>,
    /// Rises with every change, and with every use.
    moment: AtomicU64,
    /// Who holds it reads whole tables: one at a time.
    reading: Arc<tokio::sync::Mutex<()>>,
}

impl Kept {
    fn lock(&self) -> MutexGuard<'_, Vec<Arc<Crowd>>> {
        self.crowds.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn changed(&self, event: &Event, model: &'static Model) {
        let mut crowds = self.lock();
        if crowds.is_empty() {
            return;
        }
        let number = self.moment.fetch_add(1, Ordering::Relaxed);
        let changed = model.entity(event.table).filter(|_| !event.is_everything());
        crowds.retain(|crowd| crowd.hears(event, number, changed));
    }

    /// What is kept by this key and ready.
    fn find(&self, key: &str) -> Option<Arc<Crowd>> {
        let crowds = self.lock();
        let is_known = |crowd: &&Arc<Crowd>| {
            crowd.key == key && crowd.is_ready.load(Ordering::Acquire) && crowd.since.elapsed() < BELIEVED
        };
        let crowd = crowds.iter().find(is_known)?;
        crowd.used.store(self.moment.fetch_add(1, Ordering::Relaxed), Ordering::Relaxed);
        Some(crowd.clone())
    }

    /// Listens to news for what is about to be read; `None` where that was tried already.
    fn add(&self, crowd: Crowd) -> Option<Arc<Crowd>> {
        let mut crowds = self.lock();
        crowds.retain(|known| known.since.elapsed() < BELIEVED);
        if crowds.iter().any(|known| known.key == crowd.key) {
            return None;
        }
        let crowd = Arc::new(crowd);
        crowds.push(crowd.clone());
        Some(crowd)
    }

    fn drop(&self, unwanted: &Arc<Crowd>) {
        self.lock().retain(|crowd| !Arc::ptr_eq(crowd, unwanted));
    }

    /// Lets go of what was not used for longest, where too much is kept.
    fn make_room(&self) {
        let mut crowds = self.lock();
        crowds.sort_by_key(|crowd| std::cmp::Reverse(crowd.used.load(Ordering::Relaxed)));
        let mut rows = 0;
        crowds.retain(|crowd| {
            rows += crowd.tuples().of.len();
            rows <= MOST_ROWS_IN_ALL
        });
    }
}

impl Store {
    /// The answer of a statement that adds up, from memory where that is possible: `wanted` are rows from which
    /// `add_up` makes the same.
    pub(crate) async fn fetch_figures(
        &self,
        statement: Statement,
        columns: &[Storage],
        wanted: impl FnOnce() -> Result<Vec<Wanted>>,
        add_up: impl FnOnce(&[Arc<Crowd>]) -> Rows,
    ) -> Result<Rows> {
        let Some(memory) = self.inner.telling.memory() else { return self.db().fetch(statement, columns).await };
        let asking = match memory.look(&statement, self.model()) {
            Ok(rows) => return Ok(rows.to_vec()),
            Err(None) => return self.db().fetch(statement, columns).await,
            Err(Some(asking)) => asking,
        };
        let wanted = wanted()?;
        let rows = match self.kept(&wanted).await? {
            Some(crowds) => add_up(&crowds),
            None => {
                let rows = self.db().fetch(statement, columns).await?;
                if asking.took() >= self.inner.options.patience_with_figures {
                    self.keep(wanted);
                }
                rows
            }
        };
        memory.answered(asking, &rows);
        Ok(rows)
    }

    /// What is kept of all that is wanted, right as of now.
    async fn kept(&self, wanted: &[Wanted]) -> Result<Option<Vec<Arc<Crowd>>>> {
        let kept = &self.inner.telling.kept;
        let find = |wanted: &Wanted| kept.find(&key(self.db().dialect(), wanted));
        let Some(crowds) = wanted.iter().map(find).collect::<Option<Vec<_>>>().filter(|crowds| !crowds.is_empty())
        else {
            return Ok(None);
        };
        for crowd in &crowds {
            crowd.mend(self).await.inspect_err(|_| kept.drop(crowd))?;
        }
        Ok(Some(crowds))
    }

    /// Reads, behind the back of who asks, what the next one will want.
    fn keep(&self, wanted: Vec<Wanted>) {
        let Ok(turn) = self.inner.telling.kept.reading.clone().try_lock_owned() else { return };
        let store = self.clone();
        tokio::spawn(async move {
            for wanted in wanted {
                if let Err(error) = store.read_whole(wanted).await {
                    tracing::debug!(error = &error as &dyn std::error::Error, "Rows for figures could not be read");
                }
            }
            drop(turn);
        });
    }

    async fn read_whole(&self, wanted: Wanted) -> Result<()> {
        let kept = &self.inner.telling.kept;
        let dialect = self.db().dialect();
        let Some(others) = others(&wanted, dialect, self.model()) else { return Ok(()) };
        let mut select = wanted.select.clone();
        let statement = Statement::of(dialect, select.limit(MOST_ROWS as u64 + 1));
        let storages = wanted.storages.clone();
        let Some(crowd) = kept.add(Crowd {
            key: key(dialect, &wanted),
            wanted,
            others,
            since: Instant::now(),
            is_ready: AtomicBool::new(false),
            used: AtomicU64::new(kept.moment.fetch_add(1, Ordering::Relaxed)),
            news: Mutex::default(),
            mending: tokio::sync::Mutex::default(),
            tuples: RwLock::default(),
        }) else {
            return Ok(());
        };
        let mut tuples = Tuples::default();
        let read = self.db().fetch_each(statement, &storages, |row| tuples.put(row)).await;
        read.inspect_err(|_| kept.drop(&crowd))?;
        // One that has too many rows stays as it is, so that they are not read again and again.
        if tuples.of.len() <= MOST_ROWS {
            *crowd.tuples.write().unwrap_or_else(PoisonError::into_inner) = tuples;
            crowd.is_ready.store(true, Ordering::Release);
            kept.make_room();
        }
        Ok(())
    }
}

fn key(dialect: Dialect, wanted: &Wanted) -> String {
    Statement::of(dialect, &wanted.select).key()
}

/// The other tables that a statement reads; `None` where it cannot be kept, because a row depends on others of its own
/// table, or on tables of which not every change is told.
fn others(wanted: &Wanted, dialect: Dialect, model: &'static Model) -> Option<Vec<&'static str>> {
    let tables: Vec<_> = Statement::of(dialect, &wanted.select).tables(model).collect();
    let own = tables.iter().position(|entity| entity.name() == wanted.entity.name())?;
    let others: Vec<_> = tables.iter().enumerate().filter(|(at, _)| *at != own).map(|(_, entity)| entity).collect();
    let is_kept = tables.iter().all(|entity| !entity.table.engine_owned)
        && others.iter().all(|entity| entity.name() != wanted.entity.name());
    is_kept.then(|| others.into_iter().map(|entity| entity.name()).collect())
}
