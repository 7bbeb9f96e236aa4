//! The customers' side: the portal at `/portal`, and each portal at the suffix that administrators gave it.
use std::sync::Arc;

use axum::Form;
use axum::body::Body;
use axum::extract::{FromRequest, Path, Request, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, VARY,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use meta::{Actor, AppError};
use portal::page::{self, Drawn};
use portal::{Deed, Language, Look, Refused, Site, Typed, Visit, drawn_in, outside, preview, refuse_preview};
use serde_json::json;
use services::attachments;
use tokio_util::io::ReaderStream;

use super::records::has_script;
use super::security::{error_page, no_page, page_policy, status_of};
use super::session::{self, Client};
use super::{Web, pages};

mod registration;

/// Where the main portal is.
const MAIN: &str = "portal";

/// Tells a script which tables the part it asked for shows.
const WATCH: HeaderName = HeaderName::from_static("x-watch");

/// Tells it the language of the person.
const LANG: HeaderName = HeaderName::from_static("x-lang");

/// Pictures a logo may be.
const PICTURES: &[&str] = &["image/png", "image/jpeg", "image/webp", "image/gif", "image/avif", "image/svg+xml"];

/// A portal that an address means, and the rest of the address.
struct Place {
    site: Arc<Site>,
    /// `/portal` or `/bp`.
    root: String,
    path: String,
    query: String,
}

/// Whatever has the name of a portal as the first part of its address.
pub async fn any(State(web): State<Web>, client: Client, request: Request) -> Response {
    let place = match place(&web, request.uri()).await {
        Ok(Some(place)) => place,
        Ok(None) => return pages::page(State(web), request).await,
        Err(error) => return error_page(&error),
    };
    let parts: Vec<&str> = place.path.split('/').collect();
    match (request.method(), parts.as_slice()) {
        (&Method::GET | &Method::HEAD, ["login"]) => sign_in_page(&web, &place, request.headers()).await,
        (_, ["register", token]) => {
            let token = (*token).to_owned();
            registration::answer(&web, &place, &token, &client.0, request).await
        }
        (&Method::POST, [.., "do", name]) => {
            let name = (*name).to_owned();
            deed(&web, place, name, client.0, request).await
        }
        (&Method::GET | &Method::HEAD, _) => shown_page(&web, place, client.0, request.headers()).await,
        _ => no_page(),
    }
}

async fn place(web: &Web, uri: &Uri) -> Result<Option<Place>, AppError> {
    let (first, path) =
        uri.path().trim_start_matches('/').split_once('/').unwrap_or((uri.path().trim_start_matches('/'), ""));
    let suffix = if first == MAIN { Site::MAIN } else { first };
    let Some(site) = web.services.portal(suffix).await? else { return Ok(None) };
    let (root, path) = (format!("/{first}"), path.trim_matches('/').to_owned());
    Ok(Some(Place { site, root, path, query: uri.query().unwrap_or_default().to_owned() }))
}

/// A page of a portal. A script that shows the page already asks for its main part alone.
async fn shown_page(web: &Web, place: Place, client: String, headers: &HeaderMap) -> Response {
    let only_main = headers.contains_key("x-part");
    match session::actor(web, headers).await {
        Ok(Some(actor)) => match visit(web, &place, actor, client, &place.path, &place.query).await {
            Ok(visit) => shown(web, &visit, StatusCode::OK, only_main, headers).await,
            Err((visit, error)) => failed(web, visit, &error, only_main, headers),
        },
        Ok(None) if only_main => StatusCode::UNAUTHORIZED.into_response(),
        Ok(None) => {
            let query = if place.query.is_empty() { String::new() } else { format!("?{}", place.query) };
            let next = if place.path.is_empty() {
                place.root.clone()
            } else {
                format!("{}/{}{query}", place.root, place.path)
            };
            session::to_sign_in_at(&place.root, &next)
        }
        Err(error) => error_page(&error),
    }
}

/// Something is done on the portal: to the page it leads to, or the page of the form once more.
async fn deed(web: &Web, place: Place, name: String, client: String, request: Request) -> Response {
    let (headers, uri) = (request.headers().clone(), request.uri().clone());
    let posted = match Form::<Vec<(String, String)>>::from_request(request, web).await {
        Ok(Form(posted)) => posted,
        // Who looks as a contact cannot send files either, and is told so.
        Err(_) if contact_of(&place.path).is_some() => Vec::new(),
        Err(refusal) => return refusal.into_response(),
    };
    let only_main = has_script(&headers);
    let actor = match session::actor(web, &headers).await {
        Ok(Some(actor)) => actor,
        Ok(None) if only_main => return StatusCode::UNAUTHORIZED.into_response(),
        // The session ended while somebody typed: nothing of it shall be lost.
        Ok(None) => {
            let sign_in = format!("{}/login", place.root);
            let drawn = || portal::pages::sign_in::again(sign_in, uri.path().to_owned(), &posted);
            return shown_outside(web, &place, StatusCode::UNAUTHORIZED, drawn, &headers);
        }
        Err(error) => return error_page(&error),
    };
    let at = posted.iter().find(|(input, _)| input == Deed::AT).map_or("", |(_, at)| at).trim_matches('/');
    let (path, query) = at.split_once('?').unwrap_or((at, ""));
    // Of `as/<contact>/do/<deed>`, the form stands on a page of the contact's portal.
    let before = place.path.strip_suffix(&format!("do/{name}")).unwrap_or_default();
    let mut visit = match visit(web, &place, actor, client, &format!("{before}{path}"), query).await {
        Ok(visit) => visit,
        Err((visit, error)) => return failed(web, visit, &error, only_main, &headers),
    };
    let Some(deed) = Deed::named(&name) else {
        let error = refuse_preview(&visit).map_or_else(|Refused(error)| error, |()| AppError::NotFound);
        return failed(web, Some(visit), &error, only_main, &headers);
    };
    match deed.run(&visit, &posted).await {
        Ok(done) if only_main => {
            let (table, id) = done.record.unzip();
            let then = done.then.map(|path| visit.href(&path));
            axum::Json(json!({ "then": then, "table": table, "sys_id": id, "name": done.name })).into_response()
        }
        Ok(done) => Redirect::to(&visit.href(done.then.as_deref().unwrap_or(at))).into_response(),
        Err(Refused(error)) => {
            let status = status_of(&error);
            visit.typed = Some(Typed { deed: name, values: posted.clone(), error });
            shown(web, &visit, status, only_main, &headers).await
        }
    }
}

/// The visit of a person to a path; where it must not be, the failure, and the portal to show it in.
async fn visit(
    web: &Web,
    place: &Place,
    person: Arc<Actor>,
    client: String,
    path: &str,
    query: &str,
) -> Result<Visit, (Option<Visit>, AppError)> {
    let services = web.services.clone();
    let made = |actor: Arc<Actor>, prefix: String, path: &str| {
        let mut visit = Visit::new(services.clone(), actor, place.site.clone(), prefix, path, query);
        visit.client.clone_from(&client);
        visit
    };
    if let Some((contact, path)) = contact_of(path) {
        return match preview::seen_as(&web.services, &person, contact).await {
            Ok(actor) => {
                let mut visit = made(actor, format!("{}/as/{contact}", place.root), path);
                visit.is_preview = true;
                Ok(visit)
            }
            Err(error) => Err((Some(made(person, place.root.clone(), path)), error)),
        };
    }
    if place.site.is_for(&person) {
        return match web.services.narrowed(person.clone()).await {
            Ok(person) => Ok(made(person, place.root.clone(), path)),
            Err(error) => Err((Some(made(person, place.root.clone(), path)), error.into())),
        };
    }
    let sentence = "This portal is not for your account. Your own portal has what is yours.".to_owned();
    // The failure is shown in the person's own portal, if there is one.
    Err((own_home(web, person).await, AppError::Forbidden(sentence)))
}

/// A visit to the start of the person's own portal, if there is one.
async fn own_home(web: &Web, person: Arc<Actor>) -> Option<Visit> {
    let site = web.services.portal_of(&person).await.ok().flatten()?;
    let root = root_of(&site);
    Some(Visit::new(web.services.clone(), person, site, root, "", ""))
}

/// Tells a customer why something outside the portal's pages did not work: in the own language, as a sentence for
/// scripts, else in the own portal.
pub async fn tell(web: &Web, person: Arc<Actor>, error: &AppError, headers: &HeaderMap) -> Response {
    if has_script(headers) {
        let sentence = drawn_in(Language::of(&person.language), || page::sentence(error));
        return (status_of(error), sentence).into_response();
    }
    failed(web, own_home(web, person).await, error, false, headers)
}

/// The contact that `as/<contact>/...` looks as, and the rest.
fn contact_of(path: &str) -> Option<(&str, &str)> {
    let rest = path.strip_prefix("as/")?;
    Some(rest.split_once('/').unwrap_or((rest, "")))
}

fn root_of(site: &Site) -> String {
    if site.suffix == Site::MAIN { format!("/{MAIN}") } else { format!("/{}", site.suffix) }
}

async fn shown(web: &Web, visit: &Visit, status: StatusCode, only_main: bool, headers: &HeaderMap) -> Response {
    if only_main {
        return match page::draw(visit).await {
            Ok(drawn) => part(status, &drawn, visit),
            Err(error) => part(status_of(&error), &page::failure(visit, &error), visit),
        };
    }
    let look = look(web, headers);
    match portal::answer(visit, &look).await {
        Ok(document) => whole(status, document, &look),
        Err(error) => whole(status_of(&error), page::failed(visit, &error, &look), &look),
    }
}

fn failed(web: &Web, visit: Option<Visit>, error: &AppError, only_main: bool, headers: &HeaderMap) -> Response {
    let Some(visit) = visit else { return error_page(error) };
    if only_main {
        return part(status_of(error), &page::failure(&visit, error), &visit);
    }
    let look = look(web, headers);
    whole(status_of(error), page::failed(&visit, error, &look), &look)
}

fn part(status: StatusCode, drawn: &Drawn, visit: &Visit) -> Response {
    let mut response = (status, Html(drawn.markup.as_str().to_owned())).into_response();
    let watch = HeaderValue::from_str(&drawn.watch.join(" ")).unwrap_or(HeaderValue::from_static(""));
    response.headers_mut().insert(WATCH, watch);
    response.headers_mut().insert(LANG, HeaderValue::from_static(visit.language.tag));
    response
}

fn whole(status: StatusCode, document: String, look: &Look) -> Response {
    let mut response = (status, Html(document)).into_response();
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, page_policy(&look.nonce));
    response
}

