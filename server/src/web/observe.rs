//! What the server tells of itself: a request id in every answer and log line, and counters of answers.
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue, Method};
use tracing::Instrument;

use super::Web;
use crate::api::route::Route;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const LONGEST_ID: usize = 64;
/// Upper bounds of the latency histogram, in seconds.
const BOUNDS: [f64; 8] = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0];

/// Counters since the server started. There are as many as the server has routes, methods and statuses.
#[derive(Default)]
pub struct Metrics {
    routes: Mutex<BTreeMap<(String, &'static str, u16), Counted>>,
}

#[derive(Clone, Copy, Default)]
struct Counted {
    requests: u64,
    seconds: f64,
    within: [u64; BOUNDS.len()],
}

impl Metrics {
    fn add(&self, route: String, method: &'static str, status: u16, seconds: f64) {
        let mut routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        let counted = routes.entry((route, method, status)).or_default();
        counted.requests += 1;
        counted.seconds += seconds;
        for (count, bound) in counted.within.iter_mut().zip(BOUNDS) {
            *count += u64::from(seconds <= bound);
        }
    }

    /// The counters in the text format that Prometheus reads.
    pub fn text(&self) -> String {
        let routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut text = String::from(
            "# HELP steward_request_seconds Time from a request to the start of its answer.\n# TYPE steward_request_seconds histogram\n",
        );
        for ((route, method, status), counted) in &routes {
            let labels = format!("route=\"{route}\",method=\"{method}\",status=\"{status}\"");
            let written = write_histogram(&mut text, &labels, counted);
            debug_assert!(written.is_ok(), "a string takes what is written to it");
        }
        text
    }
}

fn write_histogram(text: &mut String, labels: &str, counted: &Counted) -> std::fmt::Result {
    for (count, bound) in counted.within.iter().zip(BOUNDS) {
        writeln!(text, "steward_request_seconds_bucket{{{labels},le=\"{bound}\"}} {count}")?;
    }
    writeln!(text, "steward_request_seconds_bucket{{{labels},le=\"+Inf\"}} {}", counted.requests)?;
    writeln!(text, "steward_request_seconds_sum{{{labels}}} {}", counted.seconds)?;
    writeln!(text, "steward_request_seconds_count{{{labels}}} {}", counted.requests)
}

/// Names the request, counts it, and logs how it ended.
pub async fn observe(State(web): State<Web>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = request_id(&request);
    let (route, method) = (route(&request), method(request.method()));
    let span = tracing::info_span!("http", request = id.to_str().unwrap_or_default(), method, route);
    let mut answer = next.run(request).instrument(span.clone()).await;
    let (status, seconds) = (answer.status().as_u16(), began.elapsed().as_secs_f64());
    span.in_scope(|| tracing::debug!(status, seconds, "Answered"));
    web.metrics.add(route, method, status, seconds);
    answer.headers_mut().insert(REQUEST_ID, id);
    answer
}

/// The id a proxy gave the request, if it is one, else a new one.
fn request_id(request: &Request) -> HeaderValue {
    let is_id = |value: &&HeaderValue| {
        let bytes = value.as_bytes();
        !bytes.is_empty()
            && bytes.len() <= LONGEST_ID
            && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte))
    };
    let given = request.headers().get(REQUEST_ID).filter(is_id).cloned();
    given.unwrap_or_else(|| {
        HeaderValue::from_str(&uuid::Uuid::now_v7().simple().to_string()).expect("hexadecimal digits fit into a header")
    })
}

/// The pattern of the address, never the address: counters must not grow with what is asked for.
fn route(request: &Request) -> String {
    if let Some((_, route)) = Route::of(request.uri().path()) {
        return route.pattern().to_owned();
    }
    request.extensions().get::<MatchedPath>().map_or("page", MatchedPath::as_str).to_owned()
}

fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latencies_fall_into_buckets() {
        let metrics = Metrics::default();
        for seconds in [0.0005, 0.02, 7.0] {
            metrics.add("/x".to_owned(), "GET", 200, seconds);
        }
        let text = metrics.text();
        for line in [
            "steward_request_seconds_bucket{route=\"/x\",method=\"GET\",status=\"200\",le=\"0.001\"} 1",
            "steward_request_seconds_bucket{route=\"/x\",method=\"GET\",status=\"200\",le=\"0.05\"} 2",
            "steward_request_seconds_bucket{route=\"/x\",method=\"GET\",status=\"200\",le=\"+Inf\"} 3",
            "steward_request_seconds_count{route=\"/x\",method=\"GET\",status=\"200\"} 3",
        ] {
            assert!(text.contains(line), "{line} is not in\n{text}");
        }
    }
}
