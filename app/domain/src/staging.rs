//! Rows of customer workbooks on their way to validation and publishing.
pub mod addresses;
pub mod contacts;
pub mod contracts;
pub mod entitlements;
pub mod install_base;
pub mod installed_products;
pub mod locations;
pub mod sold_products;
pub mod staging_row;
