//! `steward serve` and `steward worker`.
use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::serve::ListenerExt;
use services::Services;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::config::Config;
use crate::jobs::worker;
use crate::web::{Web, router};

/// How long open requests may take once the server is to end.
const GRACE: Duration = Duration::from_secs(10);

const DEMO_SIGN_INS: &[(&str, &str)] = &[
    ("admin", "administrator"),
    ("sofia.agent", "customer success manager"),
    ("omar.onboarding", "onboarding manager"),
    ("vera.viewer", "viewer"),
    ("paula.plays", "success play administrator"),
    ("tom.owner", "template owner"),
    ("ana.approver", "template approver"),
    ("ivan.integration", "REST integration"),
    ("carla.admin", "customer administrator of Genixify"),
    ("carl.contact", "contact of Genixify"),
    ("nina.other", "customer administrator of Cascade Foods, in another domain"),
];

pub async fn serve(config: &Config, demo: bool) -> Result<()> {
    let services = super::open(config).await?;
    if demo && services::demo::seed(&services).await.context("while making the demo portfolio")? {
        tracing::info!("Made the demo portfolio");
    }
    services.store.share_events();
    let listener = tokio::net::TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("while listening on {}: is another server running there?", config.listen))?
        // Else the second part of an answer waits until a browser gets round to acknowledging the first: 40 ms.
        .tap_io(|stream| {
            if let Err(error) = stream.set_nodelay(true) {
                tracing::warn!(%error, "Answers may be slow");
            }
        });
    let web = Web::new(services.clone(), config);
    let ending = web.ending.clone();
    let worker = tokio::spawn(worker::work(services.clone(), ending.clone()));
    let app = router(web).into_make_service_with_connect_info::<SocketAddr>();
    announce(config, demo);
    let stop = ending.clone();
    let server = axum::serve(listener, app).with_graceful_shutdown(async move {
        asked_to_end().await;
        stop.cancel();
    });
    let deadline = async {
        ending.cancelled().await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        ended = server => ended.context("while serving")?,
        () = deadline => tracing::warn!("Some requests did not end in time"),
    }
    end(&services, worker).await;
    Ok(())
}

/// Runs jobs only, beside servers over the same database.
pub async fn work(config: &Config) -> Result<()> {
    let services = super::open(config).await?;
    services.store.share_events();
    let ending = CancellationToken::new();
    let worker = tokio::spawn(worker::work(services.clone(), ending.clone()));
    println!("Steward is working on jobs.");
    asked_to_end().await;
    ending.cancel();
    end(&services, worker).await;
    Ok(())
}

/// Jobs under way may end; what does not is taken over when its lease runs out.
async fn end(services: &Services, worker: JoinHandle<()>) {
    if tokio::time::timeout(GRACE, worker).await.is_err() {
        tracing::warn!("Some jobs did not end in time; they run again when the server starts");
    }
    if let Err(error) = services::knowledge::write_waiting_views(services).await {
        tracing::warn!(%error, "The last views of articles were not counted");
    }
    services.store.db().close().await;
}

fn announce(config: &Config, demo: bool) {
    let address = config.base_url.clone().unwrap_or_else(|| format!("http://{}", config.listen));
    println!("Steward is ready: {address}");
    if demo {
        println!("Demo sign-ins, all with the password demo:");
        for (name, who) in DEMO_SIGN_INS {
            println!("  {name:<18}{who}");
        }
    }
}

/// Ctrl+C, or the signal that service managers send.
async fn asked_to_end() {
    let interrupted = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
        }
        Err(_) => drop(interrupted.await),
    }
}
