//! Components that code of one's own draws: the document their code runs in, the code, and the rows it asks for.
//!
//! The document has no origin (`sandbox`), no network and no storage: what the code may see comes over the channel of the
//! frame around it. Document and code hold no data and are the same for everybody.
use axum::Json;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use portal::embed::own;
use serde::Deserialize;
use services::attachments;
use services::embed::Frame;
use tokio_util::io::ReaderStream;

use super::answer;
use super::frame::{self, Asked, NO_INSTANCE};
use crate::web::Web;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/embed/v1/own/{instance}", get(document))
        .route("/embed/v1/own/{instance}/{code}", get(code))
        .route("/embed/v1/rows/{instance}", post(rows))
}

/// `GET /embed/v1/own/<instance>`
async fn document(State(web): State<Web>, Path(id): Path<String>) -> Response {
    let (found, code) = match with_code(&web, &id).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    let document = own::document(&found.instance.tag, &format!("/embed/v1/own/{id}/{code}"), &nonce);
    // Its frame is in a page of the module, or in a preview here.
    let policy = format!(
        "sandbox allow-scripts; default-src 'none'; script-src 'nonce-{nonce}'; style-src 'unsafe-inline'; \
         img-src data: blob:; font-src data:; frame-ancestors 'self' {}; base-uri 'none'; form-action 'none'",
        found.module.origins.join(" ")
    );
    frame::held_elsewhere(Html(document).into_response(), &policy)
}

/// `GET /embed/v1/own/<instance>/<code>`: each script has an address of its own, so that browsers may keep it.
async fn code(State(web): State<Web>, Path((id, code)): Path<(String, String)>) -> Response {
    match with_code(&web, &id).await {
        Ok((_, known)) if known == code => {}
        Ok(_) => return nothing(),
        Err(answer) => return answer,
    }
    let file = match attachments::open(&web.services, &web.services.system(), &code).await {
        Ok(Some(opened)) => opened.file,
        Ok(None) => return nothing(),
        Err(error) => return answer::failed(error.into()),
    };
    let mut answer = Body::from_stream(ReaderStream::new(file)).into_response();
    let fixed = [
        (CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    for (name, value) in fixed {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}

/// An instance of an active component that has code, and the code's id. A preview may be of a module in any state.
async fn with_code(web: &Web, id: &str) -> Result<(Frame, String), Response> {
    let found = web.services.embed_frame(id, true).await.map_err(|error| answer::failed(error.into()))?;
    let code = found.as_ref().and_then(|found| found.instance.code()).map(|code| code.0.clone());
    found.zip(code).ok_or_else(nothing)
}

fn nothing() -> Response {
    answer::sentence(StatusCode::NOT_FOUND, NO_INSTANCE)
}

#[derive(Default, Deserialize)]
struct Wanted {
    #[serde(flatten)]
    asked: Asked,
    #[serde(default)]
    wish: own::Wish,
}

/// `POST /embed/v1/rows/<instance>`: rows that the instance names, as the person of the session reads them.
async fn rows(
    State(web): State<Web>,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(wanted): Json<Wanted>,
) -> Response {
    let call = match frame::call(&web, &headers, &id, &wanted.asked).await {
        Ok(call) => call,
        Err(answer) => return answer,
    };
    if call.instance.code().is_none() {
        return nothing();
    }
    match own::rows(&call.visit, &call.settings, &wanted.wish).await {
        Ok(rows) => Json(rows).into_response(),
        Err(fault) => call.faulty(fault),
    }
}
