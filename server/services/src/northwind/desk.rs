//! Where imported records are put: found again by their key, written where they are new or differ, counted
//! either way. Refusals are told in words of the line that the record comes from.
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use meta::query::{Clause, Group, Operator, Order, Query};
use meta::{Actor, Date, Entity, Id, Row, System, Value};
use store::{Save, Saved, Tx};

use super::sheet::Place;
use super::{Counted, ImportError, Report};
use crate::rows;

static SYSTEM: LazyLock<Actor> = LazyLock::new(|| Actor::system(System));

/// Keys looked up in one statement.
const KEYS_AT_ONCE: usize = 100;
/// More rows than this under so many keys are not thought of.
const MANY: u64 = 100_000;

pub(super) struct Desk<'a> {
    pub tx: Tx<'a>,
    report: Report,
}

/// Where records of one kind go.
pub(super) struct Shelf {
    pub table: &'static str,
    /// Fields that name a record; the first narrows the search for those that are there.
    pub key: &'static [&'static str],
    /// The column that each field comes from; the first is named where none is.
    pub columns: &'static [(&'static str, &'static str)],
}

pub(super) type Fields = Vec<(&'static str, Value)>;

/// A record as the files want it.
pub(super) struct Wanted {
    pub from: Place,
    /// What the files say, the key among them.
    pub facts: Fields,
    /// What a record begins with, and people change later.
    pub start: Fields,
    /// The record is there because a rule has just made it: it is as good as new.
    pub made_by_rule: bool,
}

/// A record that was put.
pub(super) struct Put {
    pub id: Id,
    pub is_new: bool,
}

type Key = Vec<Value>;

impl<'a> Desk<'a> {
    pub(super) fn new(tx: Tx<'a>) -> Desk<'a> {
        Desk { tx, report: Report::default() }
    }

    pub(super) async fn commit(self) -> Result<Report, ImportError> {
        self.tx.commit().await?;
        Ok(self.report)
    }

    /// Puts all records of a shelf, in their order.
    pub(super) async fn put(&mut self, shelf: &Shelf, wanted: Vec<Wanted>) -> Result<Vec<Put>, ImportError> {
        let entity = rows::entity(self.tx.store.model(), shelf.table);
        let mut counted = Counted { table: entity.name(), created: 0, updated: 0, unchanged: 0 };
        let stored = self.stored(entity, shelf, &wanted).await?;
        let mut seen = HashSet::new();
        let mut put = Vec::with_capacity(wanted.len());
        for record in wanted {
            let key = record.key(shelf);
            if seen.contains(&key) {
                return Err(record
                    .from
                    .refuse(shelf.columns[0].1, "An earlier line of the files names the same record."));
            }
            let (id, is_new) = match stored.get(&key) {
                None => (self.create(entity, shelf, &record).await?, true),
                Some(row) => (self.update(row, shelf, &record, &mut counted).await?, record.made_by_rule),
            };
            counted.created += u64::from(is_new);
            put.push(Put { id, is_new });
            seen.insert(key);
        }
        self.count(counted);
        Ok(put)
    }

    /// The records there are already, by key; of several with one key the oldest.
    async fn stored(
        &mut self,
        entity: &'static Entity,
        shelf: &Shelf,
        wanted: &[Wanted],
    ) -> Result<HashMap<Key, Row>, ImportError> {
        let first = shelf.key[0];
        let names: HashSet<&str> = wanted.iter().filter_map(|record| record.fact(first).as_text()).collect();
        let names: Vec<&str> = names.into_iter().collect();
        let mut stored = HashMap::new();
        for names in names.chunks(KEYS_AT_ONCE) {
            let is_one = names.iter().map(|name| rows::condition(first, Operator::Is, (*name).to_owned()).any);
            let clause = Clause { any: is_one.flatten().collect() };
            let order = Order { field: "sys_created_on".to_owned(), descending: false };
            let query = Query { groups: vec![Group { clauses: vec![clause] }], order: vec![order], ..Query::default() };
            for row in self.tx.find(entity, &query, MANY).await? {
                // Rows of a derived table are records of another kind.
                if row.value("sys_class_name").as_text().is_none_or(|class| class == entity.name()) {
                    let key = shelf.key.iter().map(|field| row.value(field).clone()).collect();
                    stored.entry(key).or_insert(row);
                }
            }
        }
        Ok(stored)
    }

    async fn create(&mut self, entity: &'static Entity, shelf: &Shelf, record: &Wanted) -> Result<Id, ImportError> {
        let fields: Vec<_> = record.facts.iter().chain(&record.start).collect();
        let saved = self.save(Save::create(entity), &fields, shelf, record).await?;
        Ok(saved.id)
    }

    async fn update(
        &mut self,
        row: &Row,
        shelf: &Shelf,
        record: &Wanted,
        counted: &mut Counted,
    ) -> Result<Id, ImportError> {
        let start: &[_] = if record.made_by_rule { &record.start } else { &[] };
        let differs = |(field, value): &&(&'static str, Value)| row.value(field) != value;
        let fields: Vec<_> = record.facts.iter().chain(start).filter(differs).collect();
        if !fields.is_empty() {
            self.save(Save::update(row.entity, row.id()), &fields, shelf, record).await?;
        }
        match (record.made_by_rule, fields.is_empty()) {
            (true, _) => {}
            (false, true) => counted.unchanged += 1,
            (false, false) => counted.updated += 1,
        }
        Ok(row.id())
    }

    /// Saves with the actor's rights, then as the system what people never type (account codes, moments).
    async fn save(
        &mut self,
        save: Save,
        fields: &[&(&'static str, Value)],
        shelf: &Shelf,
        record: &Wanted,
    ) -> Result<Saved, ImportError> {
        let refused = |error| refused(error, shelf, record.from);
        let save = fields.iter().fold(save, |save, (field, value)| save.value(field, value.clone()));
        let saved = self.tx.save(save).await.map_err(refused)?;
        let entity = saved.row.entity;
        let never_typed = |field: &str| entity.field(field).is_some_and(|field| field.read_only);
        let left: Vec<_> =
            fields.iter().filter(|(field, value)| never_typed(field) && saved.row.value(field) != value).collect();
        if left.is_empty() {
            return Ok(saved);
        }
        let rest =
            left.iter().fold(Save::update(entity, saved.id), |save, (field, value)| save.value(field, value.clone()));
        self.tx.save_derived(rest).await.map_err(refused)
    }

    /// Reads what the import must know whether or not the actor may see it.
    pub(super) async fn find_as_system(
        &mut self,
        entity: &'static Entity,
        query: &Query,
        limit: u64,
    ) -> Result<Vec<Row>, ImportError> {
        let actor = std::mem::replace(&mut self.tx.actor, &SYSTEM);
        let found = self.tx.find(entity, query, limit).await;
        self.tx.actor = actor;
        Ok(found?)
    }

    /// Writes whole records that nobody types.
    pub(super) async fn insert_as_system(&mut self, rows: Vec<Row>) -> Result<(), ImportError> {
        let actor = std::mem::replace(&mut self.tx.actor, &SYSTEM);
        let inserted = self.tx.insert_bulk(rows).await;
        self.tx.actor = actor;
        Ok(inserted?)
    }

    fn count(&mut self, counted: Counted) {
        match self.report.tables.iter_mut().find(|known| known.table == counted.table) {
            Some(known) => {
                known.created += counted.created;
                known.updated += counted.updated;
                known.unchanged += counted.unchanged;
            }
            None => self.report.tables.push(counted),
        }
    }
}

impl Wanted {
    pub(super) fn new(from: Place, facts: Fields, start: Fields) -> Wanted {
        Wanted { from, facts, start, made_by_rule: false }
    }

    fn fact(&self, field: &str) -> &Value {
        self.facts.iter().find(|(name, _)| *name == field).map_or(&Value::Null, |(_, value)| value)
    }

    fn key(&self, shelf: &Shelf) -> Key {
        shelf.key.iter().map(|field| self.fact(field).clone()).collect()
    }
}

/// A refused record in words of the line it comes from.
fn refused(error: store::Error, shelf: &Shelf, from: Place) -> ImportError {
    let (field, text) = match &error {
        store::Error::Invalid(issues) => {
            let field = issues.0.first().map_or("", |issue| issue.field.as_str());
            (field.to_owned(), issues.to_string())
        }
        store::Error::Taken { columns, .. } => {
            let field = columns.first().cloned().unwrap_or_default();
            (field, "Another record has this value already. It must be unique.".to_owned())
        }
        _ => return error.into(),
    };
    let column = shelf.columns.iter().find(|(name, _)| *name == field).unwrap_or(&shelf.columns[0]).1;
    from.refuse(column, text)
}

pub(super) fn text(text: impl Into<String>) -> Value {
    Value::text(text)
}

pub(super) fn link(id: &Id) -> Value {
    Value::Text(id.0.clone())
}

pub(super) fn day(date: Date) -> Value {
    Value::Text(date.to_string())
}
