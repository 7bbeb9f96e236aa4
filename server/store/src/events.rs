//! Who is told of stored changes: listeners of this process at once, those of other processes over the same database
//! a moment later.
//!
//! PostgreSQL carries the news itself, by NOTIFY after the commit: within the transaction it would make all commits
//! wait for one another. On SQLite they are rows of a small table, written with the change, which processes look at
//! every now and then. Either way a listener learns which record it was and nothing of what is in it.
use std::collections::VecDeque;
use std::sync::{Mutex, OnceLock, PoisonError, Weak};
use std::time::Duration;

use meta::{Id, Model, Storage, Value};
use tokio::sync::{broadcast, mpsc};

use crate::clock::new_id;
use crate::db::Listener;
use crate::engine::Inner;
use crate::error::Result;
use crate::kept::Kept;
use crate::remembered::Remembered;
use crate::{Db, DbTx, Dialect, Statement, Store, bound};

/// Events a slow listener may be behind before it misses some.
const EVENTS_KEPT: usize = 4096;
/// Who was away for longer reads everything again.
const PAST_KEPT: usize = 256;
/// More changes of one transaction are told to others in one word: look at everything again.
const MOST_TOLD: usize = 200;
/// How often a process looks for what others stored in SQLite.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// A pause after the database failed.
const PAUSE: Duration = Duration::from_secs(2);
/// Rows of the table of events that are kept for processes that look late.
const ROWS_KEPT: i64 = 10_000;
/// PostgreSQL takes messages of less than 8000 bytes.
const MOST_BYTES: usize = 7000;
/// In the place of a table: anything may have changed.
const EVERYTHING: &str = "*";

/// A stored change, told to whoever listens after the commit. Carries no data: listeners read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub table: &'static str,
    pub id: Id,
    pub version: i64,
    pub deleted: bool,
    /// Of the row's domain; nothing where it lies in none.
    pub domain_path: Option<String>,
}

impl Event {
    /// More changed than can be told one by one.
    pub fn everything() -> Event {
        Event { table: EVERYTHING, id: Id(String::new()), version: 0, deleted: false, domain_path: None }
    }

    pub fn is_everything(&self) -> bool {
        self.table == EVERYTHING
    }

    /// Whether what is known of a table may be wrong now.
    pub fn concerns(&self, table: &str) -> bool {
        self.table == table || self.is_everything()
    }

    fn line(&self) -> String {
        let path = self.domain_path.as_deref().unwrap_or_default();
        format!("{} {} {} {} {path}", self.table, self.id, self.version, u8::from(self.deleted))
    }

    /// Reads a line of another process; `None` where it is of another version of this program.
    fn read(line: &str, model: &'static Model) -> Option<Event> {
        let parts: Vec<&str> = line.splitn(5, ' ').collect();
        let [table, id, version, deleted, path] = parts.as_slice() else { return None };
        if *table == EVERYTHING {
            return Some(Event::everything());
        }
        Some(Event {
            table: model.entity(table)?.name(),
            id: Id((*id).to_owned()),
            version: version.parse().ok()?,
            deleted: *deleted == "1",
            domain_path: (!path.is_empty()).then(|| (*path).to_owned()),
        })
    }
}

/// A listener who goes on from a mark.
pub struct Listening {
    /// What was told since the mark, oldest first; everything where that is not known any more.
    pub missed: VecDeque<Event>,
    /// How many events were told before those that `events` brings.
    pub told: u64,
    pub events: broadcast::Receiver<Event>,
}

/// What was told so far.
#[derive(Default)]
struct Past {
    told: u64,
    newest: VecDeque<Event>,
}

impl Past {
    /// What followed after the first `told` events.
    fn since(&self, told: u64) -> Option<VecDeque<Event>> {
        let missed = usize::try_from(self.told.checked_sub(told)?).ok()?;
        Some(self.newest.range(self.newest.len().checked_sub(missed)?..).cloned().collect())
    }
}

/// Where the events of one store go.
pub(crate) struct Telling {
    /// By which a process knows its own news.
    source: String,
    near: broadcast::Sender<Event>,
    past: Mutex<Past>,
    memory: Remembered,
    pub(crate) kept: Kept,
    /// To the task that tells other processes, once there is one.
    far: OnceLock<mpsc::UnboundedSender<Vec<Event>>>,
}

impl Telling {
    pub fn new() -> Telling {
        Telling {
            source: new_id().0,
            near: broadcast::Sender::new(EVENTS_KEPT),
            past: Mutex::default(),
            memory: Remembered::default(),
            kept: Kept::default(),
            far: OnceLock::new(),
        }
    }

    /// What is remembered of answers. Nothing may be where other processes are not heard.
    pub fn memory(&self) -> Option<&Remembered> {
        self.far.get().map(|_| &self.memory)
    }

