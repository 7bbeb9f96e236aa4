//! The services over a real database: each test has its own, on SQLite.

mod attachment;
mod auth;
mod demo;
mod export;
mod northwind;
mod rule;
mod seed;
mod support;
