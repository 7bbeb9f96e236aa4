//! The one mapping of what goes wrong to statuses and envelopes: spec/table-api.md 3.
use axum::body::Body;
use http::header::{ALLOW, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, Method, Response, StatusCode};
use meta::{Entity, Issue, IssueKind, Issues};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

use super::table::CONFIRM;

pub const JSON: &str = "application/json;charset=UTF-8";

/// Why a call was not done.
#[derive(Clone, Debug)]
pub struct ApiError {
    pub status: StatusCode,
    pub message: String,
    pub detail: Option<String>,
    /// Boxed: errors travel through every handler, and few have any.
    pub headers: Box<HeaderMap>,
}

pub type ApiResult<T = Response<Body>> = Result<T, ApiError>;

impl ApiError {
    pub fn new(status: StatusCode, message: impl Into<String>, detail: Option<String>) -> ApiError {
        ApiError { status, message: message.into(), detail, headers: Box::default() }
    }

    fn with_header(mut self, name: HeaderName, value: &str) -> ApiError {
        self.headers.extend(HeaderValue::from_str(value).map(|value| (name, value)));
        self
    }

    pub fn signed_out() -> ApiError {
        let detail = Some("Required to provide Auth information".to_owned());
        ApiError::new(StatusCode::UNAUTHORIZED, "User Not Authenticated", detail)
            .with_header(WWW_AUTHENTICATE, "Basic realm=\"Service\"")
    }

    pub fn no_resource() -> ApiError {
        ApiError::new(StatusCode::BAD_REQUEST, "Requested URI does not represent any resource", None)
    }

    pub fn no_table(name: &str) -> ApiError {
        ApiError::new(StatusCode::BAD_REQUEST, format!("Invalid table {name}"), None)
    }

    pub fn no_staging_table(name: &str) -> ApiError {
        ApiError::new(StatusCode::BAD_REQUEST, format!("Invalid staging table {name}"), None)
    }

    pub fn no_record() -> ApiError {
        let detail = "Record doesn't exist or ACL restricts the record retrieval".to_owned();
        ApiError::new(StatusCode::NOT_FOUND, "No Record found", Some(detail))
    }

    pub fn not_allowed_method(method: &Method, allowed: &str) -> ApiError {
        let detail = format!("{method} is not supported for this resource");
        ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "Method not supported", Some(detail)).with_header(ALLOW, allowed)
    }

    pub fn unreadable_body(reason: impl Into<String>) -> ApiError {
        ApiError::new(StatusCode::BAD_REQUEST, "Exception while reading request", Some(reason.into()))
    }

    pub fn other_media_type(given: &str) -> ApiError {
        let detail = format!("Send application/json instead of {given}");
        ApiError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Unsupported media type", Some(detail))
    }

    pub fn not_acceptable() -> ApiError {
        let detail = "Answers are application/json, which the Accept header does not admit".to_owned();
        ApiError::new(StatusCode::NOT_ACCEPTABLE, "Not acceptable", Some(detail))
    }

    pub fn bad_parameter(name: &str, value: &str) -> ApiError {
        ApiError::new(StatusCode::BAD_REQUEST, format!("Invalid value for {name}"), Some(value.to_owned()))
    }

    pub fn missing_parameter(name: &str) -> ApiError {
        ApiError::new(StatusCode::BAD_REQUEST, format!("Missing required parameter {name}"), None)
    }

    pub fn unreadable_query(part: &str) -> ApiError {
        ApiError::new(StatusCode::BAD_REQUEST, "Invalid query", Some(part.to_owned()))
    }

    pub fn too_large(limit: u64) -> ApiError {
        let detail = format!("A request body may have at most {limit} bytes");
        ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "Request too large", Some(detail))
    }

    pub fn too_long() -> ApiError {
        ApiError::new(StatusCode::URI_TOO_LONG, "Request-URI too long", None)
    }

    pub fn too_often(retry_after_seconds: i64) -> ApiError {
        let seconds = retry_after_seconds.max(1).to_string();
        let detail = format!("Try again in {seconds} seconds");
        ApiError::new(StatusCode::TOO_MANY_REQUESTS, "Rate limit exceeded", Some(detail))
            .with_header(RETRY_AFTER, &seconds)
            .with_header(HeaderName::from_static("x-ratelimit-limit"), "60")
            .with_header(HeaderName::from_static("x-ratelimit-reset"), &seconds)
    }

    /// The record has another version than the caller's.
    pub fn stale(stored: i64) -> ApiError {
        ApiError::new(StatusCode::PRECONDITION_FAILED, "Precondition Failed", Some(stored.to_string()))
    }

    pub fn may_not(operation: &str) -> ApiError {
        if operation == "Read" {
            return ApiError::new(StatusCode::FORBIDDEN, "Insufficient rights to query records", None);
        }
        refused(format!("ACL Exception {operation} Failed due to security constraints"))
    }

    /// Something nobody expected: logged with the cause, answered with a reference to the log line.
    pub fn unexpected(cause: &(dyn std::error::Error + 'static)) -> ApiError {
        let reference = uuid::Uuid::new_v4().simple().to_string();
        tracing::error!(reference, error = cause, "A call failed");
        ApiError::new(StatusCode::INTERNAL_SERVER_ERROR, "Internal server error", Some(reference))
    }

    pub fn into_response(self) -> Response<Body> {
        let mut response = json_response(
            self.status,
            &json!({
                "error": { "message": self.message, "detail": self.detail },
                "status": "failure",
            }),
        );
        response.headers_mut().extend(*self.headers);
        response
    }
}

