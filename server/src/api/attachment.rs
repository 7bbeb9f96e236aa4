//! Files of records: list, metadata, upload, download, rename, delete (spec/table-api.md 9).
use axum::body::Body;
use axum::extract::{FromRequest, Multipart};
use futures::TryStreamExt;
use http::header::{
    CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, LINK, LOCATION, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode};
use meta::Row;
use serde_json::{Map, Value as Json, json};
use services::attachments::{self, AttachmentError, NewFile};
use tokio_util::io::ReaderStream;

use super::call::Call;
use super::errors::{ApiError, ApiResult, json_response};
use super::params::encode;
use super::{filter, no_content, table};

const USUAL_LIMIT: u64 = 1000;
const USUAL_TYPE: &str = "application/octet-stream";
const TABLE: &str = "sys_attachment";

pub async fn list(call: Call) -> ApiResult {
    let entity = call.entity(TABLE)?;
    let limit = call.number("sysparm_limit", USUAL_LIMIT)?;
    let offset = call.number("sysparm_offset", 0)?;
    let query = filter::attachment_query(&call, entity);
    let services = &call.api.services;
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let (rows, total) = attachments::find(services, &call.actor, &query, count(limit), count(offset)).await?;
    let result: Vec<Json> = rows.iter().map(|row| Json::Object(metadata(&call, row))).collect();
    let mut response = json_response(StatusCode::OK, &json!({ "result": result }));
    let total = total as u64;
    response.headers_mut().insert(HeaderName::from_static("x-total-count"), HeaderValue::from(total));
    if limit > 0 {
        let link = table::links(&call, limit, offset, Some(total), false);
        response.headers_mut().extend(HeaderValue::from_str(&link).map(|link| (LINK, link)));
    }
    Ok(response)
}

pub async fn single(call: Call, id: &str) -> ApiResult {
    let row = found(&call, id).await?;
    Ok(json_response(StatusCode::OK, &json!({ "result": metadata(&call, &row) })))
}

async fn found(call: &Call, id: &str) -> ApiResult<Row> {
    if !table::is_plausible(id) {
        return Err(ApiError::no_record());
    }
    attachments::read(&call.api.services, &call.actor, id).await?.ok_or_else(ApiError::no_record)
}

/// The body is the file.
pub async fn add_bytes(mut call: Call) -> ApiResult {
    let parameter =
        |name: &str| call.params.get(name).map(str::to_owned).ok_or_else(|| ApiError::missing_parameter(name));
    let target = Target {
        table: parameter("table_name")?,
        id: parameter("table_sys_id")?,
        file_name: parameter("file_name")?,
        content_type: call.header(CONTENT_TYPE.as_str()).unwrap_or(USUAL_TYPE).to_owned(),
    };
    let body = call.take_body().into_data_stream();
    let row = add(&call, &target, body).await?;
    created(&call, &row)
}

/// Where a file goes, and what the sender says of it.
struct Target {
    table: String,
    id: String,
    file_name: String,
    content_type: String,
}

async fn add<S, B, E>(call: &Call, target: &Target, body: S) -> ApiResult<Row>
where
    S: futures::Stream<Item = Result<B, E>> + Unpin,
    B: AsRef<[u8]>,
    E: std::fmt::Display,
{
    let entity = call.entity(&target.table)?;
    if !table::is_plausible(&target.id) {
        return Err(ApiError::no_record());
    }
    let new = NewFile { entity, id: &target.id, file_name: &target.file_name, declared_type: &target.content_type };
    Ok(attachments::add(&call.api.services, &call.actor, new, body).await?)
}

/// A form whose text parts say where its one file goes.
pub async fn add_form(mut call: Call) -> ApiResult {
    let mut request = Request::new(call.take_body());
    *request.headers_mut() = call.headers.clone();
    let broken = |error: axum::extract::multipart::MultipartError| ApiError::unreadable_body(error.body_text());
    let mut form =
        Multipart::from_request(request, &()).await.map_err(|error| ApiError::unreadable_body(error.body_text()))?;
    let mut texts: Map<String, Json> = Map::new();
    while let Some(part) = form.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        let Some(file_name) = part.file_name().map(str::to_owned) else {
            texts.insert(name, Json::String(part.text().await.map_err(broken)?));
            continue;
        };
        let text =
            |name: &str| texts.get(name).and_then(Json::as_str).filter(|text| !text.is_empty()).map(str::to_owned);
        let target = Target {
            table: text("table_name").ok_or_else(|| ApiError::missing_parameter("table_name"))?,
            id: text("table_sys_id").ok_or_else(|| ApiError::missing_parameter("table_sys_id"))?,
            file_name: text("file_name").unwrap_or(file_name),
            content_type: part.content_type().unwrap_or(USUAL_TYPE).to_owned(),
        };
        let row = add(&call, &target, Box::pin(part.into_stream())).await?;
        return created(&call, &row);
    }
    Err(ApiError::missing_parameter("file"))
}

fn created(call: &Call, row: &Row) -> ApiResult {
    let mut response = json_response(StatusCode::CREATED, &json!({ "result": metadata(call, row) }));
    response.headers_mut().extend(HeaderValue::from_str(&download_link(call, row)).map(|link| (LOCATION, link)));
    Ok(response)
}

