//! One call of the interface, whether it came over the network or as an item of a batch.
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes};
use http::header::{ACCEPT, CONTENT_TYPE, HOST, IF_MATCH};
use http::{HeaderMap, Method};
use meta::{Actor, Entity, Model};
use serde_json::{Map, Value as Json};

use super::Api;
use super::errors::{ApiError, ApiResult};
use super::params::Params;
use super::present::Display;
use super::route::Version;

/// A call by a known caller.
pub struct Call {
    pub api: Api,
    pub actor: Arc<Actor>,
    pub method: Method,
    pub version: Version,
    /// As written, without the query string.
    pub path: String,
    pub params: Params,
    pub headers: HeaderMap,
    /// Locked only because a body may not be shared; see [`Call::take_body`].
    pub body: Mutex<Body>,
    /// Scheme and host that links in the answer start with.
    pub origin: String,
}

impl Call {
    pub fn model(&self) -> &'static Model {
        self.api.services.store.model()
    }

    /// A table by its exact name.
    pub fn entity(&self, table: &str) -> ApiResult<&'static Entity> {
        let known = self.model().entity(table).filter(|entity| entity.name() == table && !entity.table.is_abstract);
        known.ok_or_else(|| ApiError::no_table(table))
    }

    /// Where links to records start: `https://host/api/now/v2`.
    pub fn base(&self) -> String {
        format!("{}{}", self.origin, self.version.prefix())
    }

    pub fn display(&self) -> Display {
        match self.params.get("sysparm_display_value").map(str::to_ascii_lowercase).as_deref() {
            Some("true") => Display::Shown,
            Some("all") => Display::Both,
            _ => Display::Stored,
        }
    }

    /// A count such as `sysparm_limit`; absent is `otherwise`.
    pub fn number(&self, name: &str, otherwise: u64) -> ApiResult<u64> {
        match self.params.get(name) {
            None => Ok(otherwise),
            Some(text) => text.trim().parse().map_err(|_| ApiError::bad_parameter(name, text)),
        }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Whether the caller wants no body back.
    pub fn wants_no_body(&self) -> bool {
        self.header("x-no-response-body").is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }

    /// Versions the record must have for the write to happen; `None` where any will do.
    pub fn required_versions(&self) -> Option<Vec<i64>> {
        let tags = self.headers.get(IF_MATCH).map(|value| value.to_str().unwrap_or_default())?;
        if tags.trim() == "*" {
            return None;
        }
        let version = |tag: &str| tag.trim().trim_start_matches("W/").trim_matches('"').parse().ok();
        Some(tags.split(',').filter_map(version).collect())
    }

    /// The body; a second time it is empty.
    pub fn take_body(&mut self) -> Body {
        std::mem::take(self.body.get_mut().unwrap_or_else(PoisonError::into_inner))
    }

    /// The key under which the caller may repeat this very request.
    pub fn repeat_key(&self) -> Option<String> {
        let key = self.header("idempotency-key").map(str::trim).filter(|key| !key.is_empty());
        key.filter(|_| self.method == Method::POST).map(str::to_owned)
    }

    /// The whole body, up to the limit for JSON.
    pub async fn take_bytes(&mut self) -> ApiResult<Bytes> {
        let limit = self.api.limits.json_bytes;
        let declared = self.header("content-length").and_then(|length| length.parse::<u64>().ok());
        if declared.is_some_and(|length| length > limit) {
            return Err(ApiError::too_large(limit));
        }
        let body = self.take_body();
        axum::body::to_bytes(body, usize::try_from(limit).unwrap_or(usize::MAX)).await.map_err(|broken| {
            let over_limit =
                std::error::Error::source(&broken).is_some_and(|cause| cause.is::<http_body_util::LengthLimitError>());
            if over_limit {
                ApiError::too_large(limit)
            } else {
                ApiError::unreadable_body("The body ended before it was complete")
            }
        })
    }

    /// The body as a JSON object; of an array, its first element.
    pub async fn take_object(&mut self) -> ApiResult<Map<String, Json>> {
        let bytes = self.take_bytes().await?;
        if bytes.is_empty() {
            return Err(ApiError::unreadable_body("The body is empty; send a JSON object"));
        }
        if let Some(other) = other_media_type(&self.headers) {
            return Err(ApiError::other_media_type(other));
        }
        let read: Json =
            serde_json::from_slice(&bytes).map_err(|wrong| ApiError::unreadable_body(wrong.to_string()))?;
        let object = match read {
            Json::Array(items) => items.into_iter().next().unwrap_or_default(),
            other => other,
        };
        match object {
            Json::Object(fields) => Ok(fields),
            _ => Err(ApiError::unreadable_body("The body is not a JSON object")),
        }
    }
}

