//! Totals of lists that took long to count, remembered until a table changes that they were counted over: a list of a
//! million rows is not counted anew for each of its pages.
//!
//! Only where the events of other processes are heard, and for a short while in any case.
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use meta::Model;
use tokio::time::Instant;

use crate::{Event, Statement};

/// Quicker statements are run again.
const WORTH: Duration = Duration::from_millis(5);
/// In case the news of another process was lost.
const BELIEVED: Duration = Duration::from_secs(30);
const MOST_KNOWN: usize = 2_000;

#[derive(Default)]
pub(crate) struct Totals {
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
    total: u64,
    tables: Vec<&'static str>,
    moment: u64,
    counted: Instant,
}

/// A count about to be run.
pub(crate) struct Counting {
    key: String,
    tables: Vec<&'static str>,
    moment: u64,
    begun: Instant,
}

impl Totals {
    /// A change was stored: what was counted over its tables no longer holds.
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

    /// The total, or the count to be told of what it took.
    pub fn look(&self, statement: &Statement, model: &'static Model) -> Result<u64, Option<Counting>> {
        let quoted = statement.sql.split('"').skip(1).step_by(2);
        let mut tables = Vec::new();
        for entity in quoted.filter_map(|name| model.entity(name)) {
            if entity.table.engine_owned {
                // Not every change of the engine's own tables is told.
                return Err(None);
            }
            tables.push(entity.name());
        }
        tables.sort_unstable();
        tables.dedup();
        let key = format!("{}\u{0}{:?}", statement.sql, statement.values);
        let state = self.lock();
        let holds = |known: &&Known| {
            let is_new = |table: &&str| state.changed.get(table).is_some_and(|changed| *changed > known.moment);
            known.counted.elapsed() < BELIEVED
                && state.everything_changed <= known.moment
                && !known.tables.iter().any(is_new)
        };
        match state.known.get(&key).filter(holds) {
            Some(known) => Ok(known.total),
            None => Err(Some(Counting { key, tables, moment: state.moment, begun: Instant::now() })),
        }
    }

    /// Remembers a count that took long. What changed since it began makes it wrong at once.
    pub fn counted(&self, counting: Counting, total: u64) {
        if counting.begun.elapsed() < WORTH {
            return;
        }
        self.keep(counting, total);
    }

    fn keep(&self, counting: Counting, total: u64) {
        let Counting { key, tables, moment, begun } = counting;
        let mut state = self.lock();
        if state.known.len() >= MOST_KNOWN {
            state.known.clear();
        }
        state.known.insert(key, Known { total, tables, moment, counted: begun });
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
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

    fn count(totals: &Totals, table: &str, value: i64, total: u64) {
        match totals.look(&statement(table, value), &MODEL) {
            Err(Some(counting)) => totals.keep(counting, total),
            _ => panic!("{table} {value} is known already"),
        }
    }

    fn known(totals: &Totals, table: &str, value: i64) -> Option<u64> {
        totals.look(&statement(table, value), &MODEL).ok()
    }

    #[test]
    fn totals_hold_until_a_table_they_were_counted_over_changes() {
        let totals = Totals::default();
        count(&totals, "parent", 1, 10);
        count(&totals, "child", 1, 4);
        assert_eq!((known(&totals, "parent", 1), known(&totals, "parent", 2)), (Some(10), None));
        totals.changed(&stored("parent"), &MODEL);
        assert_eq!((known(&totals, "parent", 1), known(&totals, "child", 1)), (None, Some(4)));
        count(&totals, "parent", 1, 11);
        totals.changed(&stored("child"), &MODEL);
        assert_eq!((known(&totals, "parent", 1), known(&totals, "child", 1)), (None, None), "a child is a parent too");
        count(&totals, "child", 1, 5);
        totals.changed(&Event::everything(), &MODEL);
        assert_eq!(known(&totals, "child", 1), None);
    }

    #[test]
    fn a_change_during_the_count_makes_it_wrong() {
        let totals = Totals::default();
        let Err(Some(counting)) = totals.look(&statement("child", 1), &MODEL) else { panic!("nothing is known") };
        totals.changed(&stored("child"), &MODEL);
        totals.keep(counting, 4);
        assert_eq!(known(&totals, "child", 1), None);
    }

    #[test]
    fn quick_counts_and_the_engines_own_tables_are_not_remembered() {
        let totals = Totals::default();
        let Err(Some(counting)) = totals.look(&statement("child", 1), &MODEL) else { panic!("nothing is known") };
        totals.counted(counting, 4);
        assert_eq!(known(&totals, "child", 1), None);
        assert!(matches!(totals.look(&statement("kept", 1), &MODEL), Err(None)));
    }
}
