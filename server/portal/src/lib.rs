//! The customers' side, drawn by the server: the portal, and the components that other web sites embed.
//! HTML that works as it arrives and needs no WASM; a small script (`portal.js`) keeps it up to date and saves in place.
//!
//! Pages are in [`pages`], what can be done on them in [`deeds`]. Both see what the person may see and nothing else:
//! every read and write goes through the store as that person, as everywhere.
mod accounts;
mod deed;
mod deeds;
mod document;
pub mod embed;
mod links;
mod look;
pub mod page;
pub mod pages;
pub mod pieces;
pub mod preview;
pub mod profiles;
pub mod site;
mod texts;
mod visit;

pub use deed::{Deed, Done, Refused, refuse_preview};
pub use deeds::DEEDS;
pub use document::outside;
pub use look::Look;
pub use page::{Drawing, Drawn, answer};
pub use site::{Brand, PortalList, PortalWidget, Site};
pub use texts::{Language, drawn_in, in_language, spoken};
pub(crate) use texts::{phrase, say, say_count, say_label, say_why, say_with};
pub use ui::address::params;
pub use visit::{Typed, Visit};

/// What pages and deeds answer with.
pub type Answer<T> = Result<T, meta::AppError>;
