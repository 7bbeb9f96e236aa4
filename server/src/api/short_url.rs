//! Short URLs: a long query string kept under an id, for clients whose requests would be too long
//! (spec/table-api.md 12).
use http::StatusCode;
use meta::query::{Clause, Condition, Group, Operator, Query};
use serde_json::{Value as Json, json};
use store::{Count, ListRequest, Save};

use super::call::Call;
use super::errors::{ApiError, ApiResult, json_response, stable_id};
use super::params::Params;
use super::route::Route;

const TABLE: &str = "sys_tinyurl";

/// Keeps a URL; the same URL gets the same id.
pub async fn make(mut call: Call) -> ApiResult {
    let object = call.take_object().await?;
    let url = object.get("url").and_then(Json::as_str).filter(|url| !url.is_empty());
    let url = url.ok_or_else(|| ApiError::missing_parameter("url"))?;
    let (path, query) = path_and_query(url);
    let table = match Route::of(path) {
        Some((_, Route::Records { table } | Route::Stats { table } | Route::Record { table, .. })) => table,
        _ => "table".to_owned(),
    };
    let id = stable_id(&["tinyurl", query]);
    if stored(&call, &id).await?.is_none() {
        keep(&call, &id, query).await?;
    }
    Ok(json_response(StatusCode::CREATED, &json!({ "result": format!("{table}_list.do?sysparm_tiny={id}") })))
}

/// Puts the stored parameters behind those of the call, where it names a short URL.
pub async fn expand(call: &mut Call) -> ApiResult<()> {
    let Some(id) = call.params.get("sysparm_tiny") else { return Ok(()) };
    let query = stored(call, id).await?.ok_or_else(ApiError::no_record)?;
    call.params = call.params.and_stored(&Params::parse(&query));
    Ok(())
}

fn path_and_query(url: &str) -> (&str, &str) {
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    let path = address.split_once("://").map_or(address, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
    (path, query.split('#').next().unwrap_or_default())
}

async fn stored(call: &Call, id: &str) -> ApiResult<Option<String>> {
    let store = &call.api.services.store;
    let Some(table) = store.model().entity(TABLE) else { return Ok(None) };
    let is_it = Condition::Field { field: "hash".to_owned(), operator: Operator::Is, operand: id.to_owned() };
    let query = Query { groups: vec![Group { clauses: vec![Clause { any: vec![is_it] }] }], ..Query::default() };
    let request =
        ListRequest { columns: vec!["url".to_owned()], limit: 1, count: Count::No, ..ListRequest::new(table, query) };
    let page = store.list(&call.api.services.system(), &request).await?;
    Ok(page.rows.first().map(|row| row.cells[0].value.as_text().unwrap_or_default().to_owned()))
}

async fn keep(call: &Call, id: &str, query: &str) -> ApiResult<()> {
    let services = &call.api.services;
    let table = services.store.model().entity(TABLE).ok_or_else(ApiError::no_resource)?;
    let save = Save::create(table).text("hash", id).text("url", query);
    match services.store.save(&services.system(), save).await {
        // Somebody else kept the same one in between.
        Err(store::Error::Taken { .. } | store::Error::Invalid(_)) if stored(call, id).await?.is_some() => Ok(()),
        saved => Ok(saved.map(drop)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_may_be_absolute_or_relative() {
        assert_eq!(path_and_query("https://h:1/api/now/table/x?a=1&b=%3F#c"), ("/api/now/table/x", "a=1&b=%3F"));
        assert_eq!(path_and_query("/api/now/table/x"), ("/api/now/table/x", ""));
        assert_eq!(path_and_query("https://h?a=1"), ("", "a=1"));
    }
}
