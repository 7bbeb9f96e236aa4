//! The server: configuration and command line, the web site of the workspace, the REST interface and the jobs.
pub mod api;
pub mod cli;
pub mod config;
pub mod jobs;
pub mod web;
