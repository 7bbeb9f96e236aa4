//! Answers that took long and are short (totals of lists, sums of a portfolio), remembered until a table changes that
//! they were worked out over: a list of a million rows is not counted anew for each of its pages.
//!
//! Only where the events of other processes are heard, and for a short while in any case.
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use meta::{Entity, Model, Storage, Value};
use tokio::time::Instant;

use crate::error::Result;
use crate::{Event, Statement, Store};

/// Quicker statements are run again.
const WORTH: Duration = Duration::from_millis(5);
/// In case the news of another process was lost.
const BELIEVED: Duration = Duration::from_secs(30);
const MOST_KNOWN: usize = 2_000;
/// Longer answers are worked out again.
const MOST_ROWS: usize = 200;

pub(crate) type Rows = Vec<Vec<Value>>;

#[derive(Default)]
pub(crate) struct Remembered {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Rises with every change.
    moment: u64,
    /// When a table changed last.
    changed: HashMap<&'static str, u64>,
    everything_changed: u64,
    known: HashMap<String, Known>,
}

struct Known {
    rows: Arc<Rows>,
    tables: Vec<&'static str>,
    moment: u64,
    asked: Instant,
}

/// A question about to be put to the database.
pub(crate) struct Asking {
    key: String,
    tables: Vec<&'static str>,
    moment: u64,
    begun: Instant,
}

impl Statement {
    /// By which a question is known again.
    pub(crate) fn key(&self) -> String {
        format!("{}\u{0}{:?}", self.sql, self.values)
    }

    /// The tables it names, each as often as it does.
    pub(crate) fn tables(&self, model: &'static Model) -> impl Iterator<Item = &'static Entity> {
        self.sql.split('"').skip(1).step_by(2).filter_map(|name| model.entity(name))
    }
}

impl Asking {
    pub fn took(&self) -> Duration {
        self.begun.elapsed()
    }
}

impl Remembered {
    /// A change was stored: what was worked out over its tables no longer holds.
    pub fn changed(&self, event: &Event, model: &'static Model) {
        let mut state = self.lock();
        state.moment += 1;
        let moment = state.moment;
        match model.entity(event.table).filter(|_| !event.is_everything()) {
            // A record has a row in the table of each ancestor.
            Some(entity) => {
                state.changed.extend(entity.ancestors.iter().chain([&entity.name()]).map(|table| (*table, moment)));
            }
            None => state.everything_changed = moment,
        }
    }

    /// The answer, or the question to be told of what it took.
    pub fn look(&self, statement: &Statement, model: &'static Model) -> std::result::Result<Arc<Rows>, Option<Asking>> {
        let mut tables = Vec::new();
        for entity in statement.tables(model) {
            if entity.table.engine_owned {
                // Not every change of the engine's own tables is told.
                return Err(None);
            }
            tables.push(entity.name());
        }
        tables.sort_unstable();
        tables.dedup();
        let key = statement.key();
        let state = self.lock();
        let holds = |known: &&Known| {
            let is_new = |table: &&str| state.changed.get(table).is_some_and(|changed| *changed > known.moment);
            known.asked.elapsed() < BELIEVED
                && state.everything_changed <= known.moment
                && !known.tables.iter().any(is_new)
        };
        match state.known.get(&key).filter(holds) {
            Some(known) => Ok(known.rows.clone()),
            None => Err(Some(Asking { key, tables, moment: state.moment, begun: Instant::now() })),
        }
    }

    /// Remembers an answer that took long. What changed since it was asked for makes it wrong at once.
    pub fn answered(&self, asking: Asking, rows: &Rows) {
        if asking.took() >= WORTH && rows.len() <= MOST_ROWS {
            self.keep(asking, rows.clone());
        }
    }

