//! One statement groups and adds up; what people compare and sort by is worked out exactly, in memory.
use std::cmp::Ordering;
use std::sync::Arc;

use meta::query::{Comparison, Ignored, Query, compares_exactly, folded};
use meta::{Field, FieldPath, Id, Kind, READ, Storage, Value};
use sea_query::{Expr, Func, SelectStatement};

use super::measure::{Measure, Outcome};
use super::{Aggregate, AggregateRequest, Group, Having, Statistic};
use crate::error::Result;
use crate::kept::{Crowd, Wanted};
use crate::read::{fill_lists, require_readable, require_understood, shown_text};
use crate::sql::{Scan, Sight};
use crate::{Cursor, Page, PageRow, Shown, Source, Statement, access};

pub(super) async fn groups(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    request: &AggregateRequest,
    within: Option<&Query>,
) -> Result<(Vec<Group>, Vec<Ignored>)> {
    require_readable(sight.actor, request.entity)?;
    let mut plan = sight.plan(&request.query, request.entity);
    if let Some(within) = within {
        plan.test = sight.narrowed(plan.test, within, request.entity);
    }
    require_understood(&plan.ignored, request.strict)?;
    let made = Made::of(sight, &plan.test, request);
    let wanted = || Ok(made.wanted.iter().cloned().collect());
    let found = source.fetch_figures(made.statement.clone(), &made.storages, wanted, counted).await?;
    let mut groups: Vec<Found> = found.into_iter().map(|row| made.read(row, &sight)).collect();
    groups.retain(|group| request.having.iter().all(|having| made.meets(group, having)));
    groups.sort_by(|one, other| made.order(one, other, request));
    groups.truncate(request.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usize::MAX));
    let keys = with_list_texts(&sight, source, &made, &mut groups).await?;
    let groups = groups.into_iter().zip(keys).map(|(group, keys)| made.group(group, keys, request)).collect();
    Ok((groups, plan.ignored))
}

/// The answer, from the rows themselves.
fn counted(crowds: &[Arc<Crowd>]) -> Vec<Vec<Value>> {
    let row = |(tuple, count): (&[Value], i64)| [Value::Int(count)].into_iter().chain(tuple.iter().cloned()).collect();
    crowds.iter().flat_map(|crowd| crowd.tuples().iter().map(row).collect::<Vec<_>>()).collect()
}

/// A statement with the places of what it answers: first the count, then the group's values, then the measures.
struct Made {
    statement: Statement,
    storages: Vec<Storage>,
    /// The rows it counts, where it only counts them in groups.
    wanted: Option<Wanted>,
    keys: Vec<Key>,
    measures: Vec<(String, Measure)>,
}

/// A column to group by.
struct Key {
    name: String,
    path: FieldPath,
    at: usize,
    display: Option<(usize, &'static Field)>,
}

/// A group as found.
struct Found {
    count: i64,
    keys: Vec<Shown>,
    outcomes: Vec<Outcome>,
}

impl Made {
    fn of(sight: Sight<'_>, test: &meta::query::Test, request: &AggregateRequest) -> Made {
        let mut scan = Scan::new(sight, request.entity, "t");
        let mut into = Columns { exprs: vec![(Func::count(Expr::cust("*")).into(), Storage::Int)], groups: Vec::new() };
        let keys = keys(&mut scan, &mut into, request);
        let measures = measures(&mut scan, &mut into, request);
        let conditions = scan.conditions(Some(test), READ);
        let mut select = scan.select_where(conditions);
        let storages: Vec<Storage> = into.exprs.iter().map(|(_, storage)| *storage).collect();
        let wanted = (measures.is_empty() && !keys.is_empty()).then(|| {
            let mut rows = select.clone();
            rows.exprs(into.exprs.iter().skip(1).map(|(expr, _)| expr.clone()));
            Wanted::new(request.entity, rows, scan.own("sys_id"), storages[1..].to_vec())
        });
        into.finish(&mut select);
        Made { statement: Statement::of(sight.dialect, &select), storages, wanted, keys, measures }
    }