fn refused(detail: String) -> ApiError {
    ApiError::new(StatusCode::FORBIDDEN, "Operation Failed", Some(detail))
}

/// A JSON answer.
pub fn json_response(status: StatusCode, body: &Json) -> Response<Body> {
    bytes_response(status, body.to_string().into_bytes())
}

/// An answer whose JSON is written already.
pub fn bytes_response(status: StatusCode, body: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    response
}

impl From<store::Error> for ApiError {
    fn from(error: store::Error) -> ApiError {
        match error {
            store::Error::NotFound => ApiError::no_record(),
            store::Error::Forbidden { operation, .. } | store::Error::Shared { operation, .. } => {
                ApiError::may_not(operation)
            }
            store::Error::Stale { stored, .. } => ApiError::stale(stored),
            store::Error::Query { part, .. } => ApiError::unreadable_query(&part),
            store::Error::Invalid(issues) => refused(issues.to_string()),
            store::Error::Taken { columns, .. } => duplicate(&columns.join(", ")),
            store::Error::Busy | store::Error::Outrun => {
                let detail = "The database is busy; try again in a moment".to_owned();
                ApiError::new(StatusCode::SERVICE_UNAVAILABLE, "Service unavailable", Some(detail))
                    .with_header(RETRY_AFTER, "1")
            }
            other => ApiError::unexpected(&other),
        }
    }
}

fn duplicate(column: &str) -> ApiError {
    refused(format!("Unique Key violation detected by database ({column})"))
}

/// A write of `entity` that the engine refused; `input` is what the caller sent, for the message.
pub fn refused_write(error: store::Error, entity: &Entity, input: &[(String, String)]) -> ApiError {
    match error {
        store::Error::Invalid(issues) => refused_input(&issues, entity, input),
        other => other.into(),
    }
}

/// One answer for all that is wrong: unreadable values first, then what is missing, then what rules say.
fn refused_input(issues: &Issues, entity: &Entity, input: &[(String, String)]) -> ApiError {
    let first = |kind| issues.0.iter().find(|issue| issue.kind == kind);
    if let Some(issue) = first(IssueKind::WrongType) {
        let sent = input.iter().find(|(name, _)| *name == issue.field);
        let value = sent.map(|(_, value)| value.as_str()).unwrap_or_default();
        return refused(format!("Invalid value for field {}: {value}", issue.field));
    }
    if first(IssueKind::Mandatory).is_some() {
        return refused(format!(
            "Data Policy Exception: The following fields are mandatory: {}",
            missing(issues, entity)
        ));
    }
    if let Some(issue) = first(IssueKind::Rule) {
        return refused(aborted(issue, entity));
    }
    if let Some(issue) = first(IssueKind::Confirm) {
        let detail = aborted(issue, entity);
        return refused(format!("{detail} To do so, send the same request with {CONFIRM}=true."));
    }
    duplicate(&first(IssueKind::Duplicate).map(|issue| issue.field.clone()).unwrap_or_default())
}

fn aborted(issue: &Issue, entity: &Entity) -> String {
    let rule = if issue.rule.is_empty() { "Record rules" } else { &issue.rule };
    let (table, id) = (entity.name(), stable_id(&["sys_script", rule]));
    format!("Operation against file '{table}' was aborted by Business Rule '{rule}^{id}'. {}", issue.text)
}

/// The labels of the missing fields, in alphabetical order.
fn missing(issues: &Issues, entity: &Entity) -> String {
    let of_field = |name: &str| entity.field(name).map_or(name.to_owned(), |field| field.label.to_owned());
    let missing = issues.0.iter().filter(|issue| issue.kind == IssueKind::Mandatory);
    let mut labels: Vec<String> = missing.map(|issue| of_field(&issue.field)).collect();
    labels.sort();
    labels.dedup();
    labels.join(", ")
}

/// An id for something that has no row: the same words give the same id always.
pub fn stable_id(words: &[&str]) -> String {
    let digest = Sha256::digest(words.join("\u{1f}"));
    digest[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}
