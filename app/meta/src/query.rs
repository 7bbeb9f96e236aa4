//! The encoded query language (spec/table-api.md 7), in three steps:
//! text is *parsed* into a [`Query`], which prints back; a query is *planned* against a table into a
//! [`Test`], with every name resolved and every operand read or computed; a test is run on a row in memory
//! (`matches`) or turned into SQL by the store. The two answers agree: a property test holds them to it.
#[cfg(feature = "ssr")]
mod calendar;
mod case;
#[cfg(feature = "ssr")]
mod columns;
#[cfg(feature = "ssr")]
mod dates;
#[cfg(feature = "ssr")]
mod javascript;
#[cfg(feature = "ssr")]
mod lower;
#[cfg(feature = "ssr")]
mod matches;
mod operator;
mod parse;
#[cfg(feature = "ssr")]
mod plan;
mod print;
#[cfg(feature = "ssr")]
mod resolve;
mod scan;
#[cfg(feature = "ssr")]
mod spelling;

use serde::{Deserialize, Serialize};

use crate::{Entity, FieldPath, Value};

#[cfg(feature = "ssr")]
pub use calendar::{is_time_zone, offset_seconds, today};
pub use case::{compares_exactly, folded};
#[cfg(feature = "ssr")]
pub use matches::{Lookup, matches};
pub use parse::parse;
#[cfg(feature = "ssr")]
pub use plan::{Context, Plan, plan, plan_order};

/// A query as written: names and operands are still text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// Groups of clauses; a record matches if any group does (`^NQ`).
    pub groups: Vec<Group>,
    pub order: Vec<Order>,
    pub group_by: Vec<String>,
    /// Parts that could not be read, as written.
    pub unreadable: Vec<Ignored>,
}

/// Clauses that must all hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub clauses: Vec<Clause>,
}

/// Conditions of which one must hold (`^OR`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    pub any: Vec<Condition>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    Field {
        field: String,
        operator: Operator,
        operand: String,
    },
    /// `RLQUERY`: how many rows of `table` whose `field` is this record meet `inner`.
    Related {
        table: String,
        field: String,
        count: Comparison,
        number: i64,
        inner: Group,
    },
    /// `JOIN`: some row of `other` has `other_field` equal to this record's `own_field` and meets `inner`.
    Join {
        own_table: String,
        own_field: String,
        other: String,
        other_field: String,
        inner: Group,
    },
    /// `123TEXTQUERY321`: every word occurs in some text column.
    Words(String),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    pub field: String,
    pub descending: bool,
}

/// A part of a query that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ignored {
    pub part: String,
    pub reason: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// The operators of spec/table-api.md 7.4, named for what they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Operator {
    Is,
    IsNot,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    StartsWith,
    EndsWith,
    Contains,
    DoesNotContain,
    In,
    NotIn,
    Between,
    IsEmpty,
    IsNotEmpty,
    Anything,
    EmptyString,
    SameAs,
    NotSameAs,
    GreaterThanField,
    LessThanField,
    GreaterOrEqualField,
    LessOrEqualField,
    On,
    NotOn,
    RelativeAfter,
    RelativeOnOrAfter,
    RelativeBefore,
    RelativeOnOrBefore,
    RelativeWithin,
    DatePart,
    MoreThan,
    LessThan,
    Dynamic,
    InstanceOf,
}

/// A query made ready to run on rows of one table.
#[derive(Clone, Debug)]
pub enum Test {
    Always,
    Never,
    All(Vec<Test>),
    Any(Vec<Test>),
    /// The value at the end of `path` (empty where a reference on the way is) meets `compare`.
    Field {
        path: FieldPath,
        compare: Compare,
    },
    /// As many rows of `table` (that the actor may read) whose `field` is this record as `count` and `number` say meet `inner`.
    Related {
        table: &'static Entity,
        field: &'static str,
        count: Comparison,
        number: i64,
        inner: Box<Test>,
    },
    /// Some row of `other` (that the actor may read) has `other_field` equal to this row's `own_field` and meets `inner`.
    Join {
        own_field: &'static str,
        other: &'static Entity,
        other_field: &'static str,
        inner: Box<Test>,
    },
    /// Some row of `other`, whoever may read it, meets `inner` and has at `other_path` what is at `path`; or, negated,
    /// none. Either may be a list of references: one of them is enough.
    Listed {
        path: FieldPath,
        other: &'static Entity,
        other_path: FieldPath,
        negated: bool,
        inner: Box<Test>,
    },
    /// Every word, folded, occurs in some readable text column of the row.
    Words(Vec<String>),
}

/// What a value V must meet. Text is compared ignoring the case of ASCII letters ([`folded`]): operands are
/// folded already, V is to be. Only `In` and an equal `Column` compare ids and declared choices as they are
/// stored ([`compares_exactly`]), so that a plain index serves them. Text is ordered by its UTF-8 bytes.
/// For reference columns the text comparisons arrive with a path that ends at the display column.
#[derive(Clone, Debug)]
pub enum Compare {
    /// V is empty (or, negated, is not).
    Empty { negated: bool },
    /// V equals an item, or is empty and `or_empty`; `negated` turns the whole around. Items are never empty.
    /// On a list of references: any member equals an item.
    In { items: Vec<Value>, or_empty: bool, negated: bool },
    /// V is not empty and lies between the bounds; `negated` turns the whole around.
    /// Bounds are of the field's storage: text (also of dates) or integers, never booleans.
    Range { from: Option<Bound>, to: Option<Bound>, negated: bool },
    /// V is not empty and its stored spelling ([`crate::stored_text`]) holds `operand` there; `negated` turns the
    /// whole around. An empty operand is in every V. Never planned for booleans.
    Text { place: Place, operand: String, negated: bool },
    /// V and the other column of the row compare so; both are of one storage and one unit ([`crate::Kind`]).
    /// Equality holds where both are empty, its negation is the opposite; every order fails where either is.
    /// `part` (moments, dates and equality only): both are cut to that unit of time in UTC first, weeks on Monday.
    Column { other: FieldPath, comparison: Comparison, part: Option<Unit> },
    /// Two moments, or two dates. With `more`: V is later (not `after`: earlier) than the other column moved by
    /// `count` units that way. Without: V lies between the other column and that point, both included.
    /// Fails where either is empty. Only `Minute` (moments), `Day` (dates) and `Month` are planned; months are
    /// the calendar's, in UTC, the day cut to the month's last.
    Apart { other: FieldPath, more: bool, after: bool, unit: Unit, count: i64 },
    /// A part of the moment V, `offset_seconds` east of UTC, compares so with `number`; a date is its midnight and
    /// has no offset. Fails where V is empty.
    Part { part: Part, comparison: Comparison, number: i64, offset_seconds: i64 },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    pub value: Value,
    pub inclusive: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Start,
    End,
    Anywhere,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Sunday is 1.
    DayOfWeek,
    Month,
    Quarter,
    /// ISO week.
    Week,
    Year,
    Hour,
}

/// One key to sort by; empty values first ascending, last descending.
#[derive(Clone, Debug)]
pub struct OrderKey {
    /// For a reference, the path to its display column.
    pub path: FieldPath,
    pub descending: bool,
    /// Choices whose values are all integers sort as numbers.
    pub as_number: bool,
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
