//! The engine against real databases: each test runs on SQLite and, where `TEST_POSTGRES_URL` names a server, on
//! PostgreSQL, in a database of its own.

mod activity;
mod agree;
mod bench;
mod crash;
mod hierarchy;
mod migration;
mod number;
mod people;
mod queue;
mod recovery;
mod reference;
mod save;
mod shelf;
mod tables;
