//! Portals for customers and components embedded in outer sites.
pub mod component;
pub mod component_instance;
pub mod embed_module;
pub mod header;
pub mod portal_list;
pub mod site;
pub mod widget;
