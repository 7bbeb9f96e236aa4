//! Forms posted without script: saved or shown again with what was typed.
use app::context::ServerContext;
use app::record::form::api::{DEED, IN_PLACE, Refusal, server as form};
use axum::Form;
use axum::extract::{Path, Query, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::header::ACCEPT;
use http::{HeaderMap, Method, StatusCode, Uri};
use serde::Deserialize;

use super::Web;
use super::pages::render;
use super::security::{error_page, no_page, send_again_page, status_of};
use super::session::{self, SignedIn, local_path};

type Posted = Vec<(String, String)>;

/// Where the form stands: pages other than the record's own show parts of it too.
#[derive(Default, Deserialize)]
pub struct Standing {
    /// Path and query of that page; empty for the page of the record.
    #[serde(default)]
    then: String,
}

impl Standing {
    /// The page to show once more, or to go to.
    pub fn page(&self) -> Option<&str> {
        (!self.then.is_empty()).then(|| local_path(&self.then))
    }
}

/// Saves the form. Who asks for JSON is told by the status, and why where it was refused.
pub async fn save(
    State(web): State<Web>,
    Path((table, id)): Path<(String, String)>,
    Query(standing): Query<Standing>,
    uri: Uri,
    headers: HeaderMap,
    Form(posted): Form<Posted>,
) -> Response {
    let actor = match session::actor(&web, &headers).await {
        Ok(Some(actor)) => actor,
        Ok(None) if has_script(&headers) => {
            return refused(&app::Failure(meta::AppError::SignedOut));
        }
        // The session ended while somebody typed: nothing of it shall be lost.
        Ok(None) => return send_again_page(uri.path(), &posted),
        Err(error) => return error_page(&error),
    };
    let context = ServerContext { services: web.services.clone(), actor: actor.clone() };
    let named = |name: &str| posted.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone());
    if named(DEED).is_some() {
        return super::deeds::deed(&web, actor, uri, posted).await;
    }
    // A form on a sheet is about a record of its own and leads back to where it stands.
    let (about, back) = match named(IN_PLACE[0]).zip(named(IN_PLACE[1])) {
        Some(about) => (about, uri.path_and_query().map(ToString::to_string)),
        None => ((table, id), None),
    };
    match form::submit(&context, &about.0, &about.1, posted).await {
        Ok(saved) => {
            if let Some(back) = back {
                return Redirect::to(&back).into_response();
            }
            if has_script(&headers) {
                return StatusCode::NO_CONTENT.into_response();
            }
            let class = saved.row.entity.name();
            let own = format!("/record/{class}/{}", saved.id);
            Redirect::to(standing.page().unwrap_or(&own)).into_response()
        }
        Err(Refusal { failure: Some(failure), .. }) if has_script(&headers) => refused(&failure),
        Err(refusal) => {
            let page = standing.page().and_then(|page| page.parse().ok()).unwrap_or(uri);
            render(&web, Some(actor), refusal, page_at(page)).await
        }
    }
}

fn refused(failure: &app::Failure) -> Response {
    (status_of(&failure.0), axum::Json(failure)).into_response()
}

/// Whether a script sent this, which shows the answer itself.
pub fn has_script(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"))
}

pub async fn delete(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((table, id)): Path<(String, String)>,
    Form(posted): Form<Posted>,
) -> Response {
    let context = ServerContext { services: web.services.clone(), actor: actor.clone() };
    let version = posted.iter().find(|(name, _)| name == "sys_mod_count").and_then(|(_, text)| text.parse().ok());
    match form::delete(&context, &table, &id, version).await {
        Ok(()) => Redirect::to(&format!("/list/{table}")).into_response(),
        Err(failure) => {
            let Ok(uri) = format!("/record/{table}/{id}?tab=details").parse() else { return no_page() };
            render(&web, Some(actor), Refusal { failure: Some(failure), typed: Vec::new() }, page_at(uri)).await
        }
    }
}

pub fn page_at(uri: Uri) -> Request {
    let mut request = Request::new(axum::body::Body::empty());
    *request.method_mut() = Method::GET;
    *request.uri_mut() = uri;
    request
}
