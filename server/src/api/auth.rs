//! Who calls: Basic, Bearer, API key or the session of a browser (spec/table-api.md 2).
use std::sync::Arc;

use http::HeaderMap;
use http::header::{AUTHORIZATION, COOKIE};
use meta::Actor;
use services::Services;

use super::errors::{ApiError, ApiResult};
use super::oauth;

/// The caller of a request; `client` is the address it comes from. Credentials that are given and wrong are
/// an error even where a session would do.
pub async fn caller(
    services: &Services,
    headers: &HeaderMap,
    session_cookie: &str,
    client: &str,
) -> ApiResult<Arc<Actor>> {
    let found = if headers.contains_key(AUTHORIZATION) {
        authorized(services, headers, client).await?
    } else if let Some(key) = headers.get("x-sn-apikey") {
        services.api_key(key.to_str().unwrap_or_default()).await?
    } else if let Some(token) = cookie(headers, session_cookie) {
        services.session(token).await?
    } else {
        None
    };
    found.ok_or_else(ApiError::signed_out)
}

async fn authorized(services: &Services, headers: &HeaderMap, client: &str) -> ApiResult<Option<Arc<Actor>>> {
    if let Some((user, password)) = oauth::basic(headers) {
        return Ok(services.basic(&user, &password, client).await?);
    }
    let value = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match value.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => Ok(services.bearer(token.trim()).await?),
        _ => Ok(None),
    }
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| value)
}
