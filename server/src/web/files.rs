//! Files in and out: attachments of records and exports of lists.
use std::sync::Arc;

use app::Failure;
use axum::body::Body;
use axum::extract::{Multipart, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERER};
use http::{HeaderMap, HeaderValue, StatusCode};
use meta::query::parse;
use meta::{Actor, AppError, Entity, Issues};
use serde::Deserialize;
use services::attachments::{self, NewFile};
use services::export;
use store::{Count, ListRequest};
use tokio_util::io::ReaderStream;

use super::records::{Standing, has_script};
use super::security::{error_page, status_of};
use super::session::SignedIn;
use super::{Web, portal};

/// Most rows an export has.
const MOST_ROWS: u64 = 1_000_000;

#[derive(Deserialize)]
pub struct Owner {
    table: String,
    id: String,
}

/// Adds the files of a form to a record. A page with script is told in a sentence, one without is sent back.
pub async fn upload(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Query(owner): Query<Owner>,
    Query(standing): Query<Standing>,
    headers: HeaderMap,
    mut form: Multipart,
) -> Response {
    let refused = async |error: AppError| refused(&web, &actor, error, &headers).await;
    let Some(entity) = readable(&web, &actor, &owner.table) else { return refused(AppError::NotFound).await };
    let mut added = 0;
    loop {
        let part = match form.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) if added == 0 => return refused(wrong_file("Choose a file first.")).await,
            Ok(None) => break,
            Err(_) => return refused(wrong_file("The upload broke off. Please send the file again.")).await,
        };
        let Some(file_name) = part.file_name().map(str::to_owned).filter(|name| !name.is_empty()) else { continue };
        let declared_type = part.content_type().unwrap_or("application/octet-stream").to_owned();
        let new = NewFile { entity, id: &owner.id, file_name: &file_name, declared_type: &declared_type };
        if let Err(error) = attachments::add(&web.services, &actor, new, part).await {
            return refused(error.into()).await;
        }
        added += 1;
    }
    if has_script(&headers) {
        StatusCode::CREATED.into_response()
    } else {
        let page = standing.page().map_or_else(|| back_to(&headers, &owner), str::to_owned);
        Redirect::to(&page).into_response()
    }
}

/// Takes a file away from its record, and goes back to the page of it.
pub async fn remove(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let removed = async {
        let row = attachments::read(&web.services, &actor, &id).await?.ok_or(store::Error::NotFound)?;
        attachments::delete(&web.services, &actor, &id).await?;
        let text = |field: &str| row.value(field).as_text().unwrap_or_default().to_owned();
        Ok::<_, store::Error>(Owner { table: text("table_name"), id: text("table_sys_id") })
    };
    match removed.await {
        Ok(owner) => Redirect::to(&back_to(&headers, &owner)).into_response(),
        Err(error) => refused(&web, &actor, error.into(), &headers).await,
    }
}

/// The file itself: always as a download, and powerless should a browser show it all the same.
pub async fn download(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let opened = match attachments::open(&web.services, &actor, &id).await {
        Ok(Some(opened)) => opened,
        Ok(None) => return refused(&web, &actor, AppError::NotFound, &headers).await,
        Err(error) => return refused(&web, &actor, error.into(), &headers).await,
    };
    let text = |field: &str| opened.row.value(field).as_text().unwrap_or_default().to_owned();
    let mut answer = Body::from_stream(ReaderStream::new(opened.file)).into_response();
    let headers = answer.headers_mut();
    let content_type = HeaderValue::from_str(&text("content_type"));
    headers.insert(CONTENT_TYPE, content_type.unwrap_or(HeaderValue::from_static("application/octet-stream")));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(opened.size_bytes));
    headers.insert(CONTENT_DISPOSITION, disposition(&text("file_name")));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    answer
}

#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    columns: String,
}

/// `/export/{table}.csv` and `.xlsx`: the list as it is filtered and ordered, with its columns.
pub async fn export(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(file): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Response {
    let Some((table, format)) = file.rsplit_once('.') else { return error_page(&AppError::NotFound) };
    let Some(entity) = readable(&web, &actor, table) else { return error_page(&AppError::NotFound) };
    let named = wanted.columns.split(',').map(str::trim).filter(|name| !name.is_empty());
    let mut columns: Vec<String> = named.map(str::to_owned).collect();
    if columns.is_empty() {
        columns = entity.list_columns().into_iter().map(str::to_owned).collect();
    }
    let request = ListRequest {
        columns,
        limit: MOST_ROWS,
        count: Count::No,
        strict: true,
        ..ListRequest::new(entity, parse(&wanted.q))
    };
    let (body, content_type) = match format {
        "csv" => {
            // The first page is asked for before the answer starts, so that a refused query is not half a file.
            let probe = ListRequest { limit: 1, ..request.clone() };
            if let Err(error) = web.services.store.list(&actor, &probe).await {
                return error_page(&error.into());
            }
            (Body::from_stream(export::csv(web.services.clone(), actor, request)), "text/csv; charset=utf-8")
        }
        "xlsx" => match export::xlsx(&web.services, &actor, &request).await {
            Ok(file) => match spreadsheet(file).await {
                Ok(body) => (body, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                Err(_) => return error_page(&AppError::Busy),
            },
            Err(error) => return error_page(&error.into()),
        },
        _ => return error_page(&AppError::NotFound),
    };
    let mut answer = body.into_response();
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    answer.headers_mut().insert(CONTENT_DISPOSITION, disposition(&file));
    answer
}

/// The finished file as a stream; it is removed from the disk once it is open.
async fn spreadsheet(file: tempfile::NamedTempFile) -> std::io::Result<Body> {
    let open = tokio::fs::File::open(file.path()).await?;
    Ok(Body::from_stream(ReaderStream::new(open)))
}

fn readable(web: &Web, actor: &meta::Actor, table: &str) -> Option<&'static Entity> {
    let entity = web.services.store.model().entity(table)?;
    (!entity.table.is_abstract && store::may(actor, entity, meta::READ)).then_some(entity)
}

/// A file name in every language, by RFC 6266.
fn disposition(file_name: &str) -> HeaderValue {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    let encoded: String = file_name.bytes().map(byte).collect();
    HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{encoded}")).expect("percent-encoded text is ASCII")
}

fn wrong_file(sentence: &str) -> AppError {
    let mut issues = Issues::default();
    issues.add("content", sentence);
    AppError::Invalid(issues)
}

async fn refused(web: &Web, actor: &Arc<Actor>, error: AppError, headers: &HeaderMap) -> Response {
    if actor.is_external {
        return portal::tell(web, actor.clone(), &error, headers).await;
    }
    if has_script(headers) {
        (status_of(&error), Failure(error).sentence()).into_response()
    } else {
        error_page(&error)
    }
}

/// The page the form stood on; only its path counts, whatever the browser says of the host.
fn back_to(headers: &HeaderMap, owner: &Owner) -> String {
    let page = format!("/record/{}/{}", owner.table, owner.id);
    let came_from =
        headers.get(REFERER).and_then(|value| value.to_str().ok()).and_then(|url| url.parse::<http::Uri>().ok());
    came_from
        .filter(|url| url.path() == page)
        .and_then(|url| url.path_and_query().map(ToString::to_string))
        .unwrap_or(page)
}
