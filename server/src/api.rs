//! The REST interface that existing clients speak (spec/table-api.md): one entry, [`Api::answer`], for calls from
//! the network and for the items of a batch. Doors only: each handler parses, calls the store or a service, and
//! shapes the answer.
mod attachment;
pub mod auth;
mod batch;
pub mod call;
mod docs;
pub mod errors;
mod filter;
mod import_set;
mod input;
mod metadata;
mod oauth;
mod openapi;
pub mod params;
mod present;
mod repeat;
pub mod route;
mod short_url;
mod stats;
mod table;

use std::sync::{Arc, Mutex};

use axum::body::Body;
use futures::future::BoxFuture;
use http::{HeaderMap, Method, Response, StatusCode};
use meta::Actor;
use services::Services;

pub use docs::page as docs_page;
pub use oauth::token as oauth_token;
pub use openapi::document as openapi_document;

use call::Call;
use errors::{ApiError, ApiResult};
use params::Params;
use route::Route;

/// What the interface does not do more of: spec/table-api.md 15.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub json_bytes: u64,
    /// Path and query of a request from the network.
    pub uri_bytes: usize,
    /// Path and query of an item of a batch.
    pub batch_uri_bytes: usize,
    pub batch_item_in_bytes: usize,
    pub batch_item_out_bytes: usize,
    pub batch_seconds: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            json_bytes: 10 * 1024 * 1024,
            uri_bytes: 60 * 1024,
            batch_uri_bytes: 1024 * 1024,
            batch_item_in_bytes: 5 * 1024 * 1024,
            batch_item_out_bytes: 10 * 1024 * 1024,
            batch_seconds: 30,
        }
    }
}

/// The interface over one installation. Cheap to clone.
#[derive(Clone)]
pub struct Api {
    pub services: Services,
    /// The public address, where one is configured.
    pub base_url: Option<String>,
    pub limits: Limits,
    repeats: Arc<repeat::Running>,
}

/// A call before its resource and its caller are known.
pub struct Incoming {
    pub method: Method,
    /// As written, percent escapes and all.
    pub path: String,
    pub query: String,
    pub headers: HeaderMap,
    pub body: Body,
}

impl Api {
    pub fn new(services: Services, base_url: Option<String>, limits: Limits) -> Api {
        Api { services, base_url, limits, repeats: Arc::default() }
    }

    /// Answers a call of a known caller; errors are in the shape of the interface.
    pub async fn answer(&self, actor: Arc<Actor>, incoming: Incoming) -> Response<Body> {
        self.answer_within(actor, incoming, self.limits.uri_bytes).await
    }

    async fn answer_within(&self, actor: Arc<Actor>, incoming: Incoming, uri_bytes: usize) -> Response<Body> {
        if incoming.path.len() + incoming.query.len() > uri_bytes {
            return ApiError::too_long().into_response();
        }
        let is_head = incoming.method == Method::HEAD;
        let answer = self.dispatch(actor, incoming).await.unwrap_or_else(ApiError::into_response);
        if is_head { without_body(answer) } else { answer }
    }

    fn dispatch(&self, actor: Arc<Actor>, incoming: Incoming) -> BoxFuture<'static, ApiResult> {
        let api = self.clone();
        // Boxed: a batch answers its items through this very function.
        Box::pin(async move {
            let (version, route) = Route::of(&incoming.path).ok_or_else(ApiError::no_resource)?;
            let method = overridden(&incoming.method, &incoming.headers);
            if !route.allows(&method) {
                return Err(ApiError::not_allowed_method(&method, route.allowed()));
            }
            if !route.serves_bytes() && !call::accepts_json(&incoming.headers) {
                return Err(ApiError::not_acceptable());
            }
            let origin = call::origin_of(&incoming.headers, api.base_url.as_deref());
            let call = Call {
                actor,
                method: if method == Method::HEAD { Method::GET } else { method },
                version,
                path: incoming.path,
                params: Params::parse(&incoming.query),
                headers: incoming.headers,
                body: Mutex::new(incoming.body),
                origin,
                api,
            };
            match call.repeat_key() {
                Some(key) => repeat::once(call, route, key).await,
                None => serve(call, route).await,
            }
        })
    }
}

/// Hands a call to the handler of its resource.
async fn serve(call: Call, route: Route) -> ApiResult {
    match (call.method.as_str(), route) {
        ("GET", Route::Records { table }) => table::list(call, &table).await,
        (_, Route::Records { table }) => table::insert(call, &table).await,
        ("GET", Route::Record { table, id }) => table::single(call, &table, &id).await,
        ("DELETE", Route::Record { table, id }) => table::delete(call, &table, &id).await,
        (_, Route::Record { table, id }) => table::update(call, &table, &id).await,
        (_, Route::Stats { table }) => stats::aggregate(call, &table).await,
        (_, Route::Attachments) => attachment::list(call).await,
        (_, Route::AttachmentBytes) => attachment::add_bytes(call).await,
        (_, Route::AttachmentForm) => attachment::add_form(call).await,
        ("GET", Route::Attachment { id }) => attachment::single(call, &id).await,
        ("DELETE", Route::Attachment { id }) => attachment::delete(call, &id).await,
        (_, Route::Attachment { id }) => attachment::rename(call, &id).await,
        (_, Route::AttachmentFile { id }) => attachment::download(call, &id).await,
        (_, Route::Batch) => batch::run(call).await,
        (_, Route::Import { table }) => import_set::insert(call, &table).await,
        (_, Route::ImportMany { table }) => import_set::insert_many(call, &table).await,
        (_, Route::Imported { table, id }) => import_set::single(call, &table, &id).await,
        (_, Route::ShortUrls) => short_url::make(call).await,
    }
}

/// The method that a `POST` says it stands for.
fn overridden(method: &Method, headers: &HeaderMap) -> Method {
    let named = headers.get("x-http-method-override").and_then(|value| value.to_str().ok());
    match named.map(str::to_ascii_uppercase).as_deref() {
        Some("PATCH") if method == Method::POST => Method::PATCH,
        Some("PUT") if method == Method::POST => Method::PUT,
        Some("DELETE") if method == Method::POST => Method::DELETE,
        _ => method.clone(),
    }
}

fn without_body(answer: Response<Body>) -> Response<Body> {
    let (parts, _) = answer.into_parts();
    Response::from_parts(parts, Body::empty())
}

/// An answer that says everything in its status.
fn no_content() -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::NO_CONTENT;
    answer
}
