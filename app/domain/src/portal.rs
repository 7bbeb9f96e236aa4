//! Portals for customers.
pub mod header;
pub mod portal_list;
pub mod site;
pub mod widget;
