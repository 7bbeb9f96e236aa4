//! A page of a list in one statement: the keys of its rows are found first, by filter and order alone; the columns
//! and the display texts of references are joined to those few rows, and the total rides along.
mod each;

use std::collections::{HashMap, HashSet};

use meta::query::{Plan, Query};
use meta::{Entity, Field, FieldPath, Id, Kind, READ, Storage, Value};
use sea_query::{Expr, ExprTrait, SelectStatement};

use super::{Count, Cursor, ListRequest, Naming, Page, PageRow, Shown, require_readable, require_understood, shown};
use crate::error::Result;
use crate::remembered::Remembered;
use crate::sql::{Scan, Sight, SortKey, after, bind_text, counted, in_array, order_by};
use crate::{Dialect, Source, Statement, access};

/// `memory`: where totals may be remembered.
pub(super) async fn list(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    request: &ListRequest,
    memory: Option<&Remembered>,
) -> Result<Page> {
    let sight = Sight { any_domain: request.any_domain, ..sight };
    require_readable(sight.actor, request.entity)?;
    let mut plan = sight.plan(&request.query, request.entity);
    if let Some(within) = &request.within {
        plan.test = sight.narrowed(plan.test, within, request.entity);
    }
    require_understood(&plan.ignored, request.strict)?;
    let columns = columns(&sight, request.entity, &request.columns, request.naming);
    let mut page = Page { columns: Vec::new(), rows: Vec::new(), total: None, more: false, ignored: Vec::new() };
    let mut known = Err(None);
    if let Some(memory) = memory.filter(|_| request.limit > 0 && request.count != Count::No) {
        let statement = Statement::of(sight.dialect, &total_of(sight, request.entity, &plan, request.count));
        known = memory.look(&statement, sight.model);
    }
    if request.limit > 0 {
        let count = if known.is_ok() { Count::No } else { request.count };
        let is_much_joined = columns.iter().filter(|column| column.is_joined()).count() > FEW_JOINS;
        if is_much_joined && sight.dialect == Dialect::Postgres {
            fill_in_two(sight, source, &mut page, &plan, &columns, request, count).await?;
        } else {
            let made = Made::list(sight, &plan, &columns, request, count);
            let found = source.fetch(made.statement.clone(), &made.storages).await?;
            made.fill(&mut page, found, &columns, &sight);
        }
        let spare = usize::try_from(request.limit).unwrap_or(usize::MAX);
        page.more = page.rows.len() > spare;
        page.rows.truncate(spare);
        match (known, memory) {
            (Ok(rows), _) => page.total = rows.first().and_then(|row| natural(row.first()?)),
            (Err(Some(asking)), Some(memory)) => {
                let total = page.total.and_then(|total| i64::try_from(total).ok());
                memory.answered(asking, &total.into_iter().map(|total| vec![Value::Int(total)]).collect());
            }
            _ => {}
        }
    }
    // The total rides on the rows; where there are none, it is known or asked for by itself.
    if page.rows.is_empty() {
        page.total = match request.count {
            Count::No => None,
            _ if request.limit > 0 && request.offset == 0 && request.after.is_none() => Some(0),
            count => Some(total(sight, source, request.entity, &plan, count).await?),
        };
    }
    page.columns = columns.into_iter().map(|column| (column.name, column.path)).collect();
    page.ignored = plan.ignored;
    if request.naming == Naming::Full {
        shown::fill_lists(&sight, source, &mut page).await?;
    }
    Ok(page)
}

