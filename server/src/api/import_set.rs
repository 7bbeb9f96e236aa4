//! Import sets: rows stored in a staging table and moved to their targets at once (spec/table-api.md 11).
use http::StatusCode;
use meta::{Entity, Row};
use serde_json::{Map, Value as Json, json};
use services::import_set::{Outcome, Problem, known, stage, transform};

use super::call::Call;
use super::errors::{ApiError, ApiResult, json_response, refused_write};
use super::table::is_plausible;
use super::{input, metadata};

const MOST_RECORDS: usize = 10_000;

pub async fn insert(mut call: Call, table: &str) -> ApiResult {
    let staging = staging(&call, table)?;
    let object = call.take_object().await?;
    let rows = staged(&call, staging, &[&object]).await?;
    let outcomes = transform(&call.api.services, &call.actor, &rows).await?;
    let told = rows.first().zip(outcomes.into_iter().next()).map(|(row, outcomes)| answer(&call, row, outcomes));
    Ok(json_response(StatusCode::CREATED, &told.unwrap_or_default()))
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
    let rows = staged(&call, staging, &objects).await?;
    transform(&call.api.services, &call.actor, &rows).await?;
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
    let outcomes = known(&call.api.services, &call.actor, &row).await?;
    Ok(json_response(StatusCode::OK, &answer(&call, &row, outcomes)))
}

fn staging(call: &Call, table: &str) -> ApiResult<&'static Entity> {
    let known = call.model().entity(table).filter(|entity| entity.name() == table && metadata::is_staging(entity));
    known.ok_or_else(|| ApiError::no_staging_table(table))
}

async fn staged(call: &Call, staging: &'static Entity, objects: &[&Map<String, Json>]) -> ApiResult<Vec<Row>> {
    let texts: Vec<_> = objects.iter().map(|object| input::texts(object)).collect();
    let inputs = texts.iter().map(|texts| input::inputs(texts)).collect();
    let staged = stage(&call.api.services, &call.actor, staging, inputs).await;
    staged.map_err(|(at, error)| refused_write(error, staging, texts.get(at).map_or(&[], Vec::as_slice)))
}

fn answer(call: &Call, row: &Row, outcomes: Vec<Outcome>) -> Json {
    let result: Vec<Json> = outcomes.into_iter().map(|outcome| told(call, outcome)).collect();
    let set = row.value("import_set").as_text().unwrap_or_default();
    json!({ "import_set": set, "staging_table": row.entity.name(), "result": result })
}

fn told(call: &Call, outcome: Outcome) -> Json {
    let target = outcome.target;
    let mut told = json!({ "transform_map": outcome.map, "table": target.name() });
    let Some(object) = told.as_object_mut() else { return told };
    let mut put = |name: &str, value: String| object.insert(name.to_owned(), Json::String(value));
    if let Some(record) = &outcome.record {
        put("display_name", record.entity.display.to_owned());
        put("display_value", record.display().to_owned());
        put("record_link", format!("{}/table/{}/{}", call.base(), target.name(), record.id()));
        put("sys_id", record.id().0);
    }
    put("status", outcome.status.to_owned());
    match outcome.problem {
        Some(Problem::Refused(error, sent)) => {
            put("error_message", refused_write(error, target, &sent).detail.unwrap_or_default())
        }
        Some(Problem::Noted(text)) => put("error_message", text),
        None => None,
    };
    told
}
