//! Calls that pages of other origins make a browser send: answered where a CORS rule says so, and refused elsewhere.
//! Programs that are no browsers name no origin and are not asked.
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD,
    COOKIE, HOST, ORIGIN, VARY,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use services::embed::CorsAnswer;

use super::Web;
use crate::api::errors::ApiError;

/// Answers calls of the REST interface by the rule for their origin, path and method, and refuses all others before
/// anything is done. Without `Allow credentials`, no cookie counts: the call needs a token, a key or a password of its own.
pub async fn answer_rest(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let Some(origin) = asked(headers).filter(|origin| !is_own(&web, headers, origin)) else {
        return with_vary(next.run(request).await);
    };
    let found = web.services.rest_cors(&origin, request.uri().path(), &method_of(&request)).await;
    let rule = match found {
        Ok(Some(rule)) => rule,
        Ok(None) => {
            let detail = format!("No CORS rule lets pages of {origin} call this address with this method.");
            let refused = ApiError::new(StatusCode::FORBIDDEN, "Cross-origin request refused", Some(detail));
            return with_vary(refused.into_response());
        }
        Err(error) => return with_vary(ApiError::from(error).into_response()),
    };
    if !rule.with_credentials {
        request.headers_mut().remove(COOKIE);
    }
    // An administrator trusts this origin: what follows need not ask again.
    request.headers_mut().remove(ORIGIN);
    request.headers_mut().remove("sec-fetch-site");
    answered(request, next, &rule).await
}

/// The answer to a call that a rule allows; a browser that asks beforehand is told the rule alone.
pub async fn answered(request: Request, next: Next, rule: &CorsAnswer) -> Response {
    let answer = match *request.method() {
        Method::OPTIONS => StatusCode::NO_CONTENT.into_response(),
        _ => next.run(request).await,
    };
    with_rule(answer, rule)
}

/// The origin that a browser says a call comes from.
pub fn asked(headers: &HeaderMap) -> Option<String> {
    headers.get(ORIGIN)?.to_str().ok().map(str::to_ascii_lowercase)
}

/// The method of a call, or the one that a browser asks about beforehand.
pub fn method_of(request: &Request) -> String {
    let asked = request.headers().get(ACCESS_CONTROL_REQUEST_METHOD).filter(|_| request.method() == Method::OPTIONS);
    asked.and_then(|method| method.to_str().ok()).unwrap_or(request.method().as_str()).to_owned()
}

/// Whether an origin is this system's: its public address, or the host that was asked.
pub fn is_own(web: &Web, headers: &HeaderMap, origin: &str) -> bool {
    let public = domain::embed::origin::of_address(&web.services.settings.base_url);
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let asked = origin.split_once("://").map_or("", |(_, host)| host);
    public.as_deref() == Some(origin) || (!host.is_empty() && asked.eq_ignore_ascii_case(host))
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
    if rule.with_credentials {
        put(ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
    }
    put(HeaderName::from_static("cross-origin-resource-policy"), "cross-origin");
    with_vary(answer)
}

/// What stands in between keeps no answer of one origin for another.
pub fn with_vary(mut answer: Response) -> Response {
    answer.headers_mut().append(VARY, HeaderValue::from_static("Origin"));
    answer
}