/// The keys first, by themselves: PostgreSQL plans them anew for each filter, and the many joins of their rows once.
async fn fill_in_two(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    page: &mut Page,
    plan: &Plan,
    columns: &[Column],
    request: &ListRequest,
    count: Count,
) -> Result<()> {
    let (mut ids, sorts) = page_ids(sight, plan, request);
    let mut storages = vec![Storage::Text];
    storages.extend(sorts.iter().take(sorts.len() - 1).map(|sort| sort.storage));
    if count != Count::No {
        ids.expr(Expr::from(total_of(sight, request.entity, plan, count)));
        storages.push(Storage::Int);
    }
    let mut found = source.fetch(Statement::of(sight.dialect, &ids), &storages).await?;
    if count != Count::No {
        page.total = found.first().and_then(|row| natural(row.last()?));
        found.iter_mut().for_each(|row| row.truncate(sorts.len()));
    }
    // The id is the last of the keys.
    found.iter_mut().for_each(|row| row.rotate_left(1));
    let listed: Vec<&Value> = found.iter().filter_map(|keys| keys.last()).collect();
    if listed.is_empty() {
        return Ok(());
    }
    let made = Made::listed(sight, request.entity, columns, &listed);
    let rows = source.fetch(made.statement.clone(), &made.storages).await?;
    let mut rows: HashMap<Id, PageRow> =
        rows.into_iter().map(|row| made.row(row, columns, &sight)).map(|row| (row.id.clone(), row)).collect();
    page.rows = found
        .into_iter()
        .filter_map(|keys| {
            let id = Id(keys.last()?.as_text()?.to_owned());
            let row = rows.remove(&id)?;
            Some(PageRow { cursor: Cursor { keys, id }, ..row })
        })
        .collect();
    Ok(())
}

pub(super) async fn show(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    entity: &'static Entity,
    id: &str,
    names: &[String],
) -> Result<Option<Page>> {
    let Some(mut page) = show_as(sight, source, entity, id, names, Naming::Joined).await? else { return Ok(None) };
    shown::fill_lists(&sight, source, &mut page).await?;
    shown::fill_journals(&sight, source, &mut page).await?;
    Ok(Some(page))
}

/// One record, with the display texts that joins give or with none.
pub(super) async fn show_as(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    entity: &'static Entity,
    id: &str,
    names: &[String],
    naming: Naming,
) -> Result<Option<Page>> {
    require_readable(sight.actor, entity)?;
    let columns = columns(&sight, entity, names, naming);
    let made = Made::record(sight, entity, &columns, id);
    let found = source.fetch(made.statement.clone(), &made.storages).await?;
    if found.is_empty() {
        return Ok(None);
    }
    let mut page = Page { columns: Vec::new(), rows: Vec::new(), total: Some(1), more: false, ignored: Vec::new() };
    made.fill(&mut page, found, &columns, &sight);
    page.columns = columns.into_iter().map(|column| (column.name, column.path)).collect();
    Ok(Some(page))
}

pub(super) async fn count(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    entity: &'static Entity,
    query: &Query,
) -> Result<u64> {
    require_readable(sight.actor, entity)?;
    let plan = sight.plan(query, entity);
    total(sight, source, entity, &plan, Count::Exact).await
}

async fn total(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    entity: &'static Entity,
    plan: &Plan,
    count: Count,
) -> Result<u64> {
    let statement = Statement::of(sight.dialect, &total_of(sight, entity, plan, count));
    let found = source.fetch(statement, &[Storage::Int]).await?;
    Ok(found.first().and_then(|row| natural(row.first()?)).unwrap_or_default())
}

fn total_of(sight: Sight<'_>, entity: &'static Entity, plan: &Plan, count: Count) -> SelectStatement {
    let mut scan = Scan::new(sight, entity, "c");
    let conditions = scan.conditions(Some(&plan.test), READ);
    let select = scan.select_where(conditions);
    counted(select, if let Count::UpTo(most) = count { Some(most) } else { None })
}

fn natural(value: &Value) -> Option<u64> {
    value.as_int().and_then(|number| u64::try_from(number).ok())
}

/// Each may need two places in the statement, of which SQLite has 2000.
const MOST_COLUMNS: usize = 900;

/// Up to here PostgreSQL plans a whole page faster than it takes a second statement.
const FEW_JOINS: usize = 3;

/// A column of the page.
struct Column {
    name: String,
    path: FieldPath,
    /// A reference that is to be shown as people see it.
    is_named: bool,
}

