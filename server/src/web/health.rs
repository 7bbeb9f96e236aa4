//! Whether the process lives, and whether it can serve.
use axum::extract::State;
use http::StatusCode;

use super::Web;

pub async fn alive() -> &'static str {
    "alive\n"
}

/// Ready while the database answers; migrations ran before the server listened.
pub async fn ready(State(web): State<Web>) -> (StatusCode, &'static str) {
    match web.services.store.db().ping().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}
