//! Calls of pages of other origins: preflights, and the headers that let a browser hand an answer on.
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, HOST, ORIGIN, REFERER, VARY,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use services::embed::{CorsAnswer, EmbedRefusal};

use super::answer;
use crate::web::Web;

/// Answers calls of listed origins with the headers of their rule, and refuses all others before anything is done.
pub async fn answer_other_origins(State(web): State<Web>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let Some(origin) = asked(headers) else {
        // Not a page: nothing that a browser would hand on.
        return with_vary(next.run(request).await);
    };
    if is_own(&web, headers, &origin) {
        return with_vary(next.run(request).await);
    }
    let module = module_of(request.uri());
    let allowed = match web.services.embed_cors(&origin, request.uri().path(), module.as_deref()).await {
        Ok(Some(allowed)) => allowed,
        Ok(None) => return with_vary(answer::refused(EmbedRefusal::Origin)),
        Err(error) => return with_vary(answer::failed(error.into())),
    };
    let answer = if request.method() == Method::OPTIONS {
        StatusCode::NO_CONTENT.into_response()
    } else {
        next.run(request).await
    };
    with_rule(answer, &allowed)
}

/// The origin that a browser says a call comes from.
pub fn asked(headers: &HeaderMap) -> Option<String> {
    headers.get(ORIGIN)?.to_str().ok().map(str::to_ascii_lowercase)
}

/// The origin of the outer page; `None` where a frame of this system calls.
pub fn outer(web: &Web, headers: &HeaderMap) -> Option<String> {
    asked(headers).filter(|origin| !is_own(web, headers, origin))
}

/// Whether an origin is this system's: its public address, or the host that was asked.
pub fn is_own(web: &Web, headers: &HeaderMap, origin: &str) -> bool {
    let public = domain::embed::origin::of_address(&web.services.settings.base_url);
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let asked = origin.split_once("://").map_or("", |(_, host)| host);
    public.as_deref() == Some(origin) || (!host.is_empty() && asked.eq_ignore_ascii_case(host))
}

/// This system's origin, where one of its own pages asks for a frame: a preview.
pub fn of_preview(web: &Web, headers: &HeaderMap) -> Option<String> {
    let is_same = headers.get("sec-fetch-site").is_some_and(|site| site == "same-origin");
    let page = headers.get(REFERER).and_then(|page| page.to_str().ok()).and_then(domain::embed::origin::of_address);
    page.filter(|origin| is_same && is_own(web, headers, origin))
}

/// The module that an address names.
pub fn module_of(uri: &Uri) -> Option<String> {
    let pairs = uri.query().unwrap_or_default().split('&').filter_map(|part| part.split_once('='));
    let mut named = pairs.filter(|(name, _)| *name == "module");
    named.next().map(|(_, module)| module.to_owned()).filter(|module| !module.is_empty())
}

fn with_rule(mut answer: Response, rule: &CorsAnswer) -> Response {
    let headers = answer.headers_mut();
    let mut put = |name: HeaderName, text: &str| {
        if let Ok(value) = HeaderValue::from_str(text)
            && !text.is_empty()
        {
            headers.insert(name, value);
        }
    };
    put(ACCESS_CONTROL_ALLOW_ORIGIN, &rule.origin);
    put(ACCESS_CONTROL_ALLOW_METHODS, &rule.methods);
    put(ACCESS_CONTROL_ALLOW_HEADERS, &rule.allow_headers);
    put(ACCESS_CONTROL_EXPOSE_HEADERS, &rule.expose_headers);
    put(ACCESS_CONTROL_MAX_AGE, &rule.max_age.to_string());
    put(HeaderName::from_static("cross-origin-resource-policy"), "cross-origin");
    with_vary(answer)
}

/// What stands in between keeps no answer of one origin for another.
fn with_vary(mut answer: Response) -> Response {
    answer.headers_mut().append(VARY, HeaderValue::from_static("Origin"));
    answer
}
