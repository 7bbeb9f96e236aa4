//! Web embeddables: outer sites (modules), the components placed on them, and whom those sites may sign in.
pub mod component;
pub mod cors_rule;
pub mod group;
pub mod guest_rule;
pub mod instance;
pub mod module;
pub mod origin;
pub mod provider;
pub mod public_key;
pub mod session;
pub mod session_role;
pub mod token_use;
