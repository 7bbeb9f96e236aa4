//! In and out: a site's token or a guest's visit becomes an embedded session, and ends.
use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::AUTHORIZATION;
use http::{HeaderMap, StatusCode, Uri};
use serde::Deserialize;
use serde_json::json;
use services::embed::{EmbedRefusal, EmbedSession, EmbedVisit};

use super::{answer, origin};
use crate::web::{Client, Web, cors};

/// What the loader sends along.
#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    module: String,
    /// The site's token, where it is not in the header: a call without one is not asked about beforehand.
    #[serde(default)]
    token: String,
    /// Language that the visitor reads.
    #[serde(default)]
    locale: String,
    /// The work of a guest's browser.
    #[serde(default)]
    challenge: String,
    #[serde(default)]
    answer: String,
}

/// `POST /now/client/authenticate`: the site's token as bearer, the module in address or body.
pub async fn authenticate(State(web): State<Web>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let (module, asked) = asked(&uri, &body);
    let Some(origin) = cors::asked(&headers) else { return answer::refused(EmbedRefusal::Origin) };
    let Some(token) = bearer(&headers).or(Some(asked.token.as_str())).filter(|token| !token.is_empty()) else {
        return answer::sentence(StatusCode::UNAUTHORIZED, "Send the token that your server signed as bearer token.");
    };
    if cors::is_own(&web, &headers, &origin) {
        // Only a preview is on this system's own pages.
        return match web.services.embed_preview_again(token).await {
            Ok(Some(opened)) => shown(&opened),
            Ok(None) => answer::refused(EmbedRefusal::Origin),
            Err(error) => answer::failed(error.into()),
        };
    }
    match web.services.embed_exchange(token, &origin, &module, &asked.locale).await {
        Ok(opened) => shown(&opened),
        Err(refusal) => answer::refused(refusal),
    }
}

/// `POST /embed/v1/challenge`: the work that a guest session asks for; none where it asks for nothing.
pub async fn challenge(State(web): State<Web>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let (module, _) = asked(&uri, &body);
    let Some(origin) = cors::asked(&headers) else { return answer::refused(EmbedRefusal::Origin) };
    match web.services.embed_challenge(&module, &origin).await {
        Ok(Some(work)) => {
            let work = json!({ "challenge": work.challenge, "zero_bits": work.zero_bits });
            Json(json!({ "result": work })).into_response()
        }
        Ok(None) => Json(json!({ "result": null })).into_response(),
        Err(refusal) => answer::refused(refusal),
    }
}

/// `POST /embed/v1/guest`: a visitor who is not signed in; a token of the site where one is required.
pub async fn guest(State(web): State<Web>, client: Client, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let (module, asked) = asked(&uri, &body);
    let Some(origin) = cors::asked(&headers) else { return answer::refused(EmbedRefusal::Origin) };
    let token = bearer(&headers).or(Some(asked.token.as_str())).filter(|token| !token.is_empty());
    let work = (!asked.challenge.is_empty()).then_some((asked.challenge.as_str(), asked.answer.as_str()));
    match web.services.embed_guest(&module, &origin, token, work, &client.0).await {
        Ok(opened) => shown(&opened),
        Err(refusal) => answer::refused(refusal),
    }
}

/// `POST /embed/v1/logout`: ends the session of the bearer token.
pub async fn logout(State(web): State<Web>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let (_, asked) = asked(&uri, &body);
    let Some(token) = bearer(&headers).or(Some(asked.token.as_str())).filter(|token| !token.is_empty()) else {
        return answer::signed_out();
    };
    match web.services.embed_end(token).await {
        Ok(()) => Json(json!({ "result": true })).into_response(),
        Err(error) => answer::failed(error.into()),
    }
}

/// The visit of a call, or the answer that ends it.
pub async fn visit(web: &Web, headers: &HeaderMap) -> Result<EmbedVisit, Response> {
    let Some(token) = bearer(headers) else { return Err(answer::signed_out()) };
    let origin = origin::outer(web, headers);
    match web.services.embed_session(token, origin.as_deref()).await {
        Ok(Some(visit)) => Ok(visit),
        Ok(None) => Err(answer::signed_out()),
        Err(error) => Err(answer::failed(error.into())),
    }
}

/// The token of a call; cookies are never looked at.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    Some(token.trim()).filter(|token| scheme.eq_ignore_ascii_case("bearer") && !token.is_empty())
}

fn asked(uri: &Uri, body: &Bytes) -> (String, Asked) {
    let asked: Asked = serde_json::from_slice(body).unwrap_or_default();
    (origin::module_of(uri).unwrap_or_else(|| asked.module.clone()), asked)
}

fn shown(opened: &EmbedSession) -> Response {
    let session = json!({
        "token": opened.token,
        "idle_seconds": opened.idle_seconds,
        "ends_at": opened.ends_at.0,
        "guest": opened.is_guest,
        "locale": opened.language,
        "name": opened.name,
    });
    Json(json!({ "result": session })).into_response()
}