fn look(web: &Web, headers: &HeaderMap) -> Look {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    Look {
        nonce: uuid::Uuid::new_v4().simple().to_string(),
        stylesheet: app::stylesheet(&web.options),
        theme: Look::theme_of(cookies),
        heard: web.services.store.mark(),
    }
}

/// A page for people who are not signed in, in the language that their browser asks for.
fn shown_outside(
    web: &Web,
    place: &Place,
    status: StatusCode,
    draw: impl FnOnce() -> Drawn,
    headers: &HeaderMap,
) -> Response {
    let look = look(web, headers);
    let asked = headers.get(ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok()).unwrap_or_default();
    let document = drawn_in(Language::asked_for(asked), || outside(place.site.clone(), &place.root, &draw(), &look));
    let mut response = whole(status, document, &look);
    response.headers_mut().insert(VARY, HeaderValue::from_static("accept-language"));
    response
}

/// Who is signed in already goes on.
async fn sign_in_page(web: &Web, place: &Place, headers: &HeaderMap) -> Response {
    let params = portal::params(&place.query);
    let param = |name: &str| params.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let next = match session::local_path(param("next")) {
        "/" => place.root.as_str(),
        path => path,
    };
    match session::actor(web, headers).await {
        Ok(Some(_)) => session::with_location(next),
        Ok(None) => {
            let drawn = || portal::pages::sign_in::page(&place.site, param("error"), next);
            shown_outside(web, place, StatusCode::OK, drawn, headers)
        }
        Err(error) => error_page(&error),
    }
}

