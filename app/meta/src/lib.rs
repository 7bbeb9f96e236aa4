//! The words everything else is said in: tables and their fields, values and rows, queries, actors,
//! changes and issues. No record type, no database, no clock and no randomness live here.

mod actor;
mod change;
mod check;
mod error;
mod field;
mod kind;
mod model;
pub mod query;
mod record;
mod row;
#[cfg(test)]
mod sample;
mod table;
mod text;
mod value;

pub use actor::{Accounts, Actor, DomainScope, Opened, Profile, System};
pub use change::{AfterRule, BeforeRule, Change, Effect, Moment, TableRules};
pub use check::{check_text, mandatory_missing};
pub use error::{AppError, Issue, Issues, Mention};
pub use field::*;
pub use kind::{Kind, Storage};
pub use model::{Entity, FieldPath, Model};
pub use record::plain_name;
pub use row::{Cell, Column, Row};
pub use table::*;
pub use text::{WrongType, as_html, display_text, from_input, from_stored, stored_text, without_tags};
pub use value::{Date, Decimal, Duration, Id, Instant, Money, Value};

/// What a record's file starts with: `use meta::prelude::*;`.
pub mod prelude {
    pub use crate::{
        AfterRule, BeforeRule, Change, Date, Decimal, Duration, Effect, Id, Instant, Issues, Money, TableRules,
        field::*, record, table::*,
    };
}
pub use error::IssueKind;