    fn keep(&self, asking: Asking, rows: Rows) {
        let Asking { key, tables, moment, begun } = asking;
        let mut state = self.lock();
        if state.known.len() >= MOST_KNOWN {
            state.known.clear();
        }
        state.known.insert(key, Known { rows: Arc::new(rows), tables, moment, asked: begun });
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store {
    /// Runs a read, or repeats what it answered.
    pub(crate) async fn fetch_or_remember(&self, statement: Statement, columns: &[Storage]) -> Result<Rows> {
        // Where other processes are not heard nothing is remembered.
        let Some(memory) = self.inner.telling.memory() else { return self.db().fetch(statement, columns).await };
        match memory.look(&statement, self.model()) {
            Ok(rows) => Ok(rows.to_vec()),
            Err(asking) => {
                let rows = self.db().fetch(statement, columns).await?;
                if let Some(asking) = asking {
                    memory.answered(asking, &rows);
                }
                Ok(rows)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use meta::Id;
    use meta::prelude::*;

    use super::*;
    use crate::Dialect;

    record! {
        table("parent", "Parent", "Parents");
        sys_id: String = text("Id"),
    }
    mod child {
        use meta::prelude::*;
        record! {
            table("child", "Child", "Children").extends(&super::TABLE);
            name: String = text("Name"),
        }
    }
    mod kept {
        use meta::prelude::*;
        record! {
            table("kept", "Kept", "Kept").extends(&super::TABLE).engine_owned();
            name: String = text("Name"),
        }
    }

    static MODEL: LazyLock<Model> = LazyLock::new(|| Model::new(&[&TABLE, &child::TABLE, &kept::TABLE]));

    fn statement(table: &str, value: i64) -> Statement {
        Statement::raw(
            Dialect::Sqlite,
            &format!("SELECT COUNT(*) FROM \"{table}\" AS \"c\" WHERE 1 = ?"),
            vec![value.into()],
        )
    }

    fn stored(table: &'static str) -> Event {
        Event { table, id: Id(String::new()), version: 0, deleted: false, domain_path: None }
    }

    fn count(memory: &Remembered, table: &str, value: i64, total: i64) {
        match memory.look(&statement(table, value), &MODEL) {
            Err(Some(asking)) => memory.keep(asking, vec![vec![Value::Int(total)]]),
            _ => panic!("{table} {value} is known already"),
        }
    }

    fn known(memory: &Remembered, table: &str, value: i64) -> Option<i64> {
        memory.look(&statement(table, value), &MODEL).ok()?[0][0].as_int()
    }

    #[test]
    fn totals_hold_until_a_table_they_were_counted_over_changes() {
        let memory = Remembered::default();
        count(&memory, "parent", 1, 10);
        count(&memory, "child", 1, 4);
        assert_eq!((known(&memory, "parent", 1), known(&memory, "parent", 2)), (Some(10), None));
        memory.changed(&stored("parent"), &MODEL);
        assert_eq!((known(&memory, "parent", 1), known(&memory, "child", 1)), (None, Some(4)));
        count(&memory, "parent", 1, 11);
        memory.changed(&stored("child"), &MODEL);
        assert_eq!((known(&memory, "parent", 1), known(&memory, "child", 1)), (None, None), "a child is a parent too");
        count(&memory, "child", 1, 5);
        memory.changed(&Event::everything(), &MODEL);
        assert_eq!(known(&memory, "child", 1), None);
    }

    #[test]
    fn a_change_during_the_count_makes_it_wrong() {
        let memory = Remembered::default();
        let Err(Some(asking)) = memory.look(&statement("child", 1), &MODEL) else { panic!("nothing is known") };
        memory.changed(&stored("child"), &MODEL);
        memory.keep(asking, vec![vec![Value::Int(4)]]);
        assert_eq!(known(&memory, "child", 1), None);
    }

    #[test]
    fn quick_counts_and_the_engines_own_tables_are_not_remembered() {
        let memory = Remembered::default();
        let Err(Some(asking)) = memory.look(&statement("child", 1), &MODEL) else { panic!("nothing is known") };
        memory.answered(asking, &vec![vec![Value::Int(4)]]);
        assert_eq!(known(&memory, "child", 1), None);
        assert!(matches!(memory.look(&statement("kept", 1), &MODEL), Err(None)));
    }
}
