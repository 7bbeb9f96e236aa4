//! What happened in components, told by the loader in batches.
use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde_json::json;
use services::embed::UsageEvent;

use super::{answer, session};
use crate::web::Web;

#[derive(Deserialize)]
struct Batch {
    events: Vec<Happened>,
}

#[derive(Deserialize)]
struct Happened {
    /// The component's element.
    component: String,
    name: String,
}

/// `POST /embed/v1/event`
pub async fn event(State(web): State<Web>, headers: HeaderMap, body: Bytes) -> Response {
    let visit = match session::visit(&web, &headers).await {
        Ok(visit) => visit,
        Err(answer) => return answer,
    };
    let Ok(batch) = serde_json::from_slice::<Batch>(&body) else {
        let sentence = "Send the events as JSON: {\"events\": [{\"component\": \"...\", \"name\": \"view\"}]}.";
        return answer::sentence(StatusCode::BAD_REQUEST, sentence);
    };
    let events = batch.events.into_iter().map(|event| UsageEvent { component: event.component, name: event.name });
    if visit.is_preview {
        return Json(json!({ "result": true })).into_response();
    }
    match web.services.embed_count(&visit.module, &events.collect::<Vec<_>>()).await {
        Ok(()) => Json(json!({ "result": true })).into_response(),
        Err(error) => answer::failed(error.into()),
    }
}
