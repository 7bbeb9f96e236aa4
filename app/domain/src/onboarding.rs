//! Bringing a customer live: onboarding cases, their tasks and the import of customer data.
pub mod field_map;
pub mod import_builder;
pub mod import_file;
pub mod import_source;
pub mod import_task;
pub mod onboarding_case;
pub mod onboarding_task;
pub mod service_exchange;
pub mod technology_case;
pub mod transform_map;
pub mod validation;
