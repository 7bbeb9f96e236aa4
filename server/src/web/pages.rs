//! Pages and server functions, rendered for the person who asks.
use std::sync::Arc;

use app::Failure;
use app::context::ServerContext;
use app::record::form::api::Refusal;
use axum::body::Body;
use axum::extract::{Path, RawQuery, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::{Method, StatusCode};
use leptos::nonce::use_nonce;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{ResponseOptions, handle_server_fns_with_context, render_app_async_with_context};
use meta::Actor;

use super::security::{error_page, no_page, page_policy, status_of};
use super::session::{self, SignedIn};
use super::{Web, portal};

/// More than a failure with a sentence for each field of a form takes.
const LONGEST_FAILURE: usize = 1024 * 1024;

/// Any page of the workspace.
pub async fn page(State(web): State<Web>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return no_page();
    }
    match session::actor(&web, request.headers()).await {
        Ok(Some(actor)) => match portal::instead_of(&web, &actor, request.uri()).await {
            Ok(Some(address)) => session::with_location(&address),
            Ok(None) => render(&web, Some(actor), Refusal::default(), request).await,
            Err(error) => error_page(&error),
        },
        Ok(None) => session::to_sign_in(request.uri().path_and_query().map_or("/", |path| path.as_str())),
        Err(error) => error_page(&error),
    }
}

/// The one page that needs nobody; who is signed in already goes on.
pub async fn sign_in_page(State(web): State<Web>, request: Request) -> Response {
    match session::actor(&web, request.headers()).await {
        Ok(Some(_)) => session::go_on(request.uri()),
        Ok(None) => render(&web, None, Refusal::default(), request).await,
        Err(error) => error_page(&error),
    }
}

/// Renders the page of a request; with a refusal, the form as it was posted.
pub async fn render(web: &Web, actor: Option<Arc<Actor>>, refusal: Refusal, request: Request) -> Response {
    let status = refusal.failure.as_ref().map_or(StatusCode::OK, |Failure(error)| status_of(error));
    let options = web.options.clone();
    let context = contexts(web, actor, Some(refusal));
    let renderer = render_app_async_with_context(
        move || {
            context();
            if let (Some(nonce), Some(answer)) = (use_nonce(), use_context::<ResponseOptions>()) {
                answer.insert_header(http::header::CONTENT_SECURITY_POLICY, page_policy(&nonce));
            }
        },
        move || app::shell(options.clone()),
    );
    let mut answer = renderer(as_page_request(request)).await;
    if status != StatusCode::OK && answer.status() == StatusCode::OK {
        *answer.status_mut() = status;
    }
    answer
}

/// Server functions answer for themselves where nobody is signed in, so that a page can keep what was typed.
pub async fn server_function(State(web): State<Web>, request: Request) -> Response {
    match session::actor(&web, request.headers()).await {
        Ok(actor) => {
            let answer = handle_server_fns_with_context(contexts(&web, actor, None), request).await;
            with_status(answer.into_response()).await
        }
        Err(error) => error_page(&error),
    }
}

/// leptos answers every failure with the status of a broken server; ours says what failed.
async fn with_status(answer: Response) -> Response {
    if answer.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let text = axum::body::to_bytes(body, LONGEST_FAILURE).await.unwrap_or_default();
    if let Ok(Failure(error)) = serde_json::from_slice(&text) {
        parts.status = status_of(&error);
    }
    Response::from_parts(parts, Body::from(text))
}

/// What server functions find in their context.
fn contexts(
    web: &Web,
    actor: Option<Arc<Actor>>,
    refusal: Option<Refusal>,
) -> impl Fn() + Clone + Send + Sync + 'static + use<> {
    let services = web.services.clone();
    move || {
        if let Some(actor) = actor.clone() {
            provide_context(ServerContext { services: services.clone(), actor });
        }
        if let Some(refusal) = refusal.clone() {
            provide_context(refusal);
        }
    }
}

/// A posted form is answered with the page of the same address.
fn as_page_request(request: Request) -> Request {
    let (mut parts, _) = request.into_parts();
    parts.method = Method::GET;
    Request::from_parts(parts, Body::empty())
}

/// Links of the system that ours is used in place of.
pub async fn list_link(_: SignedIn, Path(path): Path<Vec<(String, String)>>, RawQuery(query): RawQuery) -> Redirect {
    let table = path.first().map_or("", |(_, table)| table.as_str());
    let query = query.map(|query| format!("?{}", query.replace("sysparm_query=", "q="))).unwrap_or_default();
    Redirect::to(&format!("/list/{table}{query}"))
}

pub async fn record_link(_: SignedIn, Path((table, id)): Path<(String, String)>) -> Redirect {
    Redirect::to(&format!("/record/{table}/{id}"))
}
