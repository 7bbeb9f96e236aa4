//! The customers' side: portals at `/portal` and at the suffixes administrators gave them.
use std::sync::Arc;

use axum::Form;
use axum::extract::{Path, RawQuery, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use http::header::CONTENT_SECURITY_POLICY;
use http::{HeaderMap, StatusCode};
use meta::{Actor, AppError};
use portal::{Deed, Refused, Site, Typed, Visit};
use serde_json::json;

use super::Web;
use super::records::has_script;
use super::security::{error_page, page_policy, status_of};
use super::session::SignedIn;

/// Where the main portal is.
const PREFIX: &str = "/portal";

pub async fn home(state: State<Web>, person: SignedIn, query: RawQuery, headers: HeaderMap) -> Response {
    page(state, person, Path(String::new()), query, headers).await
}

/// Any page of the portal. A script that shows the page already asks for its main part alone.
pub async fn page(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(path): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    match visit(&web, actor, &path, &query.unwrap_or_default()).await {
        Ok(visit) => shown(&web, &visit, StatusCode::OK, headers.contains_key("x-part")).await,
        Err(error) => error_page(&error),
    }
}

/// Something is done on the portal: to the page it leads to, or the page of the form once more.
pub async fn deed(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(name): Path<String>,
    headers: HeaderMap,
    Form(posted): Form<Vec<(String, String)>>,
) -> Response {
    let Some(deed) = Deed::named(&name) else { return error_page(&AppError::NotFound) };
    let at = posted.iter().find(|(input, _)| input == Deed::AT).map_or("", |(_, at)| at);
    let (path, query) = at.split_once('?').unwrap_or((at, ""));
    let mut visit = match visit(&web, actor, path, query).await {
        Ok(visit) => visit,
        Err(error) => return error_page(&error),
    };
    match deed.run(&visit, &posted).await {
        Ok(done) if has_script(&headers) => {
            let (table, id) = done.record.unzip();
            let then = done.then.map(|path| visit.href(&path));
            axum::Json(json!({ "then": then, "table": table, "sys_id": id, "name": done.name })).into_response()
        }
        Ok(done) => Redirect::to(&visit.href(done.then.as_deref().unwrap_or(at))).into_response(),
        Err(Refused(error)) => {
            let status = status_of(&error);
            visit.typed = Some(Typed { deed: name, values: posted.clone(), error });
            shown(&web, &visit, status, has_script(&headers)).await
        }
    }
}

async fn visit(web: &Web, actor: Arc<Actor>, path: &str, query: &str) -> Result<Visit, AppError> {
    let site = portal::site::load(&web.services, Site::MAIN).await?;
    Ok(Visit::new(web.services.clone(), actor, site, PREFIX.to_owned(), path, query))
}

async fn shown(web: &Web, visit: &Visit, status: StatusCode, only_main: bool) -> Response {
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    match portal::answer(visit, &nonce, &app::stylesheet(&web.options)).await {
        Ok(answered) if only_main => (status, Html(answered.drawn.markup.as_str().to_owned())).into_response(),
        Ok(answered) => {
            let mut response = (status, Html(answered.document)).into_response();
            response.headers_mut().insert(CONTENT_SECURITY_POLICY, page_policy(&nonce));
            response
        }
        Err(error) => error_page(&error),
    }
}
