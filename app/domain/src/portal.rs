//! Portals for customers.
pub mod announcement;
pub mod announcement_dismissal;
pub mod header;
pub mod invitation;
pub mod portal_list;
pub mod site;
pub mod widget;
