//! The administration's door for people who are signed in to the workspace: the page of a preview.
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse, Response};
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use meta::query::{Clause, Condition, Group, Operator, Query as Filter};
use meta::{Actor, AppError, Id, READ};
use serde::Deserialize;
use serde_json::Value;
use store::ListRequest;

use crate::web::Web;
use crate::web::security::error_page;
use crate::web::session::SignedIn;

#[derive(Deserialize)]
pub struct Look {
    /// User name of the contact to look as; empty for oneself.
    #[serde(default, rename = "as")]
    seen_as: String,
}

/// `GET /embeddables/preview/<instance>?as=<contact>`: a page with the component as the outer site has it, in a session
/// of its own in which nothing can be done.
pub async fn preview(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(look): Query<Look>,
) -> Response {
    let found = async {
        let table = web.services.store.model().entity("sn_embeddables_component_instance").ok_or(AppError::NotFound)?;
        if !store::may(&actor, table, READ) {
            return Err(AppError::NotFound);
        }
        let frame = web.services.embed_frame(&id, true).await?;
        let frame = frame.ok_or(AppError::NotFound)?;
        let seen_as = person(&web, &actor, look.seen_as.trim()).await?;
        let session = web.services.embed_preview(&actor, frame.module.id.as_str(), &seen_as).await?;
        Ok((frame, session))
    };
    let (frame, session) = match found.await {
        Ok(found) => found,
        Err(error) => return error_page(&error),
    };
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    let quoted = |text: &str| Value::from(text).to_string().replace('<', "\\u003c");
    let theme: String = frame.module.theme.iter().map(|(name, value)| format!("{name}:{value};")).collect();
    let tag = &frame.instance.tag;
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Preview</title>\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <style nonce=\"{nonce}\">body{{margin:0}}body>*{{min-block-size:1px}}:root{{color-scheme:light dark;{theme}}}</style></head><body>\
         <{tag} instance=\"{instance}\"></{tag}>\
         <script type=\"module\" nonce=\"{nonce}\">\
         import {{ init, login, getEmbeddables }} from \"/embed/v1/loader.js\";\
         await init({{ module: {module}, baseURL: location.origin, interceptSessionTimeout: false, authCallback: () => {token} }});\
         await getEmbeddables([{name}]);\
         await login();\
         </script></body></html>",
        instance = frame.instance.id,
        module = quoted(frame.module.id.as_str()),
        token = quoted(&session.token),
        name = quoted(tag),
    );
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; style-src-attr 'unsafe-inline'; \
         frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    );
    let mut answer = Html(page).into_response();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        answer.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    answer
}

/// Whom to look as: a contact as whom the person may look at the portal too, or the person.
async fn person(web: &Web, looker: &Actor, user_name: &str) -> Result<Id, AppError> {
    if user_name.is_empty() {
        return Ok(looker.id.clone());
    }
    let entity = web.services.store.model().entity("customer_contact").ok_or(AppError::NotFound)?;
    let named =
        Condition::Field { field: "user_name".to_owned(), operator: Operator::Is, operand: user_name.to_owned() };
    let query = Filter { groups: vec![Group { clauses: vec![Clause { any: vec![named] }] }], ..Filter::default() };
    let request = ListRequest { columns: vec!["sys_id".to_owned()], limit: 1, ..ListRequest::new(entity, query) };
    let found = web.services.store.list(looker, &request).await?.rows.into_iter().next().ok_or(AppError::NotFound)?;
    Ok(portal::preview::seen_as(&web.services, looker, found.id.as_str()).await?.id.clone())
}
