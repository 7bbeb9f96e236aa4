//! What frames ask for: their document, the drawing in it, and what is done there.
//!
//! The document holds no data and is the same for everybody. Everything else shows an embedded session's token; cookies
//! are not looked at. The page around sets what the component leaves to it, and nothing else.
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use axum::Json;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path, Query, State};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use http::header::CONTENT_SECURITY_POLICY;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use meta::AppError;
use portal::embed::{Acted, Component, Event, Fault, Frame, Settings, Shown, own};
use portal::{Language, Site, Visit};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use services::embed::Instance;

use super::{answer, origin, session};
use crate::web::Web;
use crate::web::files::{self, Owner};
use crate::web::records::Standing;
use crate::web::security::{FramedElsewhere, status_of};
use crate::web::session::SignedIn;

/// Largest form: texts, not files.
const MOST_BYTES: usize = 1024 * 1024;

pub(super) const NO_INSTANCE: &str = "There is no active component with this id. Check the instance, its component and its module in the administration.";

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/embed/v1/frame/{instance}", get(frame))
        .route("/embed/v1/draw/{instance}", post(draw))
        .route("/embed/v1/do/{instance}", post(act))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .route("/embed/v1/file/{instance}", post(upload).layer(DefaultBodyLimit::disable()))
        .route("/embed/v1/file/{instance}/{file}", get(download))
}

/// `GET /embed/v1/frame/<instance>`
async fn frame(State(web): State<Web>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    let preview = origin::of_preview(&web, &headers);
    match web.services.embed_frame(&id, preview.is_some()).await {
        Ok(Some(found)) => {
            let (module, instance) = (&found.module, &found.instance);
            let origins = preview.map_or_else(|| module.origins.clone(), |own| vec![own]);
            let frame = Frame {
                instance: id,
                tag: instance.tag.clone(),
                events: instance.event_prefix.clone(),
                name: instance.name.clone(),
                origins: origins.clone(),
                theme: module.theme.clone(),
            };
            let document = portal::embed::document(frame, &nonce, &app::stylesheet(&web.options));
            framed(document, &nonce, &origins, instance.code().is_some())
        }
        // Who may hold a frame of nothing is nobody's secret: builders of any page read why in the console.
        Ok(None) => framed(portal::embed::nothing(NO_INSTANCE, &nonce), &nonce, &["*".to_owned()], false),
        Err(error) => answer::failed(error.into()),
    }
}

/// A document that pages of these origins may hold in a frame, also those that isolate themselves.
fn framed(document: String, nonce: &str, origins: &[String], has_room: bool) -> Response {
    let room = if has_room { "frame-src 'self'; " } else { "" };
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; \
         connect-src 'self'; {room}frame-ancestors {}; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types steward",
        origins.join(" ")
    );
    held_elsewhere(Html(document).into_response(), &policy)
}

/// An answer with a policy of its own, which says whose frame it may be, also on pages that isolate themselves.
pub(super) fn held_elsewhere(mut answer: Response, policy: &str) -> Response {
    let headers = answer.headers_mut();
    let policy = HeaderValue::from_str(policy).unwrap_or(HeaderValue::from_static("frame-ancestors 'none'"));
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));
    headers.insert(HeaderName::from_static("cross-origin-embedder-policy"), HeaderValue::from_static("require-corp"));
    // Whose frame it may be is said by the policy alone.
    answer.extensions_mut().insert(FramedElsewhere);
    answer
}

/// What the frame's script sends with everything it asks for.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    /// What the page around has set.
    #[serde(default)]
    properties: Map<String, Value>,
    /// What of the component is shown: path and query below its prefix.
    #[serde(default)]
    at: String,
    /// The language of the page around.
    #[serde(default)]
    lang: String,
    /// The drawing that is shown already.
    #[serde(default)]
    seen: String,
    #[serde(default)]
    deed: String,
    #[serde(default)]
    posted: Vec<(String, String)>,
}

/// A call of a session on an instance that the person may see.
pub(super) struct Call {
    pub(super) visit: Visit,
    pub(super) instance: Arc<Instance>,
    component: &'static Component,
    pub(super) settings: Settings,
    /// What code of one's own may know of the settings.
    told: Map<String, Value>,
    /// Properties that are not the page's to set, or not as it did.
    refused: Vec<String>,
}

pub(super) async fn call(web: &Web, headers: &HeaderMap, id: &str, asked: &Asked) -> Result<Call, Response> {
    let embed = session::visit(web, headers).await?;
    let instance = web.services.embed_instance(&embed, id).await.map_err(|error| answer::failed(error.into()))?;
    let nothing = || answer::sentence(StatusCode::NOT_FOUND, NO_INSTANCE);
    let instance = instance.ok_or_else(nothing)?;
    let component = match instance.code() {
        Some(_) => &own::OWN,
        None => Component::of(&instance.drawn_by).ok_or_else(nothing)?,
    };
    let (settings, refused) = instance.with_page(&asked.properties);
    let site = portal::site::load(&web.services, Site::MAIN).await.map_err(answer::failed)?;
    let (path, query) = asked.at.split_once('?').unwrap_or((&asked.at, ""));
    let prefix = portal::embed::prefix(id);
    let mut visit = Visit::new(web.services.clone(), embed.actor, site, prefix, path, query);
    visit.is_preview = embed.is_preview;
    visit.language = Language::known(&asked.lang).unwrap_or(visit.language);
    if !asked.lang.is_empty() {
        visit.reads.clone_from(&asked.lang);
    }
    let told = instance.told(&settings);
    Ok(Call { visit, instance, component, told, settings: Settings::new(settings), refused })
}