/// The readable columns of those asked for, each once; all readable ones where none are.
fn columns(sight: &Sight<'_>, entity: &'static Entity, names: &[String], naming: Naming) -> Vec<Column> {
    let every = || entity.fields.iter().map(|field| field.name.to_owned()).collect::<Vec<_>>();
    let names = if names.is_empty() { every() } else { names.to_vec() };
    let mut known = HashSet::new();
    let paths = names.into_iter().filter(|name| known.insert(name.clone())).filter_map(|name| {
        let path = sight.path(entity, &name)?;
        let is_named = path.field.kind == Kind::Reference && naming != Naming::Bare;
        Some(Column { name, path, is_named })
    });
    paths.take(MOST_COLUMNS).collect()
}

/// A statement with the places of what it answers.
struct Made {
    statement: Statement,
    storages: Vec<Storage>,
    entity: &'static Entity,
    class: Option<usize>,
    version: Option<usize>,
    keys: Vec<usize>,
    total: Option<usize>,
    cells: Vec<Cell>,
}

/// Where a cell's value is, and its record's display text, which is a value of that field.
struct Cell {
    value: usize,
    display: Option<(usize, &'static Field)>,
    /// A reference whose record must not be shown.
    is_hidden: bool,
}

impl Column {
    /// Whether other tables are needed to show it.
    fn is_joined(&self) -> bool {
        self.is_named || self.name.contains('.')
    }
}

/// The one key of rows without an order.
fn id_alone(into: &mut Columns) -> (Vec<usize>, Option<usize>) {
    (vec![into.add(Expr::col(("t", "sys_id")), Storage::Text)], None)
}

/// A select whose columns are counted and known by their storage.
struct Columns {
    select: SelectStatement,
    storages: Vec<Storage>,
}

impl Columns {
    fn add(&mut self, expr: Expr, storage: Storage) -> usize {
        self.select.expr(expr);
        self.storages.push(storage);
        self.storages.len() - 1
    }
}

impl Made {
    fn list(sight: Sight<'_>, plan: &Plan, columns: &[Column], request: &ListRequest, count: Count) -> Made {
        let entity = request.entity;
        let (ids, keys) = page_ids(sight, plan, request);
        let key = |at: usize| {
            if at + 1 == keys.len() { Expr::col(("page", "id")) } else { Expr::col(("page", key_name(at))) }
        };
        let extra = |into: &mut Columns| {
            let places = keys.iter().enumerate().map(|(at, sort)| into.add(key(at), sort.storage)).collect();
            let total =
                (count != Count::No).then(|| into.add(total_of(sight, entity, plan, count).into(), Storage::Int));
            order_by(&mut into.select, sight.dialect, &keys, key);
            (places, total)
        };
        Made::of(sight, entity, columns, |scan| scan.select_by(ids, "page", "id"), extra)
    }

    /// Rows of which the ids are known, in no order.
    fn listed(sight: Sight<'_>, entity: &'static Entity, columns: &[Column], ids: &[&Value]) -> Made {
        let start = |scan: &mut Scan<'_>| {
            let is_listed = in_array(scan.own("sys_id"), Storage::Text, ids);
            scan.select_where(vec![is_listed])
        };
        Made::of(sight, entity, columns, start, id_alone)
    }

