//! The record types, one file each, with the rules that see a single change.
//!
//! What needs other records is in `services`; nothing here knows a database, a clock or a page.

pub mod assist;
pub mod calc;
pub mod catalog;
pub mod choices;
pub mod contact_center;
pub mod context;
pub mod crm;
pub mod customer;
pub mod embed;
pub mod health;
pub mod identity;
pub mod knowledge;
pub mod modules;
pub mod onboarding;
pub mod outreach;
pub mod partner;
pub mod platform;
pub mod playbook;
pub mod portal;
pub mod product;
pub mod registry;
pub mod risk;
pub mod roles;
pub mod sales;
pub mod service;
pub mod staging;
pub mod success;
pub mod system;

#[cfg(feature = "ssr")]
pub mod closing;
#[cfg(all(test, feature = "ssr"))]
mod testing;
