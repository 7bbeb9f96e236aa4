//! Conditions that compare two columns of one record.
use super::dates::{must_be_time, read_unit};
use super::lower::Lowering;
use super::{Compare, Comparison, Test, Unit, resolve};
use crate::{FieldPath, Kind};

/// Furthest that two columns are compared apart, in years; everything further is as far.
const MOST_YEARS: i64 = 1000;

impl Lowering<'_> {
    /// `SAMEAS` and its negation: `column`, or `column@unit` for dates that share the unit.
    pub fn same(&self, path: FieldPath, operand: &str, comparison: Comparison) -> Result<Test, String> {
        let Some((column, unit)) = operand.split_once('@') else {
            return self.with_column(path, operand, comparison);
        };
        must_be_time(path.field)?;
        let unit = read_unit(unit).ok_or_else(|| format!("\"{unit}\" is no unit of time"))?;
        let is_finer_than_dates = matches!(unit, Unit::Minute | Unit::Hour | Unit::Day);
        let part = Some(unit).filter(|_| !(path.field.kind == Kind::Date && is_finer_than_dates));
        let other = self.other_column(&path, column)?;
        Ok(Test::Field { path, compare: Compare::Column { other, comparison, part } })
    }

    /// V compares so with another column.
    pub fn with_column(&self, path: FieldPath, operand: &str, comparison: Comparison) -> Result<Test, String> {
        let other = self.other_column(&path, operand)?;
        Ok(Test::Field { path, compare: Compare::Column { other, comparison, part: None } })
    }

    /// `MORETHAN` and `LESSTHAN`: `column@unit@before|after@number`.
    pub fn apart(&self, path: FieldPath, operand: &str, more: bool) -> Result<Test, String> {
        must_be_time(path.field)?;
        let sentence = || "two dates apart read column@unit@before@number or column@unit@after@number".to_owned();
        let parts: Vec<_> = operand.split('@').map(str::trim).collect();
        let [column, unit, direction, count] = parts[..] else { return Err(sentence()) };
        let unit = read_unit(unit).ok_or_else(sentence)?;
        let count = count.parse().ok().filter(|count| *count >= 0).ok_or_else(sentence)?;
        let after = match direction {
            "after" => true,
            "before" => false,
            _ => return Err(sentence()),
        };
        let other = self.other_column(&path, column)?;
        let (unit, count) = if path.field.kind == Kind::Date { in_days(unit, count) } else { in_minutes(unit, count) };
        Ok(Test::Field { path, compare: Compare::Apart { other, more, after, unit, count } })
    }

    /// The column an operand names, which must hold the same sort of values.
    fn other_column(&self, path: &FieldPath, name: &str) -> Result<FieldPath, String> {
        let other = resolve::find(name, self.entity, self.context)?;
        let is_hidden = |path: &FieldPath| resolve::is_hidden(path.field, self.context);
        if is_hidden(path) || is_hidden(&other) || !resolve::are_comparable(path.field, other.field) {
            return Err(format!("\"{}\" cannot be compared with \"{name}\"", path.field.name));
        }
        Ok(other)
    }
}

/// Dates lie whole days apart: what is finer than a day decides nothing.
fn in_days(unit: Unit, count: i64) -> (Unit, i64) {
    let capped = |count: i64| (Unit::Day, count.min(MOST_YEARS * 365));
    match unit {
        Unit::Minute => capped(count / (24 * 60)),
        Unit::Hour => capped(count / 24),
        Unit::Day => capped(count),
        Unit::Week => capped(count.saturating_mul(7)),
        Unit::Month | Unit::Quarter | Unit::Year => in_months(unit, count),
    }
}

fn in_minutes(unit: Unit, count: i64) -> (Unit, i64) {
    let capped = |minutes: i64| (Unit::Minute, count.saturating_mul(minutes).min(MOST_YEARS * 365 * 24 * 60));
    match unit {
        Unit::Minute => capped(1),
        Unit::Hour => capped(60),
        Unit::Day => capped(24 * 60),
        Unit::Week => capped(7 * 24 * 60),
        Unit::Month | Unit::Quarter | Unit::Year => in_months(unit, count),
    }
}

fn in_months(unit: Unit, count: i64) -> (Unit, i64) {
    let months = match unit {
        Unit::Quarter => 3,
        Unit::Year => 12,
        _ => 1,
    };
    (Unit::Month, count.saturating_mul(months).min(MOST_YEARS * 12))
}
