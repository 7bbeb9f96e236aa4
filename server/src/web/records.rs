//! Forms posted without script: saved or shown again with what was typed.
use app::context::ServerContext;
use app::record::form::api::{Refusal, server as form};
use axum::Form;
use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, Method, Uri};

use super::Web;
use super::pages::render;
use super::security::{error_page, no_page, send_again_page};
use super::session::{self, SignedIn};

type Posted = Vec<(String, String)>;

pub async fn save(
    State(web): State<Web>,
    Path((table, id)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
    Form(posted): Form<Posted>,
) -> Response {
    let actor = match session::actor(&web, &headers).await {
        Ok(Some(actor)) => actor,
        // The session ended while somebody typed: nothing of it shall be lost.
        Ok(None) => return send_again_page(uri.path(), &posted),
        Err(error) => return error_page(&error),
    };
    let context = ServerContext { services: web.services.clone(), actor: actor.clone() };
    match form::submit(&context, &table, &id, posted).await {
        Ok(saved) => {
            let class = saved.row.entity.name();
            Redirect::to(&format!("/record/{class}/{}", saved.id)).into_response()
        }
        Err(refusal) => render(&web, Some(actor), refusal, page_at(uri)).await,
    }
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

fn page_at(uri: Uri) -> Request {
    let mut request = Request::new(axum::body::Body::empty());
    *request.method_mut() = Method::GET;
    *request.uri_mut() = uri;
    request
}
