//! The web site: pages, their server functions, signing in, files, exports and live update.
//! Doors only: each handler finds out who asks, calls one function of `app` or `services`, and shapes the answer.
mod cors;
mod deeds;
mod embed;
mod events;
mod files;
mod health;
mod metrics;
mod observe;
mod pages;
mod password;
mod portal;
mod records;
mod rest;
mod security;
mod session;
mod site;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{any, get, post};
use leptos::config::LeptosOptions;
use services::Services;
use tokio_util::sync::CancellationToken;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;

use crate::api::{self, Api};
use crate::config::Config;

pub use events::Streams;
pub use observe::Metrics;
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
    pub metrics: Arc<Metrics>,
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
            metrics: Arc::default(),
            ending: CancellationToken::new(),
        }
    }
}

/// Every address of the server.
pub fn router(web: Web) -> Router {
    let pages = Router::new()
        .route("/", get(pages::page))
        .route("/board/password", get(pages::page).post(password::change))
        .route("/board/{key}", get(pages::page).post(deeds::board))
        .route("/list/{table}", get(pages::page))
        .route("/search", get(pages::page))
        .route("/all", get(pages::page))
        .route("/notifications", get(pages::page))
        .route("/{portal}", any(portal::any))
        .route("/{portal}/", any(portal::any))
        .route("/{portal}/{*path}", any(portal::any))
        .route("/portal-logo/{suffix}", get(portal::logo))
        .route("/embeddables/preview/{instance}", get(embed::admin::preview))
        .route("/login", get(pages::sign_in_page).post(session::sign_in))
        .route("/logout", post(session::sign_out))
        .route("/profile", get(portal::choose_profile).post(session::choose_profile))
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
        .route("/attachments/{id}/delete", post(files::remove))
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        // Server functions read their bodies past the limit above.
        .layer(RequestBodyLimitLayer::new(FORM_BYTES))
        .route("/attachments", post(files::upload).layer(DefaultBodyLimit::disable()))
        .layer(CatchPanicLayer::custom(security::panicked))
        .layer(security::csrf(&web).with_rejection_response(security::refused));
    let site = site::routes(&web.options);
    Router::new()
        .merge(pages)
        .merge(rest::routes(&web))
        .merge(embed::routes(&web))
        .merge(site)
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(metrics::page))
        .fallback(pages::page)
        .layer(CatchPanicLayer::custom(security::panicked))
        // Outside of what may refuse or fail, so that those answers carry the headers and are counted as well.
        .layer(axum::middleware::from_fn(security::headers))
        .layer(axum::middleware::from_fn_with_state(web.clone(), observe::observe))
        .with_state(web)
}