    fn read(&self, row: Vec<Value>, sight: &Sight<'_>) -> Found {
        let key = |key: &Key| {
            let value = row[key.at].clone();
            let shown = |(at, field): (usize, &'static Field)| shown_text(row[at].clone(), field, sight);
            let display = key.display.filter(|_| !value.is_empty()).map(shown);
            Shown { value, display }
        };
        Found {
            count: row[0].as_int().unwrap_or_default(),
            keys: self.keys.iter().map(key).collect(),
            outcomes: self.measures.iter().map(|(_, measure)| measure.outcome(&row)).collect(),
        }
    }

    fn outcome<'a>(&self, group: &'a Found, aggregate: Aggregate, field: &str) -> Option<(&'a Outcome, &Measure)> {
        let at = self.measures.iter().position(|(name, measure)| name == field && measure.aggregate == aggregate)?;
        Some((&group.outcomes[at], &self.measures[at].1))
    }

    /// Whether a group meets a condition; one on an unknown column is left out.
    fn meets(&self, group: &Found, having: &Having) -> bool {
        let found = match having.aggregate {
            Aggregate::Count => {
                let wanted = Outcome::number(&having.value, 1);
                wanted.and_then(|wanted| Outcome::count(group.count).compare(&wanted))
            }
            aggregate => match self.outcome(group, aggregate, &having.field) {
                None => return true,
                Some((outcome, measure)) => measure.wanted(&having.value).and_then(|wanted| outcome.compare(&wanted)),
            },
        };
        found.is_some_and(|order| holds(having.comparison, order))
    }

    /// Aggregates first, then group columns as asked for, then all of them ascending.
    fn order(&self, one: &Found, other: &Found, request: &AggregateRequest) -> Ordering {
        let mut order = Ordering::Equal;
        for (aggregate, field, descending) in &request.order {
            let by = match aggregate {
                Aggregate::Count => one.count.cmp(&other.count),
                aggregate => match (self.outcome(one, *aggregate, field), self.outcome(other, *aggregate, field)) {
                    (Some((one, _)), Some((other, _))) => one.order(other),
                    _ => Ordering::Equal,
                },
            };
            order = order.then(if *descending { by.reverse() } else { by });
        }
        for (name, descending) in &request.order_by_group {
            let Some(at) = self.keys.iter().position(|key| key.name == *name) else { continue };
            let by = shown_order(&self.keys[at], &one.keys[at], &other.keys[at]);
            order = order.then(if *descending { by.reverse() } else { by });
        }
        let values = |group: &Found| group.keys.iter().map(|key| key.value.clone()).collect::<Vec<_>>();
        order.then_with(|| values(one).cmp(&values(other)))
    }

    fn group(&self, found: Found, keys: Vec<Shown>, request: &AggregateRequest) -> Group {
        let statistic = |(aggregate, field): &(Aggregate, String)| {
            let (outcome, measure) = self.outcome(&found, *aggregate, field)?;
            Some(Statistic { aggregate: *aggregate, field: field.clone(), value: outcome.text(measure) })
        };
        let statistics = request.statistics.iter().filter_map(statistic).collect();
        let keys = self.keys.iter().zip(keys).map(|(key, shown)| (key.name.clone(), key.path.clone(), shown)).collect();
        Group { keys, count: u64::try_from(found.count).unwrap_or_default(), statistics }
    }
}

fn holds(comparison: Comparison, order: Ordering) -> bool {
    match comparison {
        Comparison::Equal => order.is_eq(),
        Comparison::NotEqual => order.is_ne(),
        Comparison::Less => order.is_lt(),
        Comparison::LessOrEqual => order.is_le(),
        Comparison::Greater => order.is_gt(),
        Comparison::GreaterOrEqual => order.is_ge(),
    }
}

/// As lists sort: references by what is shown, texts ignoring case, integer choices as numbers.
fn shown_order(key: &Key, one: &Shown, other: &Shown) -> Ordering {
    let field = key.path.field;
    let sort_key = |shown: &Shown| match (&shown.display, &shown.value) {
        (Some(display), _) => Value::Text(folded(display)),
        (None, Value::Text(text)) if field.has_integer_choices() => text.parse().map_or(Value::Null, Value::Int),
        (None, Value::Text(text)) if !compares_exactly(field) => Value::Text(folded(text)),
        (None, value) => value.clone(),
    };
    sort_key(one).cmp(&sort_key(other))
}

/// What is selected, and what of it makes a group.
struct Columns {
    exprs: Vec<(Expr, Storage)>,
    groups: Vec<Expr>,
}

impl Columns {
    fn add(&mut self, expr: Expr, storage: Storage) -> usize {
        self.exprs.push((expr, storage));
        self.exprs.len() - 1
    }