/// The content type of a body that is not JSON; a body without one counts as JSON.
fn other_media_type(headers: &HeaderMap) -> Option<&str> {
    let given = headers.get(CONTENT_TYPE)?.to_str().unwrap_or("an unreadable content type");
    let kind = given.split(';').next().unwrap_or_default().trim();
    (!kind.is_empty() && !kind.eq_ignore_ascii_case("application/json")).then_some(given)
}

/// Whether the `Accept` header admits JSON; absent or unreadable ones do.
pub fn accepts_json(headers: &HeaderMap) -> bool {
    let mut ranges = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok()).peekable();
    if ranges.peek().is_none() {
        return true;
    }
    ranges.flat_map(|value| value.split(',')).any(|range| {
        let mut parts = range.split(';').map(str::trim);
        let kind = parts.next().unwrap_or_default().to_ascii_lowercase();
        let refused = parts.filter_map(|part| part.strip_prefix("q=")).any(|q| q.parse::<f32>() == Ok(0.0));
        !refused && matches!(kind.as_str(), "" | "*/*" | "*" | "application/*" | "application/json")
    })
}

/// Scheme and host of links: the configured address, else what proxies say, else the `Host` header.
pub fn origin_of(headers: &HeaderMap, configured: Option<&str>) -> String {
    if let Some(address) = configured {
        return address.trim_end_matches('/').to_owned();
    }
    let first = |name: &str| {
        let value = headers.get(name)?.to_str().ok()?.split(',').next()?.trim();
        (!value.is_empty()).then(|| value.to_owned())
    };
    let scheme = first("x-forwarded-proto").filter(|scheme| scheme == "https").unwrap_or_else(|| "http".to_owned());
    let host = first("x-forwarded-host").or_else(|| first(HOST.as_str()));
    format!("{scheme}://{}", host.unwrap_or_else(|| "localhost".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pairs = pairs.iter().map(|(name, value)| {
            (http::HeaderName::from_static(name), http::HeaderValue::from_str(value).expect("a header value"))
        });
        pairs.collect()
    }

    #[test]
    fn json_is_admitted_by_ranges_and_absence() {
        for accept in
            ["*/*", "application/*", "application/json", "text/html, application/json;q=0.5", "text/plain, */*;q=0.1"]
        {
            assert!(accepts_json(&headers(&[("accept", accept)])), "{accept}");
        }
        assert!(accepts_json(&HeaderMap::new()));
        for accept in ["text/html", "application/xml", "application/json;q=0"] {
            assert!(!accepts_json(&headers(&[("accept", accept)])), "{accept}");
        }
    }

    #[test]
    fn links_start_where_the_caller_sees_the_server() {
        let plain = headers(&[("host", "steward.example:8080")]);
        let proxied =
            headers(&[("host", "10.0.0.1"), ("x-forwarded-proto", "https"), ("x-forwarded-host", "csm.example")]);
        assert_eq!(origin_of(&plain, None), "http://steward.example:8080");
        assert_eq!(origin_of(&proxied, None), "https://csm.example");
        assert_eq!(origin_of(&plain, Some("https://public.example/")), "https://public.example");
    }
}
