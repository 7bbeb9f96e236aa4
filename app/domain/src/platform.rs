//! What every record shares: the base record, tasks, domains, attachments, history and approvals.
pub mod activity_entry;
pub mod approval;
pub mod attachment;
pub mod currency;
pub mod data_classification;
pub mod discussion;
pub mod discussion_message;
pub mod document;
pub mod domain;
pub mod field_change;
pub mod record;
pub mod task;
