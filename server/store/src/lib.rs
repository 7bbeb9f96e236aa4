//! The record engine: reads and writes rows of any table for an actor, on SQLite or PostgreSQL.
//! It knows [`meta::Table`]s, never a record type by name, and has no way to read without an actor.

mod access;
mod activity;
mod again;
mod aggregate;
mod clock;
mod counts;
mod db;
mod engine;
mod error;
mod events;
mod figures;
mod kept;
mod number;
mod plan;
mod queue;
mod read;
mod remembered;
mod save;
pub mod schema;
mod search;
mod sql;
mod tally;

pub use access::{accounts, fields_writable, in_sight, may, readable};
pub use activity::{Entry, EntryKind};
pub use aggregate::{Aggregate, AggregateRequest, Group, Having, Statistic, Through, Worth, WorthRequest};
pub use clock::{Clock, new_id};
pub use db::{Db, DbRead, DbTx, Dialect, Source, Statement, bound, copy_sqlite};
pub use engine::{Options, PATIENCE_WITH_FIGURES, Store, Tx, TxRule, TxRules};
pub use error::{Error, Result};
pub use events::{Event, Listening};
pub use queue::{Job, NewJob};
pub use read::{Count, Cursor, ListRequest, Naming, Page, PageRow, Shown};
pub use save::{Input, Save, Saved, Spelling};
pub use search::{Hit, Reach};
pub use tally::{CountUp, Tally};
