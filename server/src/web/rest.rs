//! The REST interface on the network: who calls, then [`crate::api`]; and the pages that describe it.
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Json, Router};
use http::HeaderMap;
use http::header::{AUTHORIZATION, CONTENT_SECURITY_POLICY, ORIGIN};
use tower_http::catch_panic::CatchPanicLayer;

use super::session::{self, Client};
use super::{Web, cors, security};
use crate::api::{self, Incoming};

/// Every address of the interface.
pub fn routes(web: &Web) -> Router<Web> {
    Router::new()
        .route("/api", any(call))
        .route("/api/", any(call))
        .route("/api/{*rest}", any(call))
        .layer(CatchPanicLayer::custom(security::panicked_in_rest))
        .layer(security::csrf(web).with_rejection_response(security::refused_in_rest))
        .layer(from_fn(trust_tokens))
        // Its credentials are in the body: nothing a browser adds by itself counts.
        .route("/oauth_token.do", any(token))
        // Around the routes above alone: the description of the interface is for everybody.
        .layer(from_fn_with_state(web.clone(), cors::answer_rest))
        .route("/api/docs", get(docs))
        .route("/api/docs/openapi.json", get(openapi))
        .layer(DefaultBodyLimit::disable())
}

/// A call of the interface.
async fn call(State(web): State<Web>, client: Client, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let caller = api::auth::caller(&web.services, &parts.headers, session::cookie_name(&web), &client.0).await;
    let actor = match caller {
        Ok(actor) => actor,
        Err(refused) => return refused.into_response(),
    };
    let incoming = Incoming {
        method: parts.method,
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        headers: parts.headers,
        body,
    };
    web.api.answer(actor, incoming).await
}

/// No browser adds a token or a key by itself, so a call with one is meant, wherever it comes from.
async fn trust_tokens(mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let scheme =
        headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(|value| value.split(' ').next());
    if scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("bearer")) || headers.contains_key("x-sn-apikey") {
        request.headers_mut().remove(ORIGIN);
        request.headers_mut().remove("sec-fetch-site");
    }
    next.run(request).await
}

/// Tokens for programs.
async fn token(State(web): State<Web>, client: Client, request: Request) -> Response {
    if request.method() != http::Method::POST {
        return api::errors::ApiError::not_allowed_method(request.method(), "POST").into_response();
    }
    let (parts, body) = request.into_parts();
    api::oauth_token(&web.api, &parts.headers, body, &client.0).await
}

async fn docs(State(web): State<Web>) -> Response {
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    let mut page = Html(api::docs_page(web.services.store.model(), &nonce)).into_response();
    page.headers_mut().insert(CONTENT_SECURITY_POLICY, security::document_policy(&nonce));
    page
}

async fn openapi(State(web): State<Web>, headers: HeaderMap) -> Response {
    let origin = api::call::origin_of(&headers, web.api.base_url.as_deref());
    Json(api::openapi_document(web.services.store.model(), &origin)).into_response()
}
