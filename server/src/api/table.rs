//! Records of any table: list, single, insert, update, delete (spec/table-api.md 4).
use std::sync::Arc;

use axum::body::{Body, Bytes};
use futures::stream;
use http::header::{CONTENT_TYPE, ETAG, HeaderName, LINK, LOCATION};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use meta::{Actor, Entity, Id, Instant};
use store::{Count, ListRequest, Naming, Page, Save, Store};

use super::call::Call;
use super::errors::{ApiError, ApiResult, JSON, bytes_response, refused_write, stable_id};
use super::present::{Display, Journals, Presenter};
use super::route::Version;
use super::{filter, input, metadata, no_content, oauth, repeat, short_url};

/// The parameter that says yes to what a change does besides.
pub const CONFIRM: &str = "confirm_cascade";
const USUAL_LIMIT: u64 = 10_000;
/// Longer lists are sent piece by piece, so that memory does not grow with them.
const PIECE_ROWS: u64 = 1_000;

pub async fn list(mut call: Call, table: &str) -> ApiResult {
    short_url::expand(&mut call).await?;
    let entity = call.entity(table)?;
    let limit = call.number("sysparm_limit", USUAL_LIMIT)?;
    let offset = call.number("sysparm_offset", 0)?;
    let counts = !call.params.flag("sysparm_no_count");
    let request = ListRequest {
        columns: columns(&call, entity).await,
        limit: limit.min(PIECE_ROWS),
        offset,
        count: if counts { Count::Exact } else { Count::No },
        strict: call.is_strict().await,
        any_domain: call.looks_everywhere(),
        naming: naming(&call),
        ..ListRequest::new(entity, call.query(entity))
    };
    let mut page = page_of(&call, &request).await?;
    if call.finds_nothing(&page.ignored).await {
        page = Page { rows: Vec::new(), total: counts.then_some(0), more: false, ..page };
    }
    // A page that ends here and a list that goes on differ in who says that there is more.
    let is_whole = limit <= PIECE_ROWS || !page.more;
    if page.rows.is_empty() && page.total.unwrap_or(0) == 0 && call.version == Version::One {
        return Err(ApiError::no_record());
    }
    let mut headers = HeaderMap::new();
    filter::announce(&page.ignored, &mut headers);
    if let Some(total) = page.total.filter(|_| counts) {
        headers.insert(HeaderName::from_static("x-total-count"), HeaderValue::from(total));
    }
    if limit > 0 && !call.params.flag("sysparm_suppress_pagination_header") {
        let more = if is_whole { page.more } else { goes_beyond(&call, &request, limit).await? };
        let link = links(&call, limit, offset, page.total.filter(|_| counts), more);
        headers.extend(HeaderValue::from_str(&link).map(|link| (LINK, link)));
    }
    let mut response = if is_whole { whole(&call, &page).await? } else { pieces(call, request, page, limit) };
    response.headers_mut().extend(headers);
    Ok(response)
}

async fn page_of(call: &Call, request: &ListRequest) -> ApiResult<Page> {
    if let Some(page) = metadata::list(call, request)? {
        return Ok(page);
    }
    Ok(call.api.services.store.list(&call.actor, request).await?)
}

/// The columns asked for, or those of the view asked for; none means all.
async fn columns(call: &Call, entity: &'static Entity) -> Vec<String> {
    let asked = call.params.list("sysparm_fields");
    if !asked.is_empty() {
        return asked;
    }
    match call.params.get("sysparm_view") {
        Some(view) => view_columns(call, entity, view).await.unwrap_or_default(),
        None => Vec::new(),
    }
}

