//! The server driven in process, each test with its own database: the Table API by section of its specification,
//! the doors of the workspace, isolation of domains, and the rules of the house that files alone can tell.
mod acceptance;
mod api;
mod clients;
mod doors;
mod golden;
mod isolation;
mod jobs;
mod rulebook;
mod support;
mod tidy;
mod web;
