//! Screens of their own; lists and forms of records are in `record`.
mod all_lists;
mod article;
#[cfg(feature = "ssr")]
mod blueprint;
mod bulk_change;
mod embeddables;
mod engagement;
mod gallery;
mod initiative;
mod internal_play;
mod leaves;
mod login;
mod missing;
mod notifications;
mod objective;
mod outcome;
#[cfg(feature = "ssr")]
mod parts;
mod password;
#[cfg(feature = "ssr")]
mod playbook;
pub mod portal;
mod portfolio;
mod problem;
#[cfg(feature = "ssr")]
mod reading;
mod risk;
mod risks;
mod roadmap;
mod scheduled_job;
mod search;
pub mod sheet;
mod success_case;
mod touchpoint;
#[cfg(feature = "ssr")]
mod words;

pub use all_lists::AllLists;
pub use login::Login;
pub use missing::Missing;
pub use notifications::{NOTIFICATIONS, Notifications};
pub use problem::Problem;
pub use search::SearchPage;