pub async fn download(call: Call, id: &str) -> ApiResult {
    if !table::is_plausible(id) {
        return Err(ApiError::no_record());
    }
    let open = attachments::open(&call.api.services, &call.actor, id).await?.ok_or_else(ApiError::no_record)?;
    let about = Json::Object(metadata(&call, &open.row)).to_string();
    let mut headers = file_headers(&open.row, open.size_bytes);
    headers.extend(
        HeaderValue::from_str(&ascii(&about)).map(|value| (HeaderName::from_static("x-attachment-metadata"), value)),
    );
    let mut response = Response::new(Body::from_stream(ReaderStream::new(open.file)));
    *response.headers_mut() = headers;
    Ok(response)
}

/// The headers of a file to be kept, never shown in place.
pub fn file_headers(row: &Row, size_bytes: u64) -> HeaderMap {
    let text = |field: &str| row.value(field).as_text().unwrap_or_default();
    let mut headers = HeaderMap::new();
    let kind = HeaderValue::from_str(text("content_type")).ok().filter(|kind| !kind.is_empty());
    headers.insert(CONTENT_TYPE, kind.unwrap_or_else(|| HeaderValue::from_static(USUAL_TYPE)));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(size_bytes));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let disposition = format!("attachment; filename*=UTF-8''{}", encode(text("file_name")));
    headers.extend(HeaderValue::from_str(&disposition).map(|value| (CONTENT_DISPOSITION, value)));
    headers
}

pub async fn rename(mut call: Call, id: &str) -> ApiResult {
    let object = call.take_object().await?;
    let row = found(&call, id).await?;
    let row = match object.get("file_name").and_then(Json::as_str).filter(|name| !name.is_empty()) {
        Some(name) => attachments::rename(&call.api.services, &call.actor, id, name).await.map_err(hide_read_only)?,
        None => row,
    };
    Ok(json_response(StatusCode::OK, &json!({ "result": metadata(&call, &row) })))
}

pub async fn delete(call: Call, id: &str) -> ApiResult {
    found(&call, id).await?;
    match attachments::delete(&call.api.services, &call.actor, id).await {
        Ok(()) => Ok(no_content()),
        Err(store::Error::Forbidden { .. } | store::Error::Shared { .. }) => Err(ApiError::may_not("Delete")),
        Err(error) => Err(error.into()),
    }
}

fn hide_read_only(error: store::Error) -> ApiError {
    match error {
        store::Error::Forbidden { .. } => ApiError::may_not("Update"),
        other => other.into(),
    }
}

impl From<AttachmentError> for ApiError {
    fn from(error: AttachmentError) -> ApiError {
        match error {
            AttachmentError::Store(store::Error::Forbidden { .. } | store::Error::Shared { .. }) => {
                ApiError::may_not("Insert")
            }
            AttachmentError::Store(error) => error.into(),
            AttachmentError::TooLarge { limit_bytes } => ApiError::too_large(limit_bytes),
            AttachmentError::BrokenOff(_) => ApiError::unreadable_body("The body ended before it was complete"),
            disk @ AttachmentError::Disk(_) => ApiError::unexpected(&disk),
        }
    }
}

/// The metadata of a file, flat and all text.
fn metadata(call: &Call, row: &Row) -> Map<String, Json> {
    let text = |name: &str| {
        let kind = row.entity.field(name).map_or(meta::Kind::Text, |field| field.kind);
        meta::stored_text(kind, row.value(name))
    };
    let mut object = Map::new();
    let mut put = |name: &str, value: String| object.insert(name.to_owned(), Json::String(value));
    for name in ["sys_id", "table_name", "table_sys_id", "file_name", "content_type", "size_bytes"] {
        put(name, text(name));
    }
    put("size_compressed", String::new());
    put("compressed", "false".to_owned());
    put("hash", text("hash"));
    put("state", "available".to_owned());
    put("chunk_size_bytes", "700000".to_owned());
    for name in ["image_width", "image_height", "average_image_color"] {
        put(name, String::new());
    }
    put("download_link", download_link(call, row));
    for name in ["sys_created_on", "sys_created_by", "sys_updated_on", "sys_updated_by", "sys_mod_count", "sys_tags"] {
        put(name, text(name));
    }
    object
}

fn download_link(call: &Call, row: &Row) -> String {
    format!("{}/attachment/{}/file", call.base(), row.id())
}

/// JSON with every character outside ASCII escaped, so that it fits into a header.
fn ascii(json: &str) -> String {
    let mut units = [0; 2];
    let mut text = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter.is_ascii() && letter != '\u{7f}' {
            text.push(letter);
        } else {
            letter.encode_utf16(&mut units).iter().for_each(|unit| text.push_str(&format!("\\u{unit:04x}")));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::ascii;

    #[test]
    fn headers_hold_any_file_name() {
        assert_eq!(ascii(r#"{"file_name":"Größe 😀.pdf"}"#), r#"{"file_name":"Gr\u00f6\u00dfe \ud83d\ude00.pdf"}"#);
    }
}
