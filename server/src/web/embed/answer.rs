//! How the doors say no: a sentence as JSON, which tells builders of outer sites what to do and nothing else.
use axum::Json;
use axum::response::{IntoResponse, Response};
use http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderValue, StatusCode};
use meta::AppError;
use serde_json::json;
use services::embed::EmbedRefusal;

use crate::web::security::status_of;

pub fn refused(refusal: EmbedRefusal) -> Response {
    let status = match &refusal {
        EmbedRefusal::Off | EmbedRefusal::Module | EmbedRefusal::Origin | EmbedRefusal::Guest(_) => {
            StatusCode::FORBIDDEN
        }
        EmbedRefusal::Token(_) | EmbedRefusal::User => StatusCode::UNAUTHORIZED,
        EmbedRefusal::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        EmbedRefusal::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    match refusal {
        EmbedRefusal::Store(error) => failed(error.into()),
        EmbedRefusal::TooMany { retry_after_seconds } => {
            let mut answer = sentence(status, &refusal.to_string());
            answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(retry_after_seconds));
            answer
        }
        refusal => sentence(status, &refusal.to_string()),
    }
}

/// What went wrong on this side; its cause is in the log.
pub fn failed(error: AppError) -> Response {
    let text = match &error {
        AppError::Busy => "The system is busy. Please try again in a moment.".to_owned(),
        AppError::NotFound => "There is nothing here, or it is not shared.".to_owned(),
        AppError::Internal(reference) => format!("Something went wrong (reference {reference})."),
        other => other.to_string(),
    };
    sentence(status_of(&error), &text)
}

/// No session, or one that is over: the loader signs in again.
pub fn signed_out() -> Response {
    let mut answer = sentence(
        StatusCode::UNAUTHORIZED,
        "There is no embedded session, or it has ended. Sign in again with a fresh token.",
    );
    answer.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    answer
}

pub fn sentence(status: StatusCode, text: &str) -> Response {
    (status, Json(json!({ "error": text }))).into_response()
}
