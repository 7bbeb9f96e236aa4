//! Runs a [`Test`] on one row in memory.
use std::cmp::Ordering;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::calendar::{plus_days, plus_months, start_of};
use super::{Bound, Compare, Comparison, Part, Place, Test, Unit, case};
use crate::{Date, FieldPath, Instant, Kind, Value, stored_text};

/// How a test finds values beyond the row's own.
pub trait Lookup {
    /// The value at the end of a path; empty where a reference on the way is.
    fn value(&self, path: &FieldPath) -> Value;
    /// Rows of `table` whose `field` is this record, for `RLQUERY`, or joined by a value, for `JOIN`.
    fn count(&self, table: &'static crate::Entity, field: &str, equals: &Value, inner: &Test) -> i64;
    /// The readable text columns of the row.
    fn texts(&self) -> Vec<String>;
    /// The value of one of the row's own fields.
    fn own(&self, field: &str) -> Value;
}

/// Whether the row meets the test.
pub fn matches(test: &Test, lookup: &dyn Lookup) -> bool {
    match test {
        Test::Always => true,
        Test::Never => false,
        Test::All(tests) => tests.iter().all(|test| matches(test, lookup)),
        Test::Any(tests) => tests.iter().any(|test| matches(test, lookup)),
        Test::Field { path, compare } => meets(&lookup.value(path), path, compare, lookup),
        Test::Related { table, field, count, number, inner } => {
            let id = lookup.own("sys_id");
            count.holds(lookup.count(table, field, &id, inner).cmp(number))
        }
        Test::Join { own_field, other, other_field, inner } => {
            let value = lookup.own(own_field);
            !value.is_empty() && lookup.count(other, other_field, &value, inner) > 0
        }
        Test::Listed { path, other, other_path, negated, inner } => {
            let list = lookup.value(path);
            let mut ids = list.as_text().unwrap_or_default().split(',').map(str::trim).filter(|id| !id.is_empty());
            let column = other_path.to_string();
            ids.any(|id| lookup.count(other, &column, &Value::text(id), inner) > 0) != *negated
        }
        Test::Words(words) => {
            let texts: Vec<_> = lookup.texts().iter().map(|text| case::folded(text)).collect();
            words.iter().all(|word| texts.iter().any(|text| text.contains(word.as_str())))
        }
    }
}

fn meets(value: &Value, path: &FieldPath, compare: &Compare, lookup: &dyn Lookup) -> bool {
    let kind = path.field.kind;
    match compare {
        Compare::Empty { negated } => value.is_empty() != *negated,
        Compare::In { items, or_empty, negated } => is_in(value, path, items, *or_empty) != *negated,
        Compare::Range { from, to, negated } => lies(value, from.as_ref(), to.as_ref()) != *negated,
        Compare::Text { place, operand, negated } => {
            let holds = !value.is_empty() && place.is_in(&case::folded(&stored_text(kind, value)), operand);
            holds != *negated
        }
        Compare::Column { other, comparison, part } => {
            compares((value, path), (&lookup.value(other), other), *comparison, *part)
        }
        Compare::Apart { other, more, after, unit, count } => {
            let way = on_the_way(value, &lookup.value(other), *after, *unit, *count);
            way.is_some_and(|(from_start, to_point)| match more {
                true => to_point.is_gt(),
                false => from_start.is_ge() && to_point.is_le(),
            })
        }
        Compare::Part { part, comparison, number, offset_seconds } => {
            local(value, *offset_seconds).is_some_and(|moment| comparison.holds(part_of(moment, *part).cmp(number)))
        }
    }
}

impl Place {
    /// Whether a text holds `operand` there.
    pub(super) fn is_in(self, text: &str, operand: &str) -> bool {
        match self {
            Place::Start => text.starts_with(operand),
            Place::End => text.ends_with(operand),
            Place::Anywhere => text.contains(operand),
        }
    }
}

fn is_in(value: &Value, path: &FieldPath, items: &[Value], or_empty: bool) -> bool {
    match value {
        value if value.is_empty() => or_empty,
        Value::Text(ids) if path.field.kind == Kind::References => {
            let is_item = |id: &str| items.iter().any(|item| item.as_text() == Some(id));
            ids.split(',').map(str::trim).any(is_item)
        }
        Value::Text(text) if !case::compares_exactly(path.field) => {
            let text = case::folded(text);
            items.iter().any(|item| item.as_text() == Some(&text))
        }
        value => items.contains(value),
    }
}

fn lies(value: &Value, from: Option<&Bound>, to: Option<&Bound>) -> bool {
    let value = folded(value);
    let is_within = |bound: Option<&Bound>, side: Ordering| {
        bound.is_none_or(|bound| match order(&value, &bound.value) {
            Some(Ordering::Equal) => bound.inclusive,
            found => found == Some(side),
        })
    };
    !value.is_empty() && is_within(from, Ordering::Greater) && is_within(to, Ordering::Less)
}

fn folded(value: &Value) -> Value {
    match value {
        Value::Text(text) => Value::Text(case::folded(text)),
        value => value.clone(),
    }
}

/// The order of two values of one sort; none where one is empty.
fn order(one: &Value, other: &Value) -> Option<Ordering> {
    match (one, other) {
        (one, other) if one.is_empty() || other.is_empty() => None,
        (Value::Int(one), Value::Int(other)) => Some(one.cmp(other)),
        (Value::Text(one), Value::Text(other)) => Some(one.cmp(other)),
        (Value::Bool(one), Value::Bool(other)) => Some(one.cmp(other)),
        _ => None,
    }
}

fn compares(
    one: (&Value, &FieldPath),
    other: (&Value, &FieldPath),
    comparison: Comparison,
    part: Option<Unit>,
) -> bool {
    let is_equality = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
    let is_exact = case::compares_exactly(one.1.field) && case::compares_exactly(other.1.field);
    let prepared = |value: &Value| match part {
        Some(unit) => cut(value, unit),
        None if is_exact && is_equality => value.clone(),
        None => folded(value),
    };
    let (one, other) = (prepared(one.0), prepared(other.0));
    if is_equality && one.is_empty() && other.is_empty() {
        return comparison == Comparison::Equal;
    }
    match order(&one, &other) {
        Some(order) => comparison.holds(order),
        None => comparison == Comparison::NotEqual,
    }
}

/// A date or moment cut to the start of a unit of time, in UTC.
fn cut(value: &Value, unit: Unit) -> Value {
    let start = |moment: NaiveDateTime| {
        let time = match unit {
            Unit::Minute => NaiveTime::from_hms_opt(moment.hour(), moment.minute(), 0)?,
            Unit::Hour => NaiveTime::from_hms_opt(moment.hour(), 0, 0)?,
            _ => NaiveTime::MIN,
        };
        Some(start_of(unit, moment.date())?.and_time(time))
    };
    match value {
        Value::Int(at) => start(Instant(*at).utc()).map(|moment| Value::Int(Instant::of_utc(moment).0)),
        Value::Text(text) => {
            let day = Date::parse(text).and_then(|day| start(day.0.and_time(NaiveTime::MIN)));
            day.map(|day| Value::Text(Date(day.date()).to_string()))
        }
        _ => None,
    }
    .unwrap_or_default()
}

/// How far `value` is on the way from `other` to the point `count` units from it: seen from the start, and
/// from the point. None where either is empty.
fn on_the_way(value: &Value, other: &Value, after: bool, unit: Unit, count: i64) -> Option<(Ordering, Ordering)> {
    let (value, other) = (local(value, 0)?, local(other, 0)?);
    let moved = moved(other, unit, if after { count } else { -count })?;
    let ahead = |order: Ordering| if after { order } else { order.reverse() };
    Some((ahead(value.cmp(&other)), ahead(value.cmp(&moved))))
}

fn moved(moment: NaiveDateTime, unit: Unit, count: i64) -> Option<NaiveDateTime> {
    let with_date = |date: NaiveDate| date.and_time(moment.time());
    match unit {
        Unit::Minute => moment.checked_add_signed(chrono::TimeDelta::try_minutes(count)?),
        Unit::Hour => moment.checked_add_signed(chrono::TimeDelta::try_hours(count)?),
        Unit::Day => plus_days(moment.date(), count).map(with_date),
        Unit::Week => plus_days(moment.date(), count.checked_mul(7)?).map(with_date),
        Unit::Month => plus_months(moment.date(), count).map(with_date),
        Unit::Quarter => plus_months(moment.date(), count.checked_mul(3)?).map(with_date),
        Unit::Year => plus_months(moment.date(), count.checked_mul(12)?).map(with_date),
    }
}

/// A moment on the clock east of UTC; a date is its midnight wherever that is.
fn local(value: &Value, offset_seconds: i64) -> Option<NaiveDateTime> {
    match value {
        Value::Int(at) => Some(Instant(*at).plus_seconds(offset_seconds).utc()),
        Value::Text(text) => Date::parse(text).map(|day| day.0.and_time(NaiveTime::MIN)),
        _ => None,
    }
}

fn part_of(moment: NaiveDateTime, part: Part) -> i64 {
    match part {
        Part::DayOfWeek => moment.weekday().number_from_sunday().into(),
        Part::Month => moment.month().into(),
        Part::Quarter => (moment.month0() / 3 + 1).into(),
        Part::Week => moment.iso_week().week().into(),
        Part::Year => moment.year().into(),
        Part::Hour => moment.hour().into(),
    }
}
