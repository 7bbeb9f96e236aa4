//! Operations over several records: signing in, the rules that look at other records, demo and
//! benchmark data, imports, exports and attachments. No door (HTTP, page, command line) lives here,
//! and no SQL: everything goes through [`store::Store`] with an [`meta::Actor`].

mod acting;
pub mod attachments;
pub mod audience;
pub mod auth;
mod bulk;
pub mod bulk_change;
pub mod catalog;
pub mod contacts;
pub mod daily;
pub mod demo;
mod domains;
pub mod embed;
pub mod export;
mod foundation;
pub mod import_set;
pub mod knowledge;
pub mod modules;
pub mod northwind;
mod open;
pub mod plan;
pub mod playbook;
pub mod portals;
mod properties;
mod remembered;
mod roles;
mod rows;
pub mod rules;
pub mod scheduled_jobs;
mod score_bands;
pub mod seed;
pub mod survey;
pub mod watching;

pub use open::{HashCost, Services, Settings};
pub use score_bands::{Band as ScoreBand, Bands};

/// What services answer with; doors turn the error into an [`meta::AppError`].
pub type Result<T, E = store::Error> = std::result::Result<T, E>;
