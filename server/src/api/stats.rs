//! Aggregates: counts, sums, averages, minima and maxima, in groups (spec/table-api.md 8).
use http::{HeaderMap, StatusCode};
use meta::query::Comparison;
use serde_json::{Map, Value as Json, json};
use store::{Aggregate, AggregateRequest, Group, Having, Statistic};

use super::call::Call;
use super::errors::{ApiResult, json_response};
use super::present::{Display, shown_text};
use super::{filter, metadata, short_url};

/// The lists of columns to compute, with the name of each aggregate in answers.
const LISTS: [(&str, &str, Aggregate); 4] = [
    ("sysparm_avg_fields", "avg", Aggregate::Average),
    ("sysparm_min_fields", "min", Aggregate::Min),
    ("sysparm_max_fields", "max", Aggregate::Max),
    ("sysparm_sum_fields", "sum", Aggregate::Sum),
];

pub async fn aggregate(mut call: Call, table: &str) -> ApiResult {
    short_url::expand(&mut call).await?;
    let entity = call.entity(table)?;
    let (order, order_by_group) = orders(call.params.get("sysparm_order_by").unwrap_or_default());
    let statistics: Vec<(Aggregate, String)> = LISTS
        .iter()
        .flat_map(|(list, _, aggregate)| call.params.list(list).into_iter().map(|field| (*aggregate, field)))
        .filter(|(_, field)| call.readable_path(entity, field).is_some())
        .collect();
    let group_by: Vec<String> = call.params.list("sysparm_group_by");
    let is_grouped = !group_by.is_empty();
    let request = AggregateRequest {
        entity,
        query: call.query(entity),
        count: call.params.flag("sysparm_count"),
        statistics,
        group_by: group_by.into_iter().filter(|field| call.readable_path(entity, field).is_some()).collect(),
        having: call.params.get("sysparm_having").map(havings).unwrap_or_default(),
        order,
        order_by_group,
        limit: None,
        strict: call.is_strict().await,
    };
    let found = match metadata::aggregate(&call, &request)? {
        Some(found) => found,
        None => call.api.services.store.aggregate(&call.actor, &request).await?,
    };
    let (mut groups, ignored) = found;
    if call.finds_nothing(&ignored).await {
        groups.clear();
    }
    let result = if is_grouped && !request.group_by.is_empty() {
        Json::Array(groups.iter().map(|group| with_keys(&call, &request, group)).collect())
    } else if is_grouped {
        // Only unknown columns to group by: as if none had been named, but still an array.
        Json::Array(
            groups
                .iter()
                .take(1)
                .map(|group| json!({ "stats": stats(&request, group), "groupby_fields": [] }))
                .collect(),
        )
    } else {
        json!({ "stats": groups.first().map_or_else(|| empty(&request), |group| stats(&request, group)) })
    };
    let mut response = json_response(StatusCode::OK, &json!({ "result": result }));
    let mut headers = HeaderMap::new();
    filter::announce(&ignored, &mut headers);
    response.headers_mut().extend(headers);
    Ok(response)
}

fn with_keys(call: &Call, request: &AggregateRequest, group: &Group) -> Json {
    let keys = group.keys.iter().map(|(name, path, key)| {
        let stored = meta::stored_text(path.field.kind, &key.value);
        let shown = shown_text(path.field, key, &call.actor);
        match call.display() {
            Display::Stored => json!({ "field": name, "value": stored }),
            Display::Shown => json!({ "field": name, "value": shown, "display_value": shown }),
            Display::Both => json!({ "field": name, "value": stored, "display_value": shown }),
        }
    });
    json!({ "stats": stats(request, group), "groupby_fields": keys.collect::<Vec<Json>>() })
}

/// Only what was asked for.
fn stats(request: &AggregateRequest, group: &Group) -> Json {
    let mut stats = Map::new();
    if request.count {
        stats.insert("count".to_owned(), Json::String(group.count.to_string()));
    }
    for (_, name, aggregate) in LISTS {
        let found = group
            .statistics
            .iter()
            .filter(|statistic| statistic.aggregate == aggregate && is_asked(request, statistic));
        let values: Map<String, Json> =
            found.map(|found| (found.field.clone(), Json::String(found.value.clone()))).collect();
        if !values.is_empty() {
            stats.insert(name.to_owned(), Json::Object(values));
        }
    }
    Json::Object(stats)
}