/// Which of the own profiles to go on with: asked once, after signing in. Who has one only goes on.
pub async fn choose_profile(State(web): State<Web>, headers: HeaderMap, uri: Uri) -> Response {
    let next = session::after(&uri, "/");
    let actor = match session::actor(&web, &headers).await {
        Ok(Some(actor)) if actor.profiles.is_empty() => return session::with_location(&next),
        Ok(Some(actor)) => actor,
        Ok(None) => {
            let root = root_at(&web, &next).await.unwrap_or_default();
            return session::to_sign_in_at(&root, &next);
        }
        Err(error) => return error_page(&error),
    };
    let site = match (of_address(&web, &next).await, web.services.portal_of(&actor).await) {
        (Some(place), _) => place.site,
        (None, Ok(own)) => own.unwrap_or_default(),
        (None, Err(error)) => return error_page(&error.into()),
    };
    let (look, root) = (look(&web, &headers), root_of(&site));
    let language = Language::of(&actor.language);
    let document = drawn_in(language, || outside(site, &root, &portal::profiles::page(&actor, &next), &look));
    whole(StatusCode::OK, document, &look)
}

/// Where a person goes on who has chosen a profile: to `next`, unless that is a portal which is not for who he is now.
/// The start of a portal is not for our own people, whose side is the workspace; their links into one are kept.
pub async fn onward<'n>(web: &Web, actor: &Actor, next: &'n str) -> &'n str {
    match of_address(web, next).await {
        Some(place) if !place.site.is_for(actor) || (!actor.is_external && place.path.is_empty()) => "/",
        _ => next,
    }
}

