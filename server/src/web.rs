//! The web site: pages, their server functions, signing in, files, exports and live update.
//! Doors only: each handler finds out who asks, calls one function of `app` or `services`, and shapes the answer.
mod events;
mod files;
mod health;
mod pages;
mod records;
mod security;
mod session;
mod site;

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::response::Response;
use axum::routing::{any, get, post};
use leptos::config::LeptosOptions;
use services::Services;
use tokio_util::sync::CancellationToken;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::trace::TraceLayer;

use crate::api::{self, Api, Incoming};
use crate::config::Config;

pub use events::Streams;
pub use session::Client;

/// Largest form a page may post; files have a limit of their own.
const FORM_BYTES: usize = 4 * 1024 * 1024;

/// What the handlers share. Cheap to clone.
#[derive(Clone)]
pub struct Web {
    pub services: Services,
    pub api: Api,
    pub options: LeptosOptions,
    /// Browsers come by https: cookies insist on it.
    pub is_https: bool,
    pub streams: Arc<Streams>,
    /// Cancelled when the server is to end: streams close.
    pub ending: CancellationToken,
}

impl Web {
    pub fn new(services: Services, config: &Config) -> Web {
        let options = LeptosOptions::builder()
            .output_name("steward")
            .site_root(config.site_dir.to_string_lossy().into_owned())
            .site_pkg_dir("pkg")
            .site_addr(config.listen)
            .hash_files(config.hash_files)
            .build();
        // Fails only where another router of this process did it before, as in tests.
        let _ = any_spawner::Executor::init_tokio();
        Web {
            api: Api::new(services.clone(), config.base_url.clone(), api::Limits::default()),
            services,
            options,
            is_https: config.is_https(),
            streams: Arc::default(),
            ending: CancellationToken::new(),
        }
    }
}

/// Every address of the server.
pub fn router(web: Web) -> Router {
    let pages = Router::new()
        .route("/login", get(pages::sign_in_page).post(session::sign_in))
        .route("/logout", post(session::sign_out))
        .route("/logout/everywhere", post(session::sign_out_everywhere))
        .route("/record/{table}/{id}", get(pages::page).post(records::save))
        .route("/record/{table}/{id}/delete", post(records::delete))
        .route("/ws/list/{table}", get(pages::list_link))
        .route("/ws/list/{table}/{view}", get(pages::list_link))
        .route("/ws/record/{table}/{id}", get(pages::record_link))
        .route("/fn/{function}", any(pages::server_function))
        .route("/events", get(events::stream))
        .route("/export/{file}", get(files::export))
        .route("/attachments/{id}", get(files::download))
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .route("/attachments", post(files::upload).layer(DefaultBodyLimit::disable()));
    let rest = Router::new()
        .route("/api/now/{*rest}", any(rest))
        .route("/oauth_token.do", any(oauth_token))
        .layer(DefaultBodyLimit::disable());
    let site = site::routes(&web.options);
    Router::new()
        .merge(pages)
        .merge(rest)
        .merge(site)
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .fallback(pages::page)
        .layer(axum::middleware::from_fn(security::headers))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::custom(security::panicked))
        .layer(TraceLayer::new_for_http())
        .with_state(web)
}

/// The Table API.
async fn rest(State(web): State<Web>, client: Client, request: Request) -> Response {
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

/// Tokens for programs.
async fn oauth_token(State(web): State<Web>, client: Client, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    api::oauth_token(&web.api, &parts.headers, body, &client.0).await
}
