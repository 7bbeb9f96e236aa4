//! The screens every table has: list and record page. Nothing here names a record type.
mod address;
mod filter_rows;
pub mod form;
mod list;
mod suggest;
#[cfg(feature = "ssr")]
pub(crate) mod tone;

pub use address::ListAddress;
pub use form::RecordPage;
pub use list::{ListPage, ListScreen, load_list};
#[cfg(feature = "ssr")]
pub use tone::tone_of;
