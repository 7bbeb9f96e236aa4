//! `Idempotency-Key`: a `POST` that is sent again with the same key gets the first answer again for a day
//! (spec/table-api.md 17).
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use axum::body::{Body, to_bytes};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderName, HeaderValue, Response, StatusCode};
use meta::Instant;
use meta::query::{Clause, Condition, Group, Operator, Query};
use serde_json::{Value as Json, json};
use store::{Count, ListRequest, Save};

use super::call::Call;
use super::errors::{ApiError, ApiResult, stable_id};
use super::route::Route;
use super::serve;

const TABLE: &str = "sys_idempotency";
/// How long a key stands for its first request.
pub const KEPT_SECONDS: i64 = 24 * 3600;
/// Longer answers are given, but not kept.
const MOST_BYTES: usize = 1024 * 1024;

/// Keys whose first request is being answered in this process.
#[derive(Default)]
pub struct Running(Mutex<HashMap<String, Weak<tokio::sync::Mutex<()>>>>);

impl Running {
    fn of(&self, key: &str) -> Arc<tokio::sync::Mutex<()>> {
        let mut running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        running.retain(|_, lock| lock.strong_count() > 0);
        let lock = running.get(key).and_then(Weak::upgrade).unwrap_or_default();
        running.insert(key.to_owned(), Arc::downgrade(&lock));
        lock
    }
}

/// Answers the call, or gives the answer that the same call got before.
pub async fn once(call: Call, route: Route, key: String) -> ApiResult {
    let key = stable_id(&["repeat", &call.path, &key]);
    let running = call.api.repeats.of(&format!("{}{key}", call.actor.id));
    let _turn = running.lock().await;
    if let Some(answer) = first_answer(&call, &key).await? {
        return Ok(answer);
    }
    let (api, actor) = (call.api.clone(), call.actor.clone());
    let answer = serve(call, route).await.unwrap_or_else(ApiError::into_response);
    if answer.status().is_server_error() || answer.status() == StatusCode::TOO_MANY_REQUESTS {
        return Ok(answer);
    }
    let (parts, body) = answer.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.map_err(|broken| ApiError::unexpected(&broken))?;
    if bytes.len() <= MOST_BYTES {
        let headers: Vec<(&str, &str)> =
            parts.headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?))).collect();
        let kept = json!({ "headers": headers, "body": STANDARD.encode(&bytes) }).to_string();
        let table = api.services.store.model().entity(TABLE).ok_or_else(ApiError::no_resource)?;
        let save = Save::create(table)
            .text("user", actor.id.as_str())
            .text("key", key.as_str())
            .text("request_hash", key.as_str())
            .text("status", parts.status.as_u16().to_string())
            .text("body", kept)
            .text("expires_on", expiry(api.services.store.clock().now()));
        // Another process may have kept its answer first; the caller has one in any case.
        if let Err(error) = api.services.store.save(&api.services.system(), save).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "An answer could not be kept for repetition");
        }
    }
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

fn expiry(now: Instant) -> String {
    now.plus_seconds(KEPT_SECONDS).to_string()
}

async fn first_answer(call: &Call, key: &str) -> ApiResult<Option<Response<Body>>> {
    let services = &call.api.services;
    let Some(table) = services.store.model().entity(TABLE) else { return Ok(None) };
    let is = |field: &str, operand: &str| Clause {
        any: vec![Condition::Field { field: field.to_owned(), operator: Operator::Is, operand: operand.to_owned() }],
    };
    let clauses = vec![is("user", call.actor.id.as_str()), is("key", key)];
    let request = ListRequest {
        columns: ["status", "body", "expires_on"].map(str::to_owned).to_vec(),
        limit: 1,
        count: Count::No,
        ..ListRequest::new(table, Query { groups: vec![Group { clauses }], ..Query::default() })
    };
    let system = services.system();
    let page = services.store.list(&system, &request).await?;
    let Some(row) = page.rows.first() else { return Ok(None) };
    if row.cells[2].value.as_int().is_some_and(|ends| ends <= services.store.clock().now().0) {
        services.store.delete(&system, table, row.id.as_str(), None).await?;
        return Ok(None);
    }
    Ok(rebuilt(row.cells[0].value.as_int().unwrap_or(200), row.cells[1].value.as_text().unwrap_or_default()))
}

fn rebuilt(status: i64, kept: &str) -> Option<Response<Body>> {
    let kept: Json = serde_json::from_str(kept).ok()?;
    let body = STANDARD.decode(kept.get("body")?.as_str()?).ok()?;
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(u16::try_from(status).ok()?).ok()?;
    for pair in kept.get("headers")?.as_array()? {
        let (name, value) = (pair.get(0)?.as_str()?, pair.get(1)?.as_str()?);
        response
            .headers_mut()
            .append(HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_str(value).ok()?);
    }
    response.headers_mut().insert("idempotent-replayed", HeaderValue::from_static("true"));
    Some(response)
}
