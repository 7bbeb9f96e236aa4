//! Several calls in one request, run one after another (spec/table-api.md 10).
use std::time::{Duration, Instant};

use axum::body::{Body, to_bytes};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, COOKIE, HOST};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};
use serde_json::{Map, Value as Json, json};

use super::Incoming;
use super::call::Call;
use super::errors::{ApiError, ApiResult, json_response};
use super::route::Route;

/// Credentials, the address and the framing of a call are those of the batch.
const OF_THE_BATCH: [HeaderName; 4] = [AUTHORIZATION, COOKIE, HOST, CONTENT_LENGTH];

pub async fn run(mut call: Call) -> ApiResult {
    let mut object = call.take_object().await?;
    let Some(Json::Array(items)) = object.remove("rest_requests") else {
        return Err(ApiError::unreadable_body("rest_requests must be an array of requests"));
    };
    let deadline = Instant::now() + Duration::from_secs(call.api.limits.batch_seconds);
    let (mut serviced, mut unserviced) = (Vec::new(), Vec::new());
    for item in &items {
        if Instant::now() >= deadline {
            unserviced.push(Json::String(word(item.get("id"))));
        } else {
            serviced.push(answer_item(&call, item).await?);
        }
    }
    Ok(json_response(
        StatusCode::OK,
        &json!({
            "batch_request_id": word(object.get("batch_request_id")),
            "serviced_requests": serviced,
            "unserviced_requests": unserviced,
        }),
    ))
}

/// Ids come as text or numbers and go back as text.
fn word(value: Option<&Json>) -> String {
    match value {
        Some(Json::String(text)) => text.clone(),
        Some(Json::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

async fn answer_item(call: &Call, item: &Json) -> ApiResult<Json> {
    let began = Instant::now();
    let response = match incoming(call, item) {
        Ok(incoming) => call.api.answer_within(call.actor.clone(), incoming, call.api.limits.batch_uri_bytes).await,
        Err(error) => error.into_response(),
    };
    let limit = call.api.limits.batch_item_out_bytes;
    let (parts, body) = response.into_parts();
    let (parts, bytes) = match to_bytes(body, limit).await {
        Ok(bytes) => (parts, bytes),
        Err(_) => {
            let (parts, body) = Response::into_parts(ApiError::too_large(limit as u64).into_response());
            let bytes = to_bytes(body, limit).await.map_err(|broken| ApiError::unexpected(&broken))?;
            (parts, bytes)
        }
    };
    let excluded = item.get("exclude_response_headers") == Some(&Json::Bool(true));
    let headers: Vec<Json> = if excluded { Vec::new() } else { listed(&parts.headers) };
    Ok(json!({
        "id": word(item.get("id")),
        "status_code": parts.status.as_u16(),
        "status_text": parts.status.canonical_reason().unwrap_or_default(),
        "body": STANDARD.encode(&bytes),
        "headers": headers,
        "execution_time": u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
    }))
}

/// Headers with the names spelled as clients look for them: `Content-Type`, `X-Total-Count`.
fn listed(headers: &HeaderMap) -> Vec<Json> {
    let spelled = |name: &str| -> String {
        if name == "etag" {
            return "ETag".to_owned();
        }
        let parts = name.split('-').map(|part| {
            let (first, rest) = part.split_at(1.min(part.len()));
            first.to_ascii_uppercase() + rest
        });
        parts.collect::<Vec<_>>().join("-")
    };
    let pairs = headers.iter().filter_map(|(name, value)| Some((spelled(name.as_str()), value.to_str().ok()?)));
    pairs.map(|(name, value)| json!({ "name": name, "value": value })).collect()
}

/// The call that an item stands for.
fn incoming(call: &Call, item: &Json) -> ApiResult<Incoming> {
    let text = |name: &str| item.get(name).and_then(Json::as_str).filter(|text| !text.is_empty());
    let missing = |name: &str| ApiError::unreadable_body(format!("A request of the batch has no {name}"));
    if word(item.get("id")).is_empty() {
        return Err(missing("id"));
    }
    let method = text("method").ok_or_else(|| missing("method"))?.to_ascii_uppercase();
    let method = Method::from_bytes(method.as_bytes()).map_err(|_| ApiError::unreadable_body("This is no method"))?;
    let url = text("url").ok_or_else(|| missing("url"))?;
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    match Route::of(path) {
        None | Some((_, Route::Batch)) => return Err(ApiError::no_resource()),
        Some(_) => {}
    }
    let body = STANDARD.decode(text("body").unwrap_or_default());
    let body = body.map_err(|_| ApiError::unreadable_body("The body of a request of the batch is not base64"))?;
    let limit = call.api.limits.batch_item_in_bytes;
    if body.len() > limit {
        return Err(ApiError::too_large(limit as u64));
    }
    Ok(Incoming {
        method,
        path: path.to_owned(),
        query: query.to_owned(),
        headers: headers(call, item),
        body: Body::from(body),
    })
}

/// The item's own headers, and of the batch what says where links start.
fn headers(call: &Call, item: &Json) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let forwarded = ["x-forwarded-proto", "x-forwarded-host"].map(HeaderName::from_static);
    for name in [HOST].into_iter().chain(forwarded) {
        let value = call.headers.get(&name).cloned();
        headers.extend(value.map(|value| (name, value)));
    }
    let own = item.get("headers").and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
    for pair in own.iter().filter_map(Json::as_object) {
        headers.extend(header(pair).filter(|(name, _)| !OF_THE_BATCH.contains(name)));
    }
    headers
}

fn header(pair: &Map<String, Json>) -> Option<(HeaderName, HeaderValue)> {
    let name = HeaderName::from_bytes(pair.get("name")?.as_str()?.as_bytes()).ok()?;
    Some((name, HeaderValue::from_str(pair.get("value")?.as_str()?).ok()?))
}
