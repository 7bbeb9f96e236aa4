//! The doors of embedded components: signing in from outer sites, the loader, and what frames ask for.
//!
//! No cookie is read or set here: whoever calls shows a token that no browser adds by itself. Pages of other origins are
//! answered where a module and a CORS rule name them, and nowhere else.
pub mod admin;
mod answer;
mod frame;
mod loader;
mod origin;
mod own;
mod session;
mod usage;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::post;
use tower_http::catch_panic::CatchPanicLayer;

use super::{Web, security};

/// Largest body a door takes: events of a page, not documents.
const MOST_BYTES: usize = 64 * 1024;

/// Every address of the embedded components.
pub fn routes(web: &Web) -> Router<Web> {
    Router::new()
        .route("/now/client/authenticate", post(session::authenticate))
        .route("/embed/v1/challenge", post(session::challenge))
        .route("/embed/v1/guest", post(session::guest))
        .route("/embed/v1/logout", post(session::logout))
        .route("/embed/v1/event", post(usage::event))
        // Around the routes above alone: what frames ask for comes from this origin.
        .layer(from_fn_with_state(web.clone(), origin::answer_other_origins))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .merge(frame::routes())
        .merge(own::routes())
        .merge(loader::routes())
        .layer(CatchPanicLayer::custom(security::panicked_in_rest))
}