/// The columns of a list view; unknown views are ignored.
async fn view_columns(call: &Call, entity: &'static Entity, view: &str) -> Option<Vec<String>> {
    let views = call.model().entity("sys_ui_view")?;
    let pairs = format!("name={}&table_name={}", super::params::encode(view), entity.name());
    let params = super::params::Params::parse(&pairs);
    let query = filter::pairs_query(call, &params, views);
    let request = ListRequest {
        columns: vec!["columns".to_owned()],
        limit: 1,
        count: Count::No,
        ..ListRequest::new(views, query)
    };
    let page = call.api.services.store.list(&call.actor, &request).await.ok()?;
    let names = page.rows.first()?.cells.first()?.value.as_text()?.to_owned();
    Some(names.split([',', '\n']).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

/// Whether a row exists behind the last one asked for.
async fn goes_beyond(call: &Call, request: &ListRequest, limit: u64) -> ApiResult<bool> {
    let behind = ListRequest {
        columns: vec!["sys_id".to_owned()],
        limit: 1,
        offset: request.offset.saturating_add(limit),
        count: Count::No,
        ..request.clone()
    };
    Ok(!page_of(call, &behind).await?.rows.is_empty())
}

/// The `Link` header: the request's own address at other offsets.
pub fn links(call: &Call, limit: u64, offset: u64, total: Option<u64>, more: bool) -> String {
    let at = |offset: u64, name: &str| {
        format!("<{}{}?{}>;rel=\"{name}\"", call.origin, call.path, call.params.with_page(limit, offset))
    };
    let mut entries = vec![at(0, "first")];
    if offset > 0 {
        entries.push(at(offset.saturating_sub(limit), "prev"));
    }
    let next = offset.saturating_add(limit);
    if total.map_or(more, |total| next < total) {
        entries.push(at(next, "next"));
    }
    if let Some(total) = total {
        entries.push(at(total.saturating_sub(1) / limit * limit, "last"));
    }
    entries.join(",")
}

/// How the call wants its records written; reads journals where lists are to show them.
async fn presenter<'a>(call: &'a Call, base: &'a str, page: &Page) -> ApiResult<Presenter<'a>> {
    let journals = match call.display() {
        Display::Stored => Journals::new(),
        _ => super::present::journals(&call.api.services, &call.actor, page).await?,
    };
    Ok(Presenter {
        actor: &call.actor,
        display: call.display(),
        links: !call.params.flag("sysparm_exclude_reference_link"),
        base,
        journals,
        revealed: Vec::new(),
    })
}

async fn whole(call: &Call, page: &Page) -> ApiResult {
    let base = call.base();
    let mut body = b"{\"result\":[".to_vec();
    presenter(call, &base, page).await?.write_rows(page, &page.rows, &mut body);
    body.extend_from_slice(b"]}");
    Ok(bytes_response(StatusCode::OK, body))
}

/// A long list: its first piece is there, the others are read behind the last row sent.
struct Rest {
    call: Call,
    request: ListRequest,
    page: Option<Page>,
    /// Rows still wanted, those of `page` among them.
    left: u64,
    is_first: bool,
}

fn pieces(call: Call, request: ListRequest, page: Page, limit: u64) -> Response<Body> {
    let rest = Rest { call, request, page: Some(page), left: limit, is_first: true };
    let body = Body::from_stream(stream::try_unfold(Some(rest), |rest| async move {
        match rest {
            Some(rest) => rest.next_piece().await.map(Some),
            None => Ok(None),
        }
    }));
    let mut response = Response::new(body);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    response
}

impl Rest {
    async fn next_piece(mut self) -> Result<(Bytes, Option<Rest>), std::io::Error> {
        let mut body = if self.is_first { b"{\"result\":[".to_vec() } else { Vec::new() };
        let Some(page) = self.page.take() else {
            return Ok((Bytes::from_static(b"]}"), None));
        };
        if !self.is_first && !page.rows.is_empty() {
            body.push(b',');
        }
        let base = self.call.base();
        let broken = |error: ApiError| std::io::Error::other(error.message);
        presenter(&self.call, &base, &page).await.map_err(broken)?.write_rows(&page, &page.rows, &mut body);
        self.left = self.left.saturating_sub(page.rows.len() as u64);
        self.is_first = false;
        if page.more && self.left > 0 {
            self.request.after = page.rows.last().map(|row| row.cursor.clone());
            self.request.offset = 0;
            self.request.count = Count::No;
            self.request.limit = self.left.min(PIECE_ROWS);
            self.page = Some(page_of(&self.call, &self.request).await.map_err(broken)?);
        }
        Ok((Bytes::from(body), Some(self)))
    }
}

pub async fn single(call: Call, table: &str, id: &str) -> ApiResult {
    let entity = call.entity(table)?;
    let page = read(&call, entity, id).await?.ok_or_else(ApiError::no_record)?;
    record(&call, StatusCode::OK, &page, Vec::new()).await
}

/// Only who wants to see what people see has it looked up.
fn naming(call: &Call) -> Naming {
    if call.display() == Display::Stored { Naming::Bare } else { Naming::Full }
}

/// One record as the call wants to see it.
async fn read(call: &Call, entity: &'static Entity, id: &str) -> ApiResult<Option<Page>> {
    if !is_plausible(id) {
        return Ok(None);
    }
    let columns = columns(call, entity).await;
    if let Some(page) = metadata::single(call, entity, id, &columns) {
        return Ok(page);
    }
    if !call.looks_everywhere() {
        return Ok(call.api.services.store.show_as(&call.actor, entity, id, &columns, naming(call)).await?);
    }
    let query = meta::query::parse(&format!("sys_id={id}"));
    let naming = naming(call);
    let request = ListRequest { columns, limit: 1, any_domain: true, naming, ..ListRequest::new(entity, query) };
    let page = call.api.services.store.list(&call.actor, &request).await?;
    Ok(Some(page).filter(|page| !page.rows.is_empty()))
}

async fn record(call: &Call, status: StatusCode, page: &Page, revealed: Vec<(String, String)>) -> ApiResult {
    let Some(row) = page.rows.first() else { return Err(ApiError::no_record()) };
    let base = call.base();
    let mut body = b"{\"result\":".to_vec();
    let presenter = Presenter { revealed, ..presenter(call, &base, page).await? };
    presenter.write_row(page, row, &mut body);
    body.push(b'}');
    let mut response = if call.wants_no_body() { no_body(status) } else { bytes_response(status, body) };
    response.headers_mut().extend(HeaderValue::from_str(&format!("\"{}\"", row.version)).map(|tag| (ETAG, tag)));
    Ok(response)
}

/// The same status and type, nothing else: `X-no-response-body`.
fn no_body(status: StatusCode) -> Response<Body> {
    bytes_response(status, Vec::new())
}

pub async fn insert(mut call: Call, table: &str) -> ApiResult {
    let entity = call.entity(table)?;
    let object = call.take_object().await?;
    metadata::refuse_write(entity, "Insert")?;
    let mut texts = input::texts(&object);
    let revealed = oauth::shown_once(&call, entity, &mut texts);
    let mut save = Save::create(entity).spelled(input::spelling(&call));
    save.fields = input::inputs(&texts);
    save.new_id = wanted_id(&call, &texts);
    save.confirmed = call.params.flag(CONFIRM);
    let store = &call.api.services.store;
    let refused = |error| refused_write(error, entity, &texts);
    let id = match store.save(&call.actor, save.clone()).await {
        Ok(saved) => saved.id,
        Err(error) => match inserted_before(store, &call, &save).await {
            Some((id, true)) => id,
            // The key was used for another record, too long ago to count.
            Some((_, false)) => {
                let anew = Save { new_id: None, ..save };
                store.save(&call.actor, anew).await.map_err(refused)?.id
            }
            None => return Err(refused(error)),
        },
    };
    let mut response = match read(&call, entity, id.as_str()).await? {
        Some(page) => record(&call, StatusCode::CREATED, &page, revealed).await?,
        // The caller may make records that he may not read.
        None => bytes_response(StatusCode::CREATED, format!("{{\"result\":{{\"sys_id\":\"{id}\"}}}}").into_bytes()),
    };
    let location = format!("{}/table/{table}/{id}", call.base());
    response.headers_mut().extend(HeaderValue::from_str(&location).map(|location| (LOCATION, location)));
    Ok(response)
}

/// The id of the new record: the caller's, or one that a repetition of the same request would have too.
fn wanted_id(call: &Call, texts: &[(String, String)]) -> Option<Id> {
    let own = texts.iter().find(|(name, text)| name == "sys_id" && Id::is_shaped(text));
    let own = own.map(|(_, text)| Id(text.clone()));
    own.or_else(|| call.repeat_key().map(|key| Id(stable_id(&["repeat", call.actor.id.as_str(), &call.path, &key]))))
}

/// The record that an earlier request with the same key left, and whether that request still counts: its answer
/// was lost then.
async fn inserted_before(store: &Store, call: &Call, save: &Save) -> Option<(Id, bool)> {
    call.repeat_key()?;
    let id = save.new_id.clone()?;
    let stored = store.read(&call.actor, save.entity, id.as_str()).await.ok()??;
    let is_own = stored.value("sys_created_by").as_text() == Some(call.actor.user_name.as_str());
    let made_at = Instant(stored.value("sys_created_on").as_int().unwrap_or_default());
    let counts = made_at.plus_seconds(repeat::KEPT_SECONDS) > store.clock().now();
    is_own.then_some((id, counts))
}

pub async fn update(mut call: Call, table: &str, id: &str) -> ApiResult {
    let entity = call.entity(table)?;
    let object = call.take_object().await?;
    metadata::refuse_write(entity, "Update")?;
    let texts = input::texts(&object);
    let mut save = Save::update(entity, known_id(id)?).spelled(input::spelling(&call));
    save.fields = input::inputs(&texts);
    save.if_version = required_version(&call, entity, id).await?;
    save.confirmed = call.params.flag(CONFIRM);
    let store = &call.api.services.store;
    store.save(&call.actor, save).await.map_err(|error| refused_write(error, entity, &texts))?;
    match read(&call, entity, id).await? {
        Some(page) => record(&call, StatusCode::OK, &page, Vec::new()).await,
        // The change took the record out of the caller's sight.
        None => Ok(bytes_response(StatusCode::OK, b"{\"result\":{}}".to_vec())),
    }
}

pub async fn delete(call: Call, table: &str, id: &str) -> ApiResult {
    let entity = call.entity(table)?;
    metadata::refuse_write(entity, "Delete")?;
    let id = known_id(id)?;
    let version = required_version(&call, entity, id.as_str()).await?;
    let store = &call.api.services.store;
    let deleted = store.delete(&call.actor, entity, id.as_str(), version).await;
    deleted.map_err(|error| refused_write(error, entity, &[]))?;
    Ok(no_content())
}

/// Whether a record might have this id: generated ones have 32 characters, a few of the system are words.
pub fn is_plausible(id: &str) -> bool {
    !id.is_empty() && id.len() <= 32 && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn known_id(id: &str) -> ApiResult<Id> {
    if is_plausible(id) { Ok(Id(id.to_owned())) } else { Err(ApiError::no_record()) }
}

/// The version that `If-Match` requires the record to have; refused at once where it has another.
async fn required_version(call: &Call, entity: &'static Entity, id: &str) -> ApiResult<Option<i64>> {
    let Some(versions) = call.required_versions() else { return Ok(None) };
    let stored = stored_version(&call.api.services.store, &call.actor, entity, id).await?;
    if versions.contains(&stored) { Ok(Some(stored)) } else { Err(ApiError::stale(stored)) }
}

async fn stored_version(store: &Store, actor: &Arc<Actor>, entity: &'static Entity, id: &str) -> ApiResult<i64> {
    let row = store.read(actor, entity, id).await?.ok_or_else(ApiError::no_record)?;
    Ok(row.value("sys_mod_count").as_int().unwrap_or_default())
}