async fn of_address(web: &Web, address: &str) -> Option<Place> {
    let uri: Uri = address.parse().ok()?;
    // What fails here only decides where people go on.
    place(web, &uri).await.ok()?
}

/// The portal whose pages an address shows: its root, such as `/bp`.
pub async fn root_at(web: &Web, address: &str) -> Option<String> {
    Some(of_address(web, address).await?.root)
}

/// Where a customer who opens a page of the workspace is led: to the same in the own portal, if there is such a thing.
pub async fn instead_of(web: &Web, actor: &Actor, uri: &Uri) -> Result<Option<String>, AppError> {
    if !actor.is_external {
        return Ok(None);
    }
    let Some(site) = web.services.portal_of(actor).await? else { return Ok(None) };
    let root = root_of(&site);
    let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
    let parts: Vec<&str> = uri.path().trim_matches('/').split('/').collect();
    Ok(Some(match parts.as_slice() {
        ["record", table, id] if *id != "new" => format!("{root}/record/{table}/{id}"),
        ["search"] => format!("{root}/search{query}"),
        ["notifications"] => format!("{root}/notifications"),
        _ => root,
    }))
}

/// The logo of a portal: for everybody, as its sign-in page is.
pub async fn logo(State(web): State<Web>, Path(suffix): Path<String>) -> Response {
    let opened = match web.services.portal(&suffix).await {
        Ok(Some(site)) if !site.brand.logo.is_empty() => {
            // It is attached to the portal's record, or else it is none: a rule keeps it so.
            attachments::open(&web.services, &web.services.system(), &site.brand.logo).await
        }
        Ok(_) => return no_page(),
        Err(error) => return error_page(&error.into()),
    };
    let opened = match opened {
        Ok(Some(opened)) => opened,
        Ok(None) => return no_page(),
        Err(error) => return error_page(&error.into()),
    };
    let declared = opened.row.value("content_type").as_text().unwrap_or_default();
    let Some(kind) = PICTURES.iter().find(|kind| **kind == declared) else { return no_page() };
    let mut answer = Body::from_stream(ReaderStream::new(opened.file)).into_response();
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(opened.size_bytes));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    // A drawing may hold script: opened by itself it has no power.
    headers.insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    );
    answer
}
