//! Reads one page of a list: rights, order, columns and words, in a fixed number of statements.
use meta::query::{Order, Query};
use meta::{CREATE, Entity, Field, FieldPath, Id, Kind, Table, Value, WRITE};
use services::Bands;
use store::{Count, Cursor, ListRequest, PageRow, Shown};
use ui::{Cell, Column, Row, Sort};

use super::data::{FieldOption, ListView, Total};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::preferences;
use crate::record::address::ListAddress;
use crate::record::tone::{spoken, tone_by};
use crate::routes::record_href;

/// Rows of a page.
pub const PAGE: u64 = 50;
/// Records named at once.
const MOST_NAMED: u64 = 100;
/// Counting stops here.
const MOST_COUNTED: u64 = 10_000;

pub async fn list(context: &ServerContext, address: ListAddress) -> Answer<ListView> {
    let entity = context.readable_entity(&address.table)?;
    let address = ListAddress { table: entity.name().to_owned(), ..address };
    let query = address.query();
    let frame = ListView {
        label: entity.table.plural.to_owned(),
        singular: entity.table.label.to_owned(),
        crumbs: super::crumbs::crumbs(context, entity, &address, &query).await?,
        may_create: may(context, entity, CREATE),
        may_write: may(context, entity, WRITE),
        watched: std::iter::once(entity.name()).chain(entity.descendants.iter().copied()).map(str::to_owned).collect(),
        address,
        ..ListView::default()
    };
    match query.group_by.first().cloned() {
        Some(field) => super::groups::groups(context, entity, query, &field, frame).await,
        None => page(context, entity, query, frame).await,
    }
}

/// Tables that the engine keeps are read only, whoever asks.
fn may(context: &ServerContext, entity: &'static Entity, op: meta::Ops) -> bool {
    !entity.table.engine_owned && store::may(&context.actor, entity, op)
}

async fn page(context: &ServerContext, entity: &'static Entity, query: Query, frame: ListView) -> Answer<ListView> {
    let address = frame.address.clone();
    let after = read_cursor(&address.after);
    let mut request = page_request(context, entity, query, &address).await?;
    request.limit = PAGE;
    request.offset = if after.is_some() { 0 } else { address.from };
    request.after = after;
    request.count = Count::UpTo(MOST_COUNTED + 1);
    let page = context.store().list(&context.actor, &request).await?;
    let bands = context.services.score_bands(&context.actor).await?;
    let writable = if frame.may_write { store::fields_writable(&context.actor, entity) } else { Vec::new() };
    let next = page.rows.last().filter(|_| page.more).map(|last| {
        let after = write_cursor(&last.cursor);
        ListAddress { after, from: address.from + page.rows.len() as u64, ..address.clone() }.href()
    });
    let previous = (address.from > 0).then(|| {
        let from = address.from.saturating_sub(PAGE);
        ListAddress { after: String::new(), from, ..address.clone() }.href()
    });
    Ok(ListView {
        columns: heads(&page, &request.query, &writable, &address),
        rows: page.rows.iter().map(|row| table_row(context, &bands, row, &page.columns)).collect(),
        total: total(page.total.unwrap_or_default()),
        previous,
        next,
        ignored: page.ignored.iter().map(ignored_sentence).collect(),
        ..frame
    })
}

/// What a page of this address is read by.
pub async fn page_request(
    context: &ServerContext,
    entity: &'static Entity,
    query: Query,
    address: &ListAddress,
) -> Answer<ListRequest> {
    let mut request = ListRequest::new(entity, ordered(entity, query));
    request.columns = columns(context, entity, address).await?;
    Ok(request)
}