    fn tell_near(&self, event: Event, model: &'static Model) {
        self.memory.changed(&event, model);
        self.kept.changed(&event, model);
        let mut past = self.past.lock().unwrap_or_else(PoisonError::into_inner);
        past.told += 1;
        past.newest.push_back(event.clone());
        if past.newest.len() > PAST_KEPT {
            past.newest.pop_front();
        }
        // Nobody listening is no failure.
        let _ = self.near.send(event);
    }

    /// What must be written with the change itself, so that other processes hear of it.
    pub async fn before_commit(&self, tx: &mut DbTx, events: &[Event]) -> Result<()> {
        if events.is_empty() || tx.dialect() == Dialect::Postgres {
            return Ok(());
        }
        let lines = lines(events);
        let marks = vec!["(?, ?)"; lines.len()].join(", ");
        let values = lines.into_iter().flat_map(|line| [self.source.clone().into(), line.into()]).collect();
        let sql = format!("INSERT INTO \"engine_event\" (\"source\", \"event\") VALUES {marks}");
        tx.execute(Statement::raw(Dialect::Sqlite, &sql, values)).await.map(drop)
    }

    /// Tells everybody. What is stored is stored: that others could not be told is no failure of the change.
    pub async fn after_commit(&self, db: &Db, model: &'static Model, events: Vec<Event>) {
        for event in &events {
            self.tell_near(event.clone(), model);
        }
        if events.is_empty() || db.dialect() == Dialect::Sqlite {
            return;
        }
        match self.far.get() {
            Some(far) => drop(far.send(events)),
            // A process that serves nobody ends soon: it tells at once.
            None => self.notify(db, &events).await,
        }
    }

    async fn notify(&self, db: &Db, events: &[Event]) {
        let mut message = String::new();
        let mut messages = Vec::new();
        for line in lines(events) {
            if !message.is_empty() && message.len() + line.len() > MOST_BYTES {
                messages.push(std::mem::take(&mut message));
            }
            if message.is_empty() {
                message.push_str(&self.source);
            }
            message.push('\n');
            message.push_str(&line);
        }
        messages.push(message);
        for message in messages {
            if let Err(error) = db.notify(message).await {
                tracing::warn!(error = &error as &dyn std::error::Error, "Other servers could not be told of a change");
            }
        }
    }

    /// What another process says, told to the listeners of this one.
    fn hear(&self, message: &str, model: &'static Model) {
        let mut lines = message.lines();
        if lines.next() == Some(self.source.as_str()) {
            return;
        }
        for event in lines.filter_map(|line| Event::read(line, model)) {
            self.tell_near(event, model);
        }
    }
}

fn lines(events: &[Event]) -> Vec<String> {
    match events.len() {
        0..=MOST_TOLD => events.iter().map(Event::line).collect(),
        _ => vec![Event::everything().line()],
    }
}

impl Store {
    pub fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.inner.telling.near.subscribe()
    }

    /// What was told until now: whoever reads afterwards and listens from this mark misses nothing.
    pub fn mark(&self) -> String {
        let told = self.inner.telling.past.lock().unwrap_or_else(PoisonError::into_inner).told;
        self.mark_after(told)
    }

    /// The mark after so many events.
    pub fn mark_after(&self, told: u64) -> String {
        format!("{}-{told}", self.inner.telling.source)
    }

    /// Listens from a mark on. That of another process, or of this one before it was started again, is not known.
    pub fn subscribe_since(&self, mark: &str) -> Listening {
        let telling = &self.inner.telling;
        let past = telling.past.lock().unwrap_or_else(PoisonError::into_inner);
        let told = mark.rsplit_once('-').filter(|(source, _)| *source == telling.source);
        let missed = told.and_then(|(_, told)| past.since(told.parse().ok()?));
        let missed = missed.unwrap_or_else(|| [Event::everything()].into());
        Listening { missed, told: past.told, events: self.subscribe() }
    }

    /// From now on listeners hear what other processes store, and those hear of this one without its writers waiting.
    /// Once a store; what belongs to it ends with it.
    pub fn share_events(&self) {
        let (far, mut waiting) = mpsc::unbounded_channel::<Vec<Event>>();
        if self.inner.telling.far.set(far).is_err() {
            return;
        }
        let inner = std::sync::Arc::downgrade(&self.inner);
        match self.db().dialect() {
            Dialect::Sqlite => drop(tokio::spawn(look_at_table(inner))),
            Dialect::Postgres => {
                drop(tokio::spawn(listen(inner.clone())));
                drop(tokio::spawn(async move {
                    while let Some(mut events) = waiting.recv().await {
                        while let Ok(more) = waiting.try_recv() {
                            events.extend(more);
                        }
                        let Some(inner) = inner.upgrade() else { return };
                        inner.telling.notify(&inner.db, &events).await;
                    }
                }));
            }
        }
    }
}

