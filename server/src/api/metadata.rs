//! The tables that describe the model (`sys_db_object`, `sys_dictionary`, `sys_choice`), computed from the
//! declarations and never stored: spec/table-api.md 13. Lists, records and aggregates of them are answered here.
mod describe;
mod group;
mod search;

use std::collections::HashMap;
use std::sync::OnceLock;

use meta::query::{Context, Ignored, Order, plan, plan_order};
use meta::{Entity, Field, Model, Row};
use store::{AggregateRequest, Cursor, Group, ListRequest, Page, PageRow, Shown};

use super::call::Call;
use super::errors::{ApiError, ApiResult};
use super::filter;

const TABLES: &str = "sys_db_object";
const FIELDS: &str = "sys_dictionary";
const CHOICES: &str = "sys_choice";

pub use describe::is_staging;

/// The rows of the three tables.
struct Described {
    rows: HashMap<&'static str, Vec<Row>>,
}

/// Computed once: the model does not change while the server runs.
fn described(model: &'static Model) -> &'static Described {
    static DESCRIBED: OnceLock<Described> = OnceLock::new();
    DESCRIBED.get_or_init(|| Described { rows: describe::rows(model) })
}

fn is_described(entity: &Entity) -> bool {
    [TABLES, FIELDS, CHOICES].contains(&entity.name())
}

/// The model is changed by a new release only.
pub fn refuse_write(entity: &Entity, operation: &str) -> ApiResult<()> {
    if is_described(entity) { Err(ApiError::may_not(operation)) } else { Ok(()) }
}

/// A page of one of the three tables; `None` for other tables.
pub fn list(call: &Call, request: &ListRequest) -> ApiResult<Option<Page>> {
    if !is_described(request.entity) {
        return Ok(None);
    }
    let (mut found, ignored) = matching(call, &request.query, request.entity);
    if request.strict {
        filter::refuse(&ignored)?;
    }
    if let Some(after) = &request.after {
        let start = found.iter().position(|row| row.id() == after.id).map_or(found.len(), |at| at + 1);
        found.drain(..start);
    }
    let total = found.len() as u64;
    let offset = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(request.limit).unwrap_or(usize::MAX);
    let more = found.len() > offset.saturating_add(limit);
    let rows: Vec<&Row> = found.into_iter().skip(offset).take(limit).collect();
    let mut page = page(call, request.entity, &request.columns, &rows);
    (page.total, page.more, page.ignored) = (Some(total), more, ignored);
    Ok(Some(page))
}

/// One record of the three tables; the outer `None` for other tables.
pub fn single(call: &Call, entity: &'static Entity, id: &str, columns: &[String]) -> Option<Option<Page>> {
    if !is_described(entity) {
        return None;
    }
    let row = described(call.model()).row(entity, id);
    Some(row.map(|row| page(call, entity, columns, &[row])))
}

/// Aggregates of the three tables; `None` for other tables.
pub fn aggregate(call: &Call, request: &AggregateRequest) -> ApiResult<Option<(Vec<Group>, Vec<Ignored>)>> {
    if !is_described(request.entity) {
        return Ok(None);
    }
    let (rows, ignored) = matching(call, &request.query, request.entity);
    if request.strict {
        filter::refuse(&ignored)?;
    }
    Ok(Some((group::groups(call, request, &rows), ignored)))
}

impl Described {
    fn of(&self, entity: &Entity) -> &[Row] {
        self.rows.get(entity.name()).map_or(&[], Vec::as_slice)
    }

    fn row(&self, entity: &Entity, id: &str) -> Option<&Row> {
        self.of(entity).iter().find(|row| row.value("sys_id").as_text() == Some(id))
    }
}

/// The rows that meet the query, in its order, and the parts of it that were left out.
fn matching(call: &Call, query: &meta::query::Query, entity: &'static Entity) -> (Vec<&'static Row>, Vec<Ignored>) {
    let model = call.model();
    let may_read = |owner: &'static Entity, field: &Field| store::readable(&call.actor, owner, field);
    let context =
        Context { model, actor: &call.actor, now: call.api.services.store.clock().now(), may_read: &may_read };
    let mut plan = plan(query, entity, &context);
    if plan.order.is_empty() {
        let order: Vec<Order> = ["name", "element", "sequence"]
            .into_iter()
            .filter(|field| entity.has(field))
            .map(|field| Order { field: field.to_owned(), descending: false })
            .collect();
        plan.order = plan_order(&order, entity, &context);
    }
    let all = described(model);
    let mut rows: Vec<&'static Row> = all.of(entity).iter().filter(|row| search::meets(all, row, &plan.test)).collect();
    search::sort(all, &mut rows, &plan.order);
    (rows, plan.ignored)
}

fn page(call: &Call, entity: &'static Entity, columns: &[String], rows: &[&Row]) -> Page {
    let every = || entity.fields.iter().map(|field| field.name.to_owned()).collect();
    let names: Vec<String> = if columns.is_empty() { every() } else { columns.to_vec() };
    let columns: Vec<_> =
        names.into_iter().filter_map(|name| call.readable_path(entity, &name).map(|path| (name, path))).collect();
    let all = described(call.model());
    let rows = rows.iter().map(|row| {
        let cells = columns.iter().map(|(_, path)| shown(all, row, path)).collect();
        PageRow {
            id: row.id(),
            class: entity.name().to_owned(),
            version: 0,
            cells,
            cursor: Cursor { keys: Vec::new(), id: row.id() },
        }
    });
    let rows = rows.collect();
    Page { columns, rows, total: Some(1), more: false, ignored: Vec::new() }
}

/// A value with what people see in its place.
fn shown(all: &Described, row: &Row, path: &meta::FieldPath) -> Shown {
    let value = search::value(all, row, path);
    let display = (path.field.kind == meta::Kind::Reference && !value.is_empty()).then(|| {
        let target = value.as_text().and_then(|id| all.row(row.entity, id));
        target.map(|target| target.display().to_owned()).unwrap_or_default()
    });
    Shown { value, display }
}
