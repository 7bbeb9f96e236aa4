//! The services over a real database: each test has its own, on SQLite.

mod attachment;
mod auth;
mod demo;
mod northwind;
mod rule;
mod support;
