//! Who a browser is: the session cookie, signing in and out.
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Form;
use axum::extract::{ConnectInfo, FromRequestParts, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::header::{LOCATION, SET_COOKIE};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode, Uri};
use meta::{Actor, AppError};
use serde::Deserialize;
use services::auth::SignInError;

use super::security::error_page;
use super::{Web, portal};
use crate::api::auth::cookie;

/// The address a request comes from, as far as the server itself sees it.
pub struct Client(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Client {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Client, Self::Rejection> {
        let address = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Client(address.map_or_else(|| "local".to_owned(), |info| info.0.ip().to_string())))
    }
}

/// The person behind the request's session.
pub struct SignedIn(pub Arc<Actor>);

impl FromRequestParts<Web> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<SignedIn, Response> {
        match actor(web, &parts.headers).await {
            Ok(Some(actor)) => Ok(SignedIn(actor)),
            Ok(None) => Err(to_sign_in(parts.uri.path_and_query().map_or("/", |path| path.as_str()))),
            Err(error) => Err(error_page(&error)),
        }
    }
}

/// The person of the session cookie; `None` where there is no session.
pub async fn actor(web: &Web, headers: &HeaderMap) -> Result<Option<Arc<Actor>>, AppError> {
    match cookie(headers, cookie_name(web)) {
        Some(token) => Ok(web.services.session(token).await?),
        None => Ok(None),
    }
}

/// Over https the name itself makes browsers refuse the cookie from anywhere else.
pub fn cookie_name(web: &Web) -> &'static str {
    if web.is_https { "__Host-steward" } else { "steward" }
}

#[derive(Deserialize)]
pub struct Credentials {
    user_name: String,
    password: String,
    #[serde(default)]
    next: String,
}

pub async fn sign_in(
    State(web): State<Web>,
    client: Client,
    headers: HeaderMap,
    Form(given): Form<Credentials>,
) -> Response {
    let next = local_path(&given.next);
    match web.services.sign_in(&given.user_name, &given.password, &client.0).await {
        Ok(signed_in) => {
            // Nobody else who knows the browser's earlier session shall go on with it.
            if let Err(error) = end_session(&web, &headers).await {
                return error_page(&error);
            }
            with_cookie(&web, &signed_in.token, &first_page(&web, &signed_in, next).await)
        }
        Err(SignInError::Store(error)) => error_page(&error.into()),
        Err(SignInError::TooMany { .. }) => back(&web, &given.next, "locked").await,
        Err(SignInError::Refused) => back(&web, &given.next, "refused").await,
    }
}

/// Where signing in leads: to `next`, by way of the question which profile to use, if that is open.
async fn first_page(web: &Web, signed_in: &services::auth::SignedIn, next: &str) -> String {
    if signed_in.has_to_choose {
        return format!("/profile?next={}", encoded(next));
    }
    if signed_in.actor.profiles.is_empty() {
        return next.to_owned();
    }
    match web.services.session(&signed_in.token).await {
        Ok(Some(acting)) => portal::onward(web, &acting, next).await.to_owned(),
        // The next page says what is wrong.
        _ => next.to_owned(),
    }
}

pub async fn sign_out(State(web): State<Web>, headers: HeaderMap, uri: Uri) -> Response {
    match end_session(&web, &headers).await {
        Ok(()) => with_cookie(&web, "", after(&uri, "/login").as_str()),
        Err(error) => error_page(&error),
    }
}

/// Ends the session that the browser carries, if it does.
async fn end_session(web: &Web, headers: &HeaderMap) -> Result<(), AppError> {
    match cookie(headers, cookie_name(web)) {
        Some(token) => Ok(web.services.sign_out(token).await?),
        None => Ok(()),
    }
}

pub async fn sign_out_everywhere(State(web): State<Web>, SignedIn(actor): SignedIn, uri: Uri) -> Response {
    match web.services.sign_out_everywhere(actor.who_signed_in()).await {
        Ok(()) => with_cookie(&web, "", after(&uri, "/login").as_str()),
        Err(error) => error_page(&error.into()),
    }
}