/// Hears what other processes store in PostgreSQL.
async fn listen(inner: Weak<Inner>) {
    loop {
        let Some(db) = inner.upgrade().map(|inner| inner.db.clone()) else { return };
        let lost = match db.listen().await {
            Ok(listener) => {
                // Nobody knows what was said while nobody listened.
                let Some(listening) = inner.upgrade() else { return };
                listening.telling.tell_near(Event::everything(), listening.options.model);
                drop(listening);
                hear_all(&inner, listener).await
            }
            Err(error) => Err(error),
        };
        drop(db);
        if inner.upgrade().is_none_or(|inner| inner.db.is_closed()) {
            return;
        }
        if let Err(error) = lost {
            tracing::warn!(error = &error as &dyn std::error::Error, "What other servers store is not heard of now");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Until the connection is lost, or the store is no more.
async fn hear_all(inner: &Weak<Inner>, mut listener: Listener) -> Result<()> {
    while let Some(message) = listener.next().await? {
        let Some(inner) = inner.upgrade() else { return Ok(()) };
        inner.telling.hear(&message, inner.options.model);
    }
    Ok(())
}

/// Hears what other processes store in SQLite.
async fn look_at_table(inner: Weak<Inner>) {
    let mut last = None;
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let Some(inner) = inner.upgrade() else { return };
        if inner.db.is_closed() {
            return;
        }
        match look(&inner, last).await {
            Ok(seen) => last = Some(seen),
            // The writers of this process are told the same, and louder.
            Err(error) => tracing::debug!(error = &error as &dyn std::error::Error, "No events could be read"),
        }
    }
}

/// Reads what is new and answers with the newest row.
async fn look(inner: &Inner, last: Option<i64>) -> Result<i64> {
    let db = &inner.db;
    let Some(last) = last else {
        let newest = "SELECT COALESCE(MAX(\"seq\"), 0) FROM \"engine_event\"";
        let rows = db.fetch(Statement::raw(Dialect::Sqlite, newest, Vec::new()), &[Storage::Int]).await?;
        let newest = number(&rows).unwrap_or_default();
        // Nobody knows what was said before the first look.
        inner.telling.tell_near(Event::everything(), inner.options.model);
        forget_before(db, newest - ROWS_KEPT).await?;
        return Ok(newest);
    };
    let new = "SELECT \"seq\", \"source\", \"event\" FROM \"engine_event\" WHERE \"seq\" > ? ORDER BY \"seq\"";
    let columns = [Storage::Int, Storage::Text, Storage::Text];
    let rows = db.fetch(Statement::raw(Dialect::Sqlite, new, vec![last.into()]), &columns).await?;
    let text = |value: &Value| value.as_text().unwrap_or_default().to_owned();
    for row in &rows {
        inner.telling.hear(&format!("{}\n{}", text(&row[1]), text(&row[2])), inner.options.model);
    }
    let Some(newest) = rows.last().and_then(|row| row[0].as_int()) else { return Ok(last) };
    // Now and then, not with each look.
    if newest / ROWS_KEPT > last / ROWS_KEPT {
        forget_before(db, newest - ROWS_KEPT).await?;
    }
    Ok(newest)
}

fn number(rows: &[Vec<Value>]) -> Option<i64> {
    rows.first()?.first()?.as_int()
}

async fn forget_before(db: &Db, seq: i64) -> Result<()> {
    let old = "SELECT MIN(\"seq\") FROM \"engine_event\"";
    let rows = db.fetch(Statement::raw(Dialect::Sqlite, old, Vec::new()), &[Storage::Int]).await?;
    if number(&rows).is_none_or(|oldest| oldest >= seq) {
        return Ok(());
    }
    let mut tx = db.begin().await?;
    let forget = "DELETE FROM \"engine_event\" WHERE \"seq\" < ?";
    tx.execute(Statement::raw(Dialect::Sqlite, forget, vec![bound(Storage::Int, &Value::Int(seq))])).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_known_for_a_while() {
        let past = Past { told: 300, newest: vec![Event::everything(); PAST_KEPT].into() };
        assert_eq!(past.since(300).map(|missed| missed.len()), Some(0));
        assert_eq!(past.since(44).map(|missed| missed.len()), Some(PAST_KEPT));
        assert_eq!((past.since(43), past.since(301)), (None, None), "too long ago, and never told");
    }

    #[test]
    fn many_changes_are_told_in_one_word() {
        let one =
            Event { table: "case", id: new_id(), version: 3, deleted: true, domain_path: Some("/a b/".to_owned()) };
        assert_eq!(one.line(), format!("case {} 3 1 /a b/", one.id));
        assert_eq!(lines(&vec![one; MOST_TOLD + 1]), ["*  0 0 "]);
    }
}