/// `POST /embed/v1/draw/<instance>`: the component as the person of the session sees it.
async fn draw(
    State(web): State<Web>,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(asked): Json<Asked>,
) -> Response {
    let call = match call(&web, &headers, &id, &asked).await {
        Ok(call) => call,
        Err(answer) => return answer,
    };
    let shown = match call.instance.code() {
        Some(_) => Ok(own::room(&id, &call.instance.name)),
        None => call.component.show(&call.visit, &call.settings).await,
    };
    let is_first = asked.seen.is_empty();
    shown_as(shown, &call, StatusCode::OK, asked.seen, None, is_first)
}

/// `POST /embed/v1/do/<instance>`: a form of the component.
async fn act(State(web): State<Web>, Path(id): Path<String>, headers: HeaderMap, Json(asked): Json<Asked>) -> Response {
    let mut call = match call(&web, &headers, &id, &asked).await {
        Ok(call) => call,
        Err(answer) => return answer,
    };
    let visit = call.visit.at(&call.visit.path);
    let Acted { shown, refused, at } = call.component.act(visit, &call.settings, &asked.deed, asked.posted).await;
    let status = refused.as_ref().map_or(StatusCode::OK, status_of);
    call.refused.clear();
    shown_as(shown, &call, status, String::new(), Some(at), false)
}

/// What the frame's script is told.
fn shown_as(
    shown: Result<Shown, Fault>,
    call: &Call,
    status: StatusCode,
    seen: String,
    at: Option<String>,
    is_first: bool,
) -> Response {
    let shown = match shown {
        Ok(shown) => shown,
        Err(fault) => return call.faulty(fault),
    };
    let markup = shown.markup.as_str();
    let mut hasher = DefaultHasher::new();
    markup.hash(&mut hasher);
    let own = call.instance.code().map(|_| json!({ "properties": call.told, "events": call.instance.events }));
    own.as_ref().map(Value::to_string).hash(&mut hasher);
    let version = format!("{:x}", hasher.finish());
    if version == seen {
        return StatusCode::NO_CONTENT.into_response();
    }
    let mut events = shown.events;
    // Said once: what is looked at again is not wrong again.
    if is_first && !call.refused.is_empty() {
        let text = format!("These properties cannot be set on the page: {}.", call.refused.join(", "));
        events.push(Event::new("COMPONENT_ERROR", json!({ "errorMessage": text, "errorType": "PROPERTY" })));
    }
    let record = shown.record.map(|(table, id)| json!({ "table": table, "id": id }));
    let told = json!({
        "title": shown.title, "markup": markup, "version": version, "said": shown.said, "events": events,
        "record": record, "record_event": call.component.on_record, "pages": call.component.leads_to(),
        "at": at.or(shown.at), "lang": call.visit.language.tag, "own": own,
    });
    (status, Json(told)).into_response()
}

impl Call {
    /// Why nothing is shown, and whether the visitor is told: the page always is.
    pub(super) fn faulty(&self, fault: Fault) -> Response {
        let (status, kind, text) = match fault {
            Fault::Property(text) => (StatusCode::UNPROCESSABLE_ENTITY, "PROPERTY", text),
            Fault::Failed(error) => {
                let kind = if error == AppError::NotFound { "NOT_FOUND" } else { "FAILED" };
                (status_of(&error), kind, portal::embed::why(self.visit.language, &error))
            }
        };
        let is_hidden = self.settings.is_on("hide-errors");
        (status, Json(json!({ "error": { "message": text, "type": kind, "hidden": is_hidden } }))).into_response()
    }
}

/// `POST /embed/v1/file/<instance>`: a file for a record that the component shows.
async fn upload(
    State(web): State<Web>,
    Path(id): Path<String>,
    owner: Query<Owner>,
    headers: HeaderMap,
    form: Multipart,
) -> Response {
    match call(&web, &headers, &id, &Asked::default()).await {
        Ok(call) if call.component.takes_files() => {
            let standing = Query(Standing::default());
            files::upload(State(web), SignedIn(call.visit.actor), owner, standing, headers, form).await
        }
        Ok(_) => answer::sentence(StatusCode::FORBIDDEN, "This component takes no files."),
        Err(answer) => answer,
    }
}

/// `GET /embed/v1/file/<instance>/<file>`: a file of a record that the person may read.
async fn download(State(web): State<Web>, Path((id, file)): Path<(String, String)>, headers: HeaderMap) -> Response {
    match call(&web, &headers, &id, &Asked::default()).await {
        Ok(call) => files::download(State(web), SignedIn(call.visit.actor), Path(file), headers).await,
        Err(answer) => answer,
    }
}