#[derive(Deserialize)]
pub struct Chosen {
    profile: String,
    #[serde(default)]
    next: String,
}

/// On as another identity of the person: to where he wanted to go, else to the start page of the side that is for it.
pub async fn choose_profile(State(web): State<Web>, headers: HeaderMap, Form(chosen): Form<Chosen>) -> Response {
    let Some(token) = cookie(&headers, cookie_name(&web)) else { return to_sign_in("/") };
    if let Err(error) = web.services.choose_profile(token, &chosen.profile).await {
        return error_page(&error.into());
    }
    match actor(&web, &headers).await {
        Ok(Some(actor)) => with_location(portal::onward(&web, &actor, local_path(&chosen.next)).await),
        Ok(None) => to_sign_in("/"),
        Err(error) => error_page(&error),
    }
}

/// To the sign-in page and, after it, back to `next`.
pub fn to_sign_in(next: &str) -> Response {
    Redirect::to(&format!("/login?next={}", encoded(next))).into_response()
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    next: String,
}

/// To where the address of the sign-in page wants to go.
pub fn go_on(sign_in_page: &Uri) -> Response {
    with_location(&after(sign_in_page, "/"))
}

/// The path that an address wants to go on to, or the usual one.
pub fn after(address: &Uri, usual: &str) -> String {
    let Query(wish) = Query::<Wish>::try_from_uri(address).unwrap_or_default();
    if wish.next.is_empty() { usual.to_owned() } else { local_path(&wish.next).to_owned() }
}

/// To the sign-in page of a portal and, after it, back to `next`.
pub fn to_sign_in_at(root: &str, next: &str) -> Response {
    Redirect::to(&format!("{root}/login?next={}", encoded(next))).into_response()
}

/// To the sign-in page once more: that of the portal which `next` belongs to, else the workspace's.
async fn back(web: &Web, next: &str, error: &str) -> Response {
    let next = local_path(next);
    let root = portal::root_at(web, next).await.unwrap_or_default();
    Redirect::to(&format!("{root}/login?error={error}&next={}", encoded(next))).into_response()
}

/// Only paths of this site, so that a link cannot send people elsewhere after signing in.
pub fn local_path(path: &str) -> &str {
    // Browsers take a backslash for a slash, and leave tabs and line breaks out before they look.
    let is_odd = |sign: char| sign == '\\' || sign.is_control();
    let stays_here = path.starts_with('/') && !path.starts_with("//") && !path.contains(is_odd);
    if stays_here { path } else { "/" }
}

fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// Sends the browser on with a session cookie; an empty token takes the cookie away.
pub fn with_cookie(web: &Web, token: &str, next: &str) -> Response {
    let secure = if web.is_https { "; Secure" } else { "" };
    let age = if token.is_empty() { "; Max-Age=0" } else { "" };
    let cookie = format!("{}={token}; Path=/; HttpOnly; SameSite=Lax{secure}{age}", cookie_name(web));
    let mut answer = with_location(next);
    let value = HeaderValue::from_str(&cookie).expect("tokens are letters, digits, - and _");
    answer.headers_mut().insert(SET_COOKIE, value);
    answer
}

pub fn with_location(path: &str) -> Response {
    let mut answer = StatusCode::SEE_OTHER.into_response();
    answer.headers_mut().insert(LOCATION, HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/")));
    answer
}

#[cfg(test)]
mod tests {
    use super::{encoded, local_path};

    #[test]
    fn signing_in_never_leads_elsewhere() {
        assert_eq!(local_path("/list/x?q=a%3Db"), "/list/x?q=a%3Db");
        for elsewhere in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "",
            "/a\r\nSet-Cookie: x=y",
            "/\t/evil.example",
        ] {
            assert_eq!(local_path(elsewhere), "/", "{elsewhere}");
        }
        assert_eq!(encoded("/list/x?q=a&b"), "/list/x%3Fq%3Da%26b");
    }
}
