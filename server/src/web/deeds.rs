//! Forms of pages that the server draws: each posts to the page it stands on what is to be done.
use std::sync::Arc;

use app::Failure;
use app::record::form::api::{DEED, Refusal};
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, Uri};
use meta::Actor;

use super::Web;
use super::pages::render;
use super::records::page_at;
use super::security::{self, error_page};
use super::session::{self, local_path};

/// `POST /board/<key>`: a form of the board.
pub async fn board(
    State(web): State<Web>,
    uri: Uri,
    headers: HeaderMap,
    Form(posted): Form<Vec<(String, String)>>,
) -> Response {
    match session::actor(&web, &headers).await {
        Ok(Some(actor)) => deed(&web, actor, uri, posted).await,
        // The session ended while somebody typed: nothing of it shall be lost.
        Ok(None) => security::send_again_page(uri.path(), &posted),
        Err(error) => error_page(&error),
    }
}

/// Does what a form of a page asks for: on to the page it leads to, or its own page again, with what was typed.
pub async fn deed(web: &Web, actor: Arc<Actor>, page: Uri, posted: Vec<(String, String)>) -> Response {
    let named = posted.iter().find(|(name, _)| name == DEED).map_or("", |(_, deed)| deed.as_str());
    let done = match named.strip_prefix("playbook-") {
        Some(deed) => web.services.playbook_do(&actor, deed, &posted).await.map(|()| None),
        None => web.services.embed_do(&actor, named, &posted).await,
    };
    match done {
        Ok(then) => {
            let here = page.path_and_query().map_or("/board/embeddables", |page| page.as_str());
            Redirect::to(local_path(then.as_deref().unwrap_or(here))).into_response()
        }
        Err(error) => {
            let refusal = Refusal { failure: Some(Failure(error)), typed: posted };
            render(web, Some(actor), refusal, page_at(page)).await
        }
    }
}
