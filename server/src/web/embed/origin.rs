//! Calls of pages of other origins: preflights, and the headers that let a browser hand an answer on.
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header::REFERER;
use http::{HeaderMap, Uri};
use services::embed::EmbedRefusal;

use super::answer;
use crate::web::Web;
use crate::web::cors::{answered, asked, is_own, method_of, with_vary};

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
    let allowed =
        match web.services.embed_cors(&origin, request.uri().path(), &method_of(&request), module.as_deref()).await {
            Ok(Some(allowed)) => allowed,
            Ok(None) => return with_vary(answer::refused(EmbedRefusal::Origin)),
            Err(error) => return with_vary(answer::failed(error.into())),
        };
    answered(request, next, &allowed).await
}

/// The origin of the outer page; `None` where a frame of this system calls.
pub fn outer(web: &Web, headers: &HeaderMap) -> Option<String> {
    asked(headers).filter(|origin| !is_own(web, headers, origin))
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
