//! Tokens for programs: `POST /oauth_token.do` (spec/table-api.md 2.1), and the secret of a new client application.
use axum::body::Body;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use meta::{Entity, Preset};
use serde_json::{Map, Value as Json, json};
use services::auth::{OauthError, OauthForm, random_secret};

use super::Api;
use super::call::Call;
use super::errors::{ApiError, json_response};
use super::params::Params;

const MOST_BYTES: usize = 64 * 1024;
const SECRET: &str = "client_secret";

/// Answers a request for tokens; `client` is the address it comes from.
pub async fn token(api: &Api, headers: &HeaderMap, body: Body, client: &str) -> Response<Body> {
    let form_type = "application/x-www-form-urlencoded";
    let given = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or(form_type);
    if !given.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(form_type) {
        return failure(StatusCode::BAD_REQUEST, "invalid_request");
    }
    let Ok(bytes) = axum::body::to_bytes(body, MOST_BYTES).await else {
        return failure(StatusCode::BAD_REQUEST, "invalid_request");
    };
    let form = form(headers, &Params::parse(&String::from_utf8_lossy(&bytes)));
    match api.services.oauth_token(&form, client).await {
        Ok(tokens) => {
            let mut body = Map::new();
            body.insert("access_token".to_owned(), Json::String(tokens.access_token));
            if let Some(token) = tokens.refresh_token {
                body.insert("refresh_token".to_owned(), Json::String(token));
            }
            body.insert("scope".to_owned(), Json::String(tokens.scope.to_owned()));
            body.insert("token_type".to_owned(), Json::String("Bearer".to_owned()));
            body.insert("expires_in".to_owned(), Json::from(tokens.expires_in));
            uncached(json_response(StatusCode::OK, &Json::Object(body)))
        }
        Err(OauthError::UnsupportedGrantType) => failure(StatusCode::BAD_REQUEST, "unsupported_grant_type"),
        Err(OauthError::AccessDenied) => failure(StatusCode::UNAUTHORIZED, "access_denied"),
        Err(OauthError::Store(error)) => ApiError::from(error).into_response(),
    }
}

/// Client id and secret come in the body, as Basic credentials, or one here and one there.
fn form(headers: &HeaderMap, params: &Params) -> OauthForm {
    let (header_id, header_secret) = basic(headers).unwrap_or_default();
    let text = |name: &str| params.get(name).map(str::to_owned);
    OauthForm {
        grant_type: text("grant_type").unwrap_or_default(),
        username: text("username").unwrap_or_default(),
        password: text("password").unwrap_or_default(),
        refresh_token: text("refresh_token").unwrap_or_default(),
        client_id: text("client_id").unwrap_or(header_id),
        client_secret: text(SECRET).unwrap_or(header_secret),
    }
}

/// The two halves of a Basic `Authorization` header.
pub fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let (scheme, rest) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = String::from_utf8(STANDARD.decode(rest.trim()).ok()?).ok()?;
    decoded.split_once(':').map(|(name, secret)| (name.to_owned(), secret.to_owned()))
}

fn failure(status: StatusCode, error: &str) -> Response<Body> {
    uncached(json_response(status, &json!({ "error": error, "error_description": error })))
}

fn uncached(mut response: Response<Body>) -> Response<Body> {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Makes the secrets of a new record where none are given; what its insert's answer shows of them, this once.
pub fn shown_once(call: &Call, entity: &Entity, texts: &mut Vec<(String, String)>) -> Vec<(String, String)> {
    let asked = call.params.list("sysparm_fields");
    let mut shown = Vec::new();
    for field in entity.fields.iter().filter(|field| field.preset == Preset::Secret) {
        let given = texts.iter().find(|(name, text)| name == field.name && !text.is_empty());
        let secret = given.map_or_else(random_secret, |(_, text)| text.clone());
        texts.retain(|(name, _)| name != field.name);
        texts.push((field.name.to_owned(), secret.clone()));
        if asked.is_empty() || asked.iter().any(|name| name == field.name) {
            shown.push((field.name.to_owned(), secret));
        }
    }
    shown
}