    fn finish(self, select: &mut SelectStatement) {
        select.exprs(self.exprs.into_iter().map(|(expr, _)| expr));
        select.add_group_by(self.groups);
    }
}

fn keys(scan: &mut Scan<'_>, into: &mut Columns, request: &AggregateRequest) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::new();
    for name in &request.group_by {
        let path = scan.sight.path(request.entity, name).filter(|path| path.field.kind.storage() != Storage::Nothing);
        let Some(path) = path.filter(|_| keys.iter().all(|known| known.name != *name)) else { continue };
        let value = scan.column(&path);
        into.groups.push(value.clone());
        let at = into.add(value, path.field.kind.storage());
        let actor = scan.sight.actor;
        let shown = scan.sight.display_of(&path).filter(|shown| access::readable(actor, shown.owner, shown.field));
        let display = shown.filter(|_| path.field.kind == Kind::Reference).map(|shown| {
            let text = scan.column(&shown);
            into.groups.push(text.clone());
            (into.add(text, shown.field.kind.storage()), shown.field)
        });
        keys.push(Key { name: name.clone(), path, at, display });
    }
    keys
}

/// Everything that is asked for, compared or sorted by, each once.
fn measures(scan: &mut Scan<'_>, into: &mut Columns, request: &AggregateRequest) -> Vec<(String, Measure)> {
    let asked = request.statistics.iter().map(|(aggregate, field)| (*aggregate, field));
    let compared = request.having.iter().map(|having| (having.aggregate, &having.field));
    let sorted = request.order.iter().map(|(aggregate, field, _)| (*aggregate, field));
    let mut measures: Vec<(String, Measure)> = Vec::new();
    for (aggregate, field) in asked.chain(compared).chain(sorted) {
        if measures.iter().any(|(name, known)| name == field && known.aggregate == aggregate) {
            continue;
        }
        let Some(path) = scan.sight.path(request.entity, field) else { continue };
        let column = scan.column(&path);
        let made = Measure::of(aggregate, path.field, column, |expr, storage| into.add(expr, storage));
        measures.extend(made.map(|measure| (field.clone(), measure)));
    }
    measures
}

/// The groups' values with the display texts of lists of references, which no join finds.
async fn with_list_texts(
    sight: &Sight<'_>,
    source: &mut Source<'_>,
    made: &Made,
    groups: &mut [Found],
) -> Result<Vec<Vec<Shown>>> {
    let row = |group: &mut Found| PageRow {
        id: Id(String::new()),
        class: String::new(),
        version: 0,
        cells: std::mem::take(&mut group.keys),
        cursor: Cursor { keys: Vec::new(), id: Id(String::new()) },
    };
    let mut page = Page {
        columns: made.keys.iter().map(|key| (key.name.clone(), key.path.clone())).collect(),
        rows: groups.iter_mut().map(row).collect(),
        total: None,
        more: false,
        ignored: Vec::new(),
    };
    fill_lists(sight, source, &mut page).await?;
    Ok(page.rows.into_iter().map(|row| row.cells).collect())
}
