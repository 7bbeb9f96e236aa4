//! Import sets: rows stored in a staging table and moved to their targets at once (spec/table-api.md 11).
mod transform;

use http::StatusCode;
use meta::{Entity, Row};
use serde_json::{Map, Value as Json, json};
use store::Save;

use super::call::Call;
use super::errors::{ApiError, ApiResult, json_response, refused_write};
use super::table::is_plausible;
use super::{input, metadata};
use transform::Outcome;

const MOST_RECORDS: usize = 10_000;

pub async fn insert(mut call: Call, table: &str) -> ApiResult {
    let staging = staging(&call, table)?;
    let object = call.take_object().await?;
    let row = stage(&call, staging, &object).await?;
    let outcomes = transform::run(&call, &row).await?;
    Ok(json_response(StatusCode::CREATED, &answer(&call, &row, &outcomes).await?))
}

pub async fn insert_many(mut call: Call, table: &str) -> ApiResult {
    let staging = staging(&call, table)?;
    let mut object = call.take_object().await?;
    let Some(Json::Array(records)) = object.remove("records") else {
        return Err(ApiError::unreadable_body("records must be an array of objects"));
    };
    if records.len() > MOST_RECORDS {
        return Err(ApiError::unreadable_body(format!("records may have at most {MOST_RECORDS} items")));
    }
    let objects: Option<Vec<&Map<String, Json>>> = records.iter().map(Json::as_object).collect();
    let objects = objects.ok_or_else(|| ApiError::unreadable_body("Every item of records must be an object"))?;
    let mut rows = Vec::with_capacity(objects.len());
    for object in objects {
        rows.push(stage(&call, staging, object).await?);
    }
    for row in &rows {
        transform::run(&call, row).await?;
    }
    let set = uuid::Uuid::now_v7().simple().to_string();
    let body = json!({ "import_set_id": set, "multi_import_set_id": uuid::Uuid::now_v7().simple().to_string() });
    Ok(json_response(StatusCode::CREATED, &body))
}

pub async fn single(call: Call, table: &str, id: &str) -> ApiResult {
    let staging = staging(&call, table)?;
    if !is_plausible(id) {
        return Err(ApiError::no_record());
    }
    let row = call.api.services.store.read(&call.actor, staging, id).await?.ok_or_else(ApiError::no_record)?;
    let outcomes = transform::known(&call, &row).await?;
    Ok(json_response(StatusCode::OK, &answer(&call, &row, &outcomes).await?))
}

fn staging(call: &Call, table: &str) -> ApiResult<&'static Entity> {
    let known = call.model().entity(table).filter(|entity| entity.name() == table && metadata::is_staging(entity));
    known.ok_or_else(|| ApiError::no_staging_table(table))
}

async fn stage(call: &Call, staging: &'static Entity, object: &Map<String, Json>) -> ApiResult<Row> {
    let texts = input::texts(object);
    let mut save = Save::create(staging);
    save.fields = input::inputs(&texts);
    let saved = call.api.services.store.save(&call.actor, save).await;
    Ok(saved.map_err(|error| refused_write(error, staging, &texts))?.row)
}

async fn answer(call: &Call, row: &Row, outcomes: &[Outcome]) -> ApiResult<Json> {
    let staged = call.api.services.store.count(&call.actor, row.entity, &meta::query::Query::default()).await?;
    let result: Vec<Json> = outcomes.iter().map(|outcome| told(call, outcome)).collect();
    Ok(json!({ "import_set": format!("ISET{staged:07}"), "staging_table": row.entity.name(), "result": result }))
}

fn told(call: &Call, outcome: &Outcome) -> Json {
    let mut told = json!({ "transform_map": outcome.map, "table": outcome.target });
    let Some(object) = told.as_object_mut() else { return told };
    let mut put = |name: &str, value: String| object.insert(name.to_owned(), Json::String(value));
    if let Some(record) = &outcome.record {
        put("display_name", record.entity.display.to_owned());
        put("display_value", record.display().to_owned());
        put("record_link", format!("{}/table/{}/{}", call.base(), outcome.target, record.id()));
    }
    put("status", outcome.status.to_owned());
    match (&outcome.record, &outcome.problem) {
        (Some(record), _) => put("sys_id", record.id().0),
        (None, Some(problem)) => put("error_message", problem.clone()),
        (None, None) => None,
    };
    told
}
