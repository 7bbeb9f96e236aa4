//! Headers every answer carries, and the answers of last resort.
use std::any::Any;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, RETRY_AFTER, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use http::{HeaderValue, StatusCode};
use meta::{AppError, as_html};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use super::Web;
use crate::api::errors::ApiError;

/// What pages without a policy of their own may do: nothing.
const NOTHING: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/// Put on an answer whose own policy says which other sites may frame it.
#[derive(Clone, Copy)]
pub struct FramedElsewhere;

/// Adds what is missing; handlers that know better have set theirs already.
pub async fn headers(request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    let is_busy = answer.status() == StatusCode::SERVICE_UNAVAILABLE;
    let is_framed = answer.extensions().get::<FramedElsewhere>().is_some();
    let headers = answer.headers_mut();
    if is_busy {
        headers.entry(RETRY_AFTER).or_insert(HeaderValue::from_static("5"));
    }
    let defaults = [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "same-origin"),
        (X_FRAME_OPTIONS, "SAMEORIGIN"),
        (CONTENT_SECURITY_POLICY, NOTHING),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
        // Whatever is not a file of the site depends on who asks.
        (CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in defaults.into_iter().filter(|(name, _)| !is_framed || *name != X_FRAME_OPTIONS) {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    answer
}

/// The policy of a page of the workspace. Style attributes cannot carry a nonce.
pub fn page_policy(nonce: &str) -> HeaderValue {
    let policy = format!(
        "default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self' 'nonce-{nonce}'; \
         style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'; \
         connect-src 'self'; img-src 'self' data: blob:"
    );
    HeaderValue::from_str(&policy).expect("a nonce is letters and digits")
}

/// The policy of a page that stands alone, with one style sheet inside and no script.
pub fn document_policy(nonce: &str) -> HeaderValue {
    let policy = format!(
        "default-src 'none'; style-src 'nonce-{nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    );
    HeaderValue::from_str(&policy).expect("a nonce is letters and digits")
}

/// Refuses what other sites make a browser send. Clients that are no browsers pass.
pub fn csrf(web: &Web) -> CsrfLayer {
    let own = web.api.base_url.as_deref().map(|address| CsrfLayer::new().add_trusted_origin(origin(address)));
    match own {
        Some(Err(error)) => {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "The public address is no origin: only the Host header counts"
            );
            CsrfLayer::new()
        }
        Some(Ok(layer)) => layer,
        None => CsrfLayer::new(),
    }
}

/// Scheme, host and port of an address, as browsers spell origins.
fn origin(address: &str) -> String {
    let (scheme, rest) = address.split_once("://").unwrap_or(("http", address));
    format!("{scheme}://{}", rest.split('/').next().unwrap_or_default()).to_ascii_lowercase()
}

/// The same refusal in the shape of the interface.
pub fn refused_in_rest(_: ProtectionError) -> Response {
    let detail = "The request comes from another site; send it from this one, or with a token".to_owned();
    ApiError::new(StatusCode::FORBIDDEN, "Cross-origin request refused", Some(detail)).into_response()
}

/// The same last resort in the shape of the interface.
pub fn panicked_in_rest(cause: Box<dyn Any + Send + 'static>) -> Response {
    let reference = log_panic(cause.as_ref());
    ApiError::new(StatusCode::INTERNAL_SERVER_ERROR, "Internal server error", Some(reference)).into_response()
}

/// A plain page for what went wrong before the workspace could be rendered.
pub fn error_page(error: &AppError) -> Response {
    let sentence = match error {
        AppError::NotFound => return no_page(),
        AppError::Busy => {
            "The database is busy or cannot be reached. Please try again in a moment; nothing you saved is lost."
                .to_owned()
        }
        AppError::SignedOut => "Please sign in.".to_owned(),
        AppError::Forbidden(text) => text.clone(),
        AppError::Invalid(issues) => issues.to_string(),
        AppError::Conflict { .. } => "Somebody else changed this in between. Please look again.".to_owned(),
        AppError::Internal(reference) => {
            format!("Something went wrong. If it happens again, tell an administrator the reference {reference}.")
        }
    };
    plain_page(status_of(error), &sentence)
}

/// The status of an answer that says this error.
pub fn status_of(error: &AppError) -> StatusCode {
    match error {
        AppError::NotFound => StatusCode::NOT_FOUND,
        AppError::Busy => StatusCode::SERVICE_UNAVAILABLE,
        AppError::SignedOut => StatusCode::UNAUTHORIZED,
        AppError::Forbidden(_) => StatusCode::FORBIDDEN,
        AppError::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        AppError::Conflict { .. } => StatusCode::CONFLICT,
        AppError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

pub fn no_page() -> Response {
    plain_page(StatusCode::NOT_FOUND, "There is no such page. Check the address, or start again from the home page.")
}

/// Another site made the browser send this: nothing was done.
pub fn refused(_: ProtectionError) -> Response {
    plain_page(
        StatusCode::FORBIDDEN,
        "This request came from another site and was refused. Please open the page here and try again.",
    )
}

/// The handler broke: its cause is in the log.
pub fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response {
    error_page(&AppError::Internal(log_panic(cause.as_ref())))
}

/// Logs the cause; the answer is a reference to the log line.
fn log_panic(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<String>().map(String::as_str).or_else(|| cause.downcast_ref::<&str>().copied());
    let reference = uuid::Uuid::new_v4().simple().to_string();
    tracing::error!(reference, cause = text.unwrap_or("unknown"), "A handler panicked");
    reference
}

/// A form came from somebody whose session has ended: the page holds on to it until it is sent again.
pub fn send_again_page(action: &str, fields: &[(String, String)]) -> Response {
    let input = |(name, value): &(String, String)| {
        // A hidden area, not an input: those lose line breaks.
        format!("<textarea name=\"{}\" hidden>\n{}</textarea>", as_html(name), as_html(value))
    };
    let inputs: String = fields.iter().map(input).collect();
    let action = as_html(action);
    page(
        StatusCode::UNAUTHORIZED,
        "Your session has ended",
        &format!(
            "<p>What you typed is kept on this page. First <a href=\"/login\" target=\"_blank\">sign in again</a> in another \
             tab, then come back and send it.</p><form method=\"post\" action=\"{action}\">{inputs}\
             <p><button type=\"submit\">Send what I typed</button></p></form>"
        ),
    )
}

fn plain_page(status: StatusCode, sentence: &str) -> Response {
    let title = status.canonical_reason().unwrap_or("Error");
    page(status, title, &format!("<p>{}</p><p><a href=\"/\">Home</a></p>", as_html(sentence)))
}

fn page(status: StatusCode, title: &str, body: &str) -> Response {
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title} · Steward</title></head>\
         <body><main><h1>{title}</h1>{body}</main></body></html>"
    );
    (status, Html(page)).into_response()
}