    fn record(sight: Sight<'_>, entity: &'static Entity, columns: &[Column], id: &str) -> Made {
        let start = |scan: &mut Scan<'_>| {
            let mut conditions = scan.conditions(None, READ);
            conditions.push(scan.own("sys_id").eq(bind_text(id)));
            scan.select_where(conditions)
        };
        Made::of(sight, entity, columns, start, id_alone)
    }

    fn of(
        sight: Sight<'_>,
        entity: &'static Entity,
        columns: &[Column],
        start: impl FnOnce(&mut Scan<'_>) -> SelectStatement,
        extra: impl FnOnce(&mut Columns) -> (Vec<usize>, Option<usize>),
    ) -> Made {
        let mut scan = Scan::new(sight, entity, "t");
        // All columns first: they say what is to be joined.
        let exprs: Vec<_> = columns.iter().map(|column| cell_exprs(&mut scan, column)).collect();
        let mut into = Columns { select: start(&mut scan), storages: Vec::new() };
        let (keys, total) = extra(&mut into);
        let mut own = |name: &str, storage| entity.has(name).then(|| into.add(scan.own(name), storage));
        let (class, version) = (own("sys_class_name", Storage::Text), own("sys_mod_count", Storage::Int));
        let cells = exprs
            .into_iter()
            .zip(columns)
            .map(|((value, display), column)| Cell {
                value: into.add(value, column.path.field.kind.storage()),
                is_hidden: column.is_named && display.is_none(),
                display: display.map(|(expr, field)| (into.add(expr, field.kind.storage()), field)),
            })
            .collect();
        let statement = Statement::of(sight.dialect, &into.select);
        Made { statement, storages: into.storages, entity, class, version, keys, total, cells }
    }

    fn fill(&self, page: &mut Page, found: Vec<Vec<Value>>, columns: &[Column], sight: &Sight<'_>) {
        page.total = self.total.and_then(|at| natural(found.first()?.get(at)?)).or(page.total);
        page.rows = found.into_iter().map(|row| self.row(row, columns, sight)).collect();
    }

    fn row(&self, mut row: Vec<Value>, columns: &[Column], sight: &Sight<'_>) -> PageRow {
        let keys: Vec<Value> = self.keys.iter().map(|at| std::mem::take(&mut row[*at])).collect();
        let id = Id(keys.last().and_then(Value::as_text).unwrap_or_default().to_owned());
        let class = self.class.and_then(|at| row[at].as_text()).unwrap_or(self.entity.name()).to_owned();
        let version = self.version.and_then(|at| row[at].as_int()).unwrap_or_default();
        let cells = self.cells.iter().zip(columns).map(|(cell, _)| cell.shown(&mut row, sight)).collect();
        PageRow { id: id.clone(), class, version, cells, cursor: Cursor { keys, id } }
    }
}

impl Cell {
    fn shown(&self, row: &mut [Value], sight: &Sight<'_>) -> Shown {
        let value = std::mem::take(&mut row[self.value]);
        let display = match self.display {
            _ if value.is_empty() => None,
            None if self.is_hidden => Some(String::new()),
            None => None,
            Some((at, field)) => Some(shown::text(std::mem::take(&mut row[at]), field, sight)),
        };
        Shown { value, display }
    }
}

/// A column's value and, of a reference, the text its record is shown by.
fn cell_exprs(scan: &mut Scan<'_>, column: &Column) -> (Expr, Option<(Expr, &'static Field)>) {
    let path = &column.path;
    let value = scan.column(path);
    if !column.is_named {
        return (value, None);
    }
    let actor = scan.sight.actor;
    let display = scan.sight.display_of(path).filter(|shown| access::readable(actor, shown.owner, shown.field));
    (value, display.map(|display| (scan.column(&display), display.field)))
}

fn key_name(at: usize) -> String {
    format!("key{at}")
}

/// The ids of the page's rows and one more, with the values they are sorted by.
fn page_ids(sight: Sight<'_>, plan: &Plan, request: &ListRequest) -> (SelectStatement, Vec<SortKey>) {
    let mut scan = Scan::new(sight, request.entity, "k");
    let mut conditions = scan.conditions(Some(&plan.test), READ);
    let keys = scan.sort_keys(&plan.order);
    if let Some(cursor) = &request.after {
        conditions.push(after(&keys, &cursor.keys));
    }
    let mut select = scan.select_where(conditions);
    select.expr_as(scan.own("sys_id"), "id");
    for (at, key) in keys.iter().enumerate().take(keys.len() - 1) {
        select.expr_as(key.expr.clone(), key_name(at));
    }
    order_by(&mut select, sight.dialect, &keys, |at| keys[at].expr.clone());
    select.limit(request.limit.saturating_add(1));
    if request.offset > 0 {
        select.offset(request.offset);
    }
    (select, keys)
}
