//! The connection to an external CRM.
pub mod connection;
pub mod mapping;
pub mod request;
