//! What customers bought and are owed: models, sold products, installations, contracts, entitlements, usage.
pub mod business_service;
pub mod capability;
pub mod capability_map;
pub mod capability_relationship;
pub mod capability_usage;
pub mod configuration_item;
pub mod contract;
pub mod entitlement;
pub mod install_base_item;
pub mod installed_product;
pub mod product_model;
pub mod product_usage;
pub mod service_offering;
pub mod sla_definition;
pub mod sold_product;
pub mod task_sla;
