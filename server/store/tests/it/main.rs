//! The engine against real databases: each test runs on SQLite and, where `TEST_POSTGRES_URL` names a server, on
//! PostgreSQL, in a database of its own.

mod activity;
mod again;
mod agree;
mod alike;
mod alone;
mod bench;
mod bulk;
mod crash;
mod derived;
mod events;
mod find;
mod hierarchy;
mod kept;
mod migration;
mod number;
mod opened;
mod pages;
mod people;
mod queue;
mod recovery;
mod reference;
mod rights;
mod save;
mod shelf;
mod sums;
mod tables;
mod tally;
mod worth;
