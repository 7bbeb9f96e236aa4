//! One change of one record, as rules see it.
use crate::{Actor, Cell, Column, Date, Entity, Id, Instant, Issues, Row, Value};

/// When a rule runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    Insert,
    Update,
    Delete,
}

/// A record before and after, with who changes it and when. Rules may change `now` before it is written.
pub struct Change<'a> {
    pub entity: &'static Entity,
    pub before: Option<Row>,
    pub now: Row,
    pub actor: &'a Actor,
    pub at: Instant,
    /// The actor's calendar day.
    pub today: Date,
    pub moment: Moment,
    /// Follows from something else, or is the system's own: nobody typed it.
    pub derived: bool,
    /// Whoever saves was told what else the change does, and wants it. The system need not be told.
    pub confirmed: bool,
    /// What should happen once the change is stored.
    pub effects: Vec<Effect>,
}

impl Change<'_> {
    pub fn get<T: Cell>(&self, column: Column<T>) -> Option<T> {
        self.now.get(column)
    }

    pub fn was<T: Cell>(&self, column: Column<T>) -> Option<T> {
        self.before.as_ref().and_then(|row| row.get(column))
    }

    pub fn set<T: Cell>(&mut self, column: Column<T>, value: Option<T>) {
        self.now.set(column, value);
    }

    /// Whether the field differs from what is stored; on insert, whether it is filled.
    pub fn changed(&self, field: &str) -> bool {
        let empty = Value::Null;
        let before = self.before.as_ref().map_or(&empty, |row| row.value(field));
        let now = self.now.value(field);
        before != now && !(before.is_empty() && now.is_empty())
    }

    pub fn is_new(&self) -> bool {
        self.moment == Moment::Insert
    }

    /// Whether a choice field has just become `value`.
    pub fn became(&self, field: &str, value: &str) -> bool {
        self.changed(field) && self.now.value(field).as_text() == Some(value)
    }
}

/// Work to be queued in the same transaction as the change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Run a job with a payload (JSON); `key` makes it run once however often it is queued.
    Run { job: &'static str, payload: String, key: Option<String> },
    /// Tell a user, in the application.
    Notify { user: Id, text: String },
}

/// A rule that sees one change before it is written; it may complete it or refuse it.
#[derive(Clone, Copy)]
pub struct BeforeRule {
    /// The rule's name in the specification.
    pub name: &'static str,
    pub run: fn(&mut Change<'_>, &mut Issues),
}

/// A rule that sees one stored change and asks for effects.
#[derive(Clone, Copy)]
pub struct AfterRule {
    pub name: &'static str,
    pub run: fn(&mut Change<'_>),
}

/// The pure rules of one table; tables derived from it have them as well.
pub struct TableRules {
    pub table: &'static str,
    pub before: &'static [BeforeRule],
    pub after: &'static [AfterRule],
}
