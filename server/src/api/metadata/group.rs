//! Aggregates over the computed rows.
use std::cmp::Ordering;

use meta::query::Comparison;
use meta::{FieldPath, Kind, Row, Value, stored_text};
use store::{Aggregate, AggregateRequest, Group, Statistic};

use super::search::{compare, value};
use super::{described, shown};
use crate::api::call::Call;

/// The groups of the rows, in the order asked for, without those that `having` leaves out.
pub fn groups(call: &Call, request: &AggregateRequest, rows: &[&Row]) -> Vec<Group> {
    let paths: Vec<(String, FieldPath)> = request
        .group_by
        .iter()
        .filter_map(|name| call.readable_path(request.entity, name).map(|path| (name.clone(), path)))
        .collect();
    let mut members: Vec<(Vec<Value>, Vec<&Row>)> = Vec::new();
    let all = described(call.model());
    for row in rows {
        let key: Vec<Value> = paths.iter().map(|(_, path)| value(all, row, path)).collect();
        match members.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(row),
            None => members.push((key, vec![row])),
        }
    }
    if paths.is_empty() && members.is_empty() {
        members.push((Vec::new(), Vec::new()));
    }
    members.retain(|(_, rows)| {
        request.having.iter().all(|having| {
            let found = statistic(call, request, having.aggregate, &having.field, rows);
            holds(&found, having.comparison, &having.value)
        })
    });
    members.sort_by(|(one, one_rows), (other, other_rows)| {
        let by_aggregate = request.order.iter().map(|(aggregate, field, descending)| {
            let of = |rows: &[&Row]| number(&statistic(call, request, *aggregate, field, rows));
            turned(of(one_rows).total_cmp(&of(other_rows)), *descending)
        });
        let place = |name: &str| paths.iter().position(|(known, _)| known == name);
        let by_group = request.order_by_group.iter().filter_map(|(name, descending)| {
            place(name).map(|at| turned(compare(&one[at], &other[at], paths[at].1.field.kind), *descending))
        });
        let by_key = (0..paths.len()).map(|at| compare(&one[at], &other[at], paths[at].1.field.kind));
        by_aggregate.chain(by_group).chain(by_key).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    });
    members.into_iter().map(|(_, rows)| group(call, request, &paths, &rows)).collect()
}

fn turned(order: Ordering, descending: bool) -> Ordering {
    if descending { order.reverse() } else { order }
}

fn group(call: &Call, request: &AggregateRequest, paths: &[(String, FieldPath)], rows: &[&Row]) -> Group {
    let all = described(call.model());
    let keys = rows
        .first()
        .map(|row| paths.iter().map(|(name, path)| (name.clone(), path.clone(), shown(all, row, path))).collect());
    let statistics = request.statistics.iter().map(|(aggregate, field)| Statistic {
        aggregate: *aggregate,
        field: field.clone(),
        value: statistic(call, request, *aggregate, field, rows),
    });
    Group { keys: keys.unwrap_or_default(), count: rows.len() as u64, statistics: statistics.collect() }
}

/// One statistic in its stored spelling; empty over no values.
fn statistic(call: &Call, request: &AggregateRequest, aggregate: Aggregate, field: &str, rows: &[&Row]) -> String {
    if aggregate == Aggregate::Count {
        return rows.len().to_string();
    }
    let Some(path) = call.readable_path(request.entity, field) else { return String::new() };
    let all = described(call.model());
    let mut values: Vec<Value> =
        rows.iter().map(|row| value(all, row, &path)).filter(|value| !value.is_empty()).collect();
    values.sort_by(|one, other| compare(one, other, path.field.kind));
    let kind = path.field.kind;
    let numbers: Vec<i64> = values.iter().filter_map(Value::as_int).collect();
    match aggregate {
        Aggregate::Min => values.first().map(|value| stored_text(kind, value)).unwrap_or_default(),
        Aggregate::Max => values.last().map(|value| stored_text(kind, value)).unwrap_or_default(),
        _ if numbers.is_empty() || kind != Kind::Integer => String::new(),
        Aggregate::Average => format!("{:.4}", numbers.iter().sum::<i64>() as f64 / numbers.len() as f64),
        _ => numbers.iter().sum::<i64>().to_string(),
    }
}

fn holds(found: &str, comparison: Comparison, wanted: &str) -> bool {
    match (found.parse::<f64>(), wanted.parse::<f64>()) {
        (Ok(found), Ok(wanted)) => comparison.holds(found.total_cmp(&wanted)),
        _ => comparison.holds(found.cmp(wanted)),
    }
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or(f64::NEG_INFINITY)
}
