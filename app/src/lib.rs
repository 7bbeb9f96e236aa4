//! The workspace in the browser and on the server: shell, routes, pages and their server functions.
//! Nothing here is a rule: a server function calls one thing in `store` or `services` and shapes the answer.
pub mod context;
mod error;
mod frame;
mod get_form;
mod pages;
mod params;
mod post_form;
#[cfg(feature = "ssr")]
mod preferences;
pub mod record;
#[cfg(all(test, feature = "ssr"))]
mod rendering;
mod routes;
#[cfg(feature = "ssr")]
mod shell;
mod wire;

pub use error::{Answer, Failure};
pub use routes::App;
#[cfg(feature = "ssr")]
pub use shell::{shell, stylesheet};
