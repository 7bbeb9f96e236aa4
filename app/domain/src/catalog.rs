//! What can be ordered: catalog items, requests and their fulfillment.
pub mod category;
pub mod fulfillment_task;
pub mod item;
pub mod product_item;
pub mod questions;
pub mod request;
