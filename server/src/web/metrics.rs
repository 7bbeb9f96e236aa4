//! `/metrics`: what an operator's monitoring reads of the whole installation, never of a record. The counters are
//! those of [`super::observe`].
use std::fmt::{Display, Write};

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};

use super::Web;
use super::session::{self, Client};
use crate::api;

const FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// For administrators, by whatever they sign in with: monitoring has no browser.
pub async fn page(State(web): State<Web>, client: Client, headers: HeaderMap) -> Response {
    match api::auth::caller(&web.services, &headers, session::cookie_name(&web), &client.0).await {
        Ok(actor) if actor.is_admin() => {}
        Ok(_) => return (StatusCode::FORBIDDEN, "Only an administrator may read this.\n").into_response(),
        Err(refused) => return refused.into_response(),
    }
    let mut text = web.metrics.text();
    head(&mut text, "steward_statements_total", "counter", "SQL statements since the start.");
    line(&mut text, "steward_statements_total", web.services.store.db().statements());
    if let Some(bytes) = resident_bytes() {
        head(&mut text, "process_resident_memory_bytes", "gauge", "Memory of the process that is in use.");
        line(&mut text, "process_resident_memory_bytes", bytes);
    }
    // While the database is gone the rest is worth reading all the more.
    if let Ok(jobs) = web.services.store.count_jobs().await {
        head(&mut text, "steward_jobs", "gauge", "Jobs in the queue by state; done ones are not counted.");
        for (state, count) in jobs {
            line(&mut text, &format!("steward_jobs{{state=\"{state}\"}}"), count);
        }
    }
    ([(CONTENT_TYPE, FORMAT)], text).into_response()
}

/// What the kernel says of this process; `None` where it has no such file.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let kibibytes = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(kibibytes.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}

fn head(text: &mut String, name: &str, kind: &str, help: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

fn line(text: &mut String, name: &str, value: impl Display) {
    let _ = writeln!(text, "{name} {value}");
}