/// The heads of a page's columns.
pub fn heads(page: &store::Page, query: &Query, writable: &[&'static str], address: &ListAddress) -> Vec<Column> {
    let order = query.order.first();
    page.columns.iter().map(|(name, path)| column(name, path, order, writable, address)).collect()
}

fn total(counted: u64) -> Total {
    Total { count: counted.min(MOST_COUNTED), is_at_least: counted > MOST_COUNTED }
}

pub fn ignored_sentence(ignored: &meta::query::Ignored) -> String {
    format!("The part \"{}\" of the filter was left out: {}.", ignored.part, ignored.reason)
}

/// The query with the table's own order where it says none.
fn ordered(entity: &'static Entity, mut query: Query) -> Query {
    if query.order.is_empty() {
        let declared = std::iter::successors(Some(entity.table), |table: &&'static Table| table.extends)
            .find(|table| !table.order.is_empty());
        query.order = declared.map(|table| meta::query::parse(table.order).order).unwrap_or_default();
    }
    query
}

/// Columns of the address, else the person's own, else those of the table.
pub async fn columns(context: &ServerContext, entity: &'static Entity, address: &ListAddress) -> Answer<Vec<String>> {
    let split =
        |text: &str| -> Vec<String> { text.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect() };
    let asked = split(&address.columns);
    if !asked.is_empty() {
        return Ok(asked);
    }
    let name = super::views::columns_preference(entity);
    let own = preferences::load(context, &[&name]).await?.remove(&name).unwrap_or_default();
    let own = split(&own);
    if !own.is_empty() {
        return Ok(own);
    }
    Ok(entity.list_columns().into_iter().map(str::to_owned).collect())
}

fn column(
    name: &str,
    path: &FieldPath,
    order: Option<&Order>,
    writable: &[&'static str],
    address: &ListAddress,
) -> Column {
    let kind = path.field.kind;
    let sorted = order.filter(|order| order.field == name).map(|order| order.descending);
    let sorts = !kind.is_journal() && !matches!(kind, Kind::LongText | Kind::Html | Kind::Script | Kind::References);
    Column {
        name: name.to_owned(),
        label: path_label(path),
        is_figure: kind.is_number() && kind != Kind::Duration,
        sort: sorts.then(|| Sort { href: address.ordered_by(name, sorted == Some(false)).href(), descending: sorted }),
        is_editable: path.hops.is_empty()
            && writable.contains(&path.field.name)
            && !kind.is_journal()
            && kind != Kind::Secret,
    }
}

/// `Account › Region` for `account.region`.
pub fn path_label(path: &FieldPath) -> String {
    let mut owner_fields: Vec<&str> = Vec::new();
    let mut owner: Option<&'static Entity> = None;
    for (hop, target) in &path.hops {
        let label = owner.and_then(|owner| owner.field(hop)).map(|field| field.label);
        owner_fields.push(label.unwrap_or(target.table.label));
        owner = Some(*target);
    }
    owner_fields.push(path.field.label);
    owner_fields.join(" › ")
}

pub fn table_row(context: &ServerContext, bands: &Bands, row: &PageRow, columns: &[(String, FieldPath)]) -> Row {
    let class = context.store().model().entity(&row.class);
    let own_field = |path: &FieldPath| {
        // A derived table may know more choices of an inherited field.
        class.filter(|_| path.hops.is_empty()).and_then(|class| class.field(path.field.name)).unwrap_or(path.field)
    };
    let cells =
        columns.iter().zip(&row.cells).map(|((_, path), shown)| cell(context, bands, own_field(path), shown)).collect();
    Row {
        id: row.id.0.clone(),
        href: record_href(&row.class, row.id.as_str()),
        version: row.version,
        cells,
        is_fresh: false,
    }
}

/// Whether an address is one that people may be led to.
fn leads_on(address: &str) -> bool {
    ["https://", "http://", "/"].iter().any(|start| address.starts_with(start))
}

/// A value as a list shows it.
pub fn cell(context: &ServerContext, bands: &Bands, field: &Field, shown: &Shown) -> Cell {
    let href = match (field.kind, shown.value.as_text()) {
        (Kind::Reference, Some(id)) => Some(record_href(field.target, id)),
        (Kind::Url, Some(address)) => leads_on(address).then(|| address.to_owned()),
        _ => None,
    };
    let table = shown.value.as_text().filter(|_| field.kind == Kind::TableName);
    let text = match table.and_then(|name| context.store().model().entity(name)) {
        Some(entity) => entity.table.label.to_owned(),
        None => spoken(field, &shown.value, shown.text(field, &context.actor)),
    };
    Cell { text, href, tone: tone_by(bands, field, &shown.value) }
}

pub fn fields(context: &ServerContext, table: &str, via: &str) -> Answer<Vec<FieldOption>> {
    let entity = context.readable_entity(table)?;
    let mut options = options(context, entity, "", "");
    let led_to = (!via.is_empty()).then(|| context.store().model().walk(entity, via)).flatten();
    if let Some(path) = led_to.filter(|path| path.field.kind == Kind::Reference) {
        let target = context.readable_entity(path.field.target)?;
        let label = path_label(&path);
        options.extend(self::options(context, target, &format!("{via}."), &format!("{label} › ")));
    }
    Ok(options)
}

fn options(context: &ServerContext, entity: &'static Entity, prefix: &str, label: &str) -> Vec<FieldOption> {
    let shown = |field: &&Field| {
        !field.kind.is_journal() && field.kind != Kind::Secret && store::readable(&context.actor, entity, field)
    };
    let option = |field: &Field| FieldOption {
        name: format!("{prefix}{}", field.name),
        label: format!("{label}{}", field.label),
        kind: field.kind,
        choices: field.choices.iter().map(|choice| (choice.value.to_owned(), choice.label.to_owned())).collect(),
        target: if matches!(field.kind, Kind::Reference | Kind::References) {
            field.target.to_owned()
        } else {
            String::new()
        },
    };
    let mut options: Vec<FieldOption> = entity.fields.iter().filter(shown).map(option).collect();
    options.sort_by(|one, other| one.label.cmp(&other.label));
    options
}

pub async fn matches(context: &ServerContext, table: &str, q: &str) -> Answer<Total> {
    let entity = context.readable_entity(table)?;
    let mut request = ListRequest::new(entity, meta::query::parse(q));
    request.columns = vec!["sys_id".to_owned()];
    request.limit = 1;
    request.count = Count::UpTo(MOST_COUNTED + 1);
    let page = context.store().list(&context.actor, &request).await?;
    Ok(total(page.total.unwrap_or_default()))
}

/// What records are called, of those that the person may see, by name. Nobody reads more than so many.
pub async fn record_names(
    context: &ServerContext,
    entity: &'static Entity,
    ids: &str,
) -> Answer<Vec<(String, String)>> {
    let shaped: Vec<&str> = ids.split(',').filter(|id| Id::is_shaped(id)).collect();
    let display = entity.display;
    let query = meta::query::parse(&format!("sys_idIN{}^ORDERBY{display}", shaped.join(",")));
    let mut request = ListRequest::new(entity, query);
    request.columns = vec![display.to_owned()];
    request.limit = MOST_NAMED;
    request.count = Count::No;
    let page = context.store().list(&context.actor, &request).await?;
    let name = |row: &PageRow| {
        let shown = row.cells.first().zip(page.columns.first());
        shown.map(|(cell, (_, path))| (row.id.0.clone(), cell.text(path.field, &context.actor)))
    };
    Ok(page.rows.iter().filter_map(name).collect())
}

/// A cursor as the address carries it.
fn write_cursor(cursor: &Cursor) -> String {
    leptos::serde_json::to_string(&(&cursor.keys, cursor.id.as_str())).unwrap_or_default()
}

/// A cursor somebody changed by hand starts at the first page.
fn read_cursor(text: &str) -> Option<Cursor> {
    let (keys, id): (Vec<Value>, String) = leptos::serde_json::from_str(text).ok()?;
    Some(Cursor { keys, id: Id(id) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_its_address() {
        let cursor =
            Cursor { keys: vec![Value::Int(7), Value::Null, Value::Text("a".to_owned())], id: Id("x".to_owned()) };
        assert_eq!(read_cursor(&write_cursor(&cursor)), Some(cursor));
        assert_eq!(read_cursor("nonsense"), None);
    }
}