fn is_asked(request: &AggregateRequest, statistic: &Statistic) -> bool {
    request.statistics.iter().any(|(aggregate, field)| *aggregate == statistic.aggregate && *field == statistic.field)
}

/// Statistics over no record at all.
fn empty(request: &AggregateRequest) -> Json {
    let of_nothing = |(aggregate, field): &(Aggregate, String)| Statistic {
        aggregate: *aggregate,
        field: field.clone(),
        value: String::new(),
    };
    let statistics = request.statistics.iter().map(of_nothing).collect();
    stats(request, &Group { keys: Vec::new(), count: 0, statistics })
}

/// An aggregate of a column to sort groups by; `true` is descending.
type ByAggregate = (Aggregate, String, bool);

/// `COUNT`, `AVG^value^DESC`, `state`: aggregates and group columns, each with its direction.
fn orders(text: &str) -> (Vec<ByAggregate>, Vec<(String, bool)>) {
    let (mut by_aggregate, mut by_group) = (Vec::new(), Vec::new());
    for item in text.split(',').map(str::trim).filter(|item| !item.is_empty()) {
        let (item, descending) = match item.strip_suffix("^DESC") {
            Some(rest) => (rest, true),
            None => (item.strip_suffix("^ASC").unwrap_or(item), false),
        };
        let (first, field) = item.split_once('^').unwrap_or((item, ""));
        match aggregate_named(first).filter(|aggregate| !field.is_empty() || *aggregate == Aggregate::Count) {
            Some(aggregate) => by_aggregate.push((aggregate, field.to_owned(), descending)),
            None => by_group.push((item.to_owned(), descending)),
        }
    }
    (by_aggregate, by_group)
}

/// `count^state^>^3`, several comma-separated; what is none is left out.
fn havings(text: &str) -> Vec<Having> {
    let having = |item: &str| {
        let mut parts = item.trim().splitn(4, '^');
        let (aggregate, field) = (aggregate_named(parts.next()?)?, parts.next()?.to_owned());
        let comparison = match parts.next()? {
            "=" => Comparison::Equal,
            "!=" => Comparison::NotEqual,
            ">" => Comparison::Greater,
            ">=" => Comparison::GreaterOrEqual,
            "<" => Comparison::Less,
            "<=" => Comparison::LessOrEqual,
            _ => return None,
        };
        Some(Having { aggregate, field, comparison, value: parts.next()?.trim().to_owned() })
    };
    text.split(',').filter_map(having).collect()
}

fn aggregate_named(name: &str) -> Option<Aggregate> {
    Some(match name.to_ascii_lowercase().as_str() {
        "count" => Aggregate::Count,
        "avg" => Aggregate::Average,
        "sum" => Aggregate::Sum,
        "min" => Aggregate::Min,
        "max" => Aggregate::Max,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_name_aggregates_and_columns() {
        let (by_aggregate, by_group) = orders("COUNT^DESC, AVG^value,state^DESC,priority");
        assert_eq!(
            by_aggregate,
            [(Aggregate::Count, String::new(), true), (Aggregate::Average, "value".to_owned(), false)]
        );
        assert_eq!(by_group, [("state".to_owned(), true), ("priority".to_owned(), false)]);
    }

    #[test]
    fn havings_read_every_operator_and_leave_out_the_rest() {
        let read = havings("count^state^>^3,SUM^value^<=^10,broken,median^x^=^1");
        let told: Vec<_> = read
            .iter()
            .map(|having| (having.aggregate, having.field.as_str(), having.comparison, having.value.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (Aggregate::Count, "state", Comparison::Greater, "3"),
                (Aggregate::Sum, "value", Comparison::LessOrEqual, "10"),
            ]
        );
    }
}
