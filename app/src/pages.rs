//! Screens of their own; lists and forms of records are in `record`.
mod login;
mod missing;

pub use login::Login;
pub use missing::Missing;
