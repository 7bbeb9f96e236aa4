//! Screens of their own; lists and forms of records are in `record`.
mod all_lists;
mod home;
mod leaves;
mod login;
mod missing;
mod notifications;
mod problem;
mod search;
pub mod sheet;

pub use all_lists::AllLists;
pub use home::Home;
pub use login::Login;
pub use missing::Missing;
pub use notifications::{NOTIFICATIONS, Notifications};
pub use problem::Problem;
pub use search::SearchPage;
