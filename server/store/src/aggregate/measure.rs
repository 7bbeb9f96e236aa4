//! Sums, averages, minima and maxima of one column, exact whatever the database's own types are.
use std::cmp::Ordering;

use meta::{Field, Kind, Storage, Value, from_stored, stored_text};
use sea_query::{CaseStatement, Expr, ExprTrait, Func};

use super::Aggregate;

/// Sums are built of two, of the thousands of thousands and of the rest, so that no 64-bit sum overflows.
const CUT: i64 = 1_000_000;

/// What to compute of a column, and where the statement answers it.
pub(super) struct Measure {
    pub aggregate: Aggregate,
    field: &'static Field,
    at: Vec<usize>,
}

/// What came out for one group.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// No value took part.
    Nothing,
    /// In stored units: a sum of so many.
    Fraction {
        sum: i128,
        count: i128,
    },
    Stored(Value),
}

impl Measure {
    /// `None` for what cannot be computed of such a column.
    pub fn of(
        aggregate: Aggregate,
        field: &'static Field,
        column: Expr,
        mut add: impl FnMut(Expr, Storage) -> usize,
    ) -> Option<Measure> {
        let at = match aggregate {
            Aggregate::Count => return None,
            Aggregate::Sum | Aggregate::Average if !field.kind.is_number() => return None,
            Aggregate::Sum | Aggregate::Average => {
                let cut = || Expr::cust(CUT.to_string());
                let sum = |part: Expr| Expr::from(Func::sum(part)).cast_as("bigint");
                let high = add(sum(column.clone().div(cut())), Storage::Int);
                let low = add(sum(column.clone().modulo(cut())), Storage::Int);
                vec![high, low, add(Func::count(column).into(), Storage::Int)]
            }
            _ if field.kind.storage() == Storage::Nothing => return None,
            Aggregate::Min | Aggregate::Max => {
                let column = if field.kind == Kind::Boolean { as_number(column) } else { column };
                let storage = if field.kind == Kind::Boolean { Storage::Int } else { field.kind.storage() };
                let found = if aggregate == Aggregate::Min { Func::min(column) } else { Func::max(column) };
                vec![add(found.into(), storage)]
            }
        };
        Some(Measure { aggregate, field, at })
    }

    pub fn outcome(&self, row: &[Value]) -> Outcome {
        if let [high, low, count] = self.at.as_slice() {
            let number = |at: &usize| i128::from(row[*at].as_int().unwrap_or_default());
            let count = number(count);
            let sum = number(high) * i128::from(CUT) + number(low);
            return match (count, self.aggregate) {
                (0, _) => Outcome::Nothing,
                (_, Aggregate::Sum) => Outcome::Fraction { sum, count: 1 },
                _ => Outcome::Fraction { sum, count },
            };
        }
        match self.at.first().map(|at| &row[*at]) {
            None | Some(Value::Null) => Outcome::Nothing,
            Some(Value::Int(truth)) if self.field.kind == Kind::Boolean => Outcome::Stored(Value::Bool(*truth != 0)),
            Some(value) => Outcome::Stored(value.clone()),
        }
    }

    /// A value to compare outcomes with, as it was typed.
    pub fn wanted(&self, text: &str) -> Option<Outcome> {
        if self.field.kind.is_number() && self.field.kind != Kind::Duration {
            return Outcome::number(text, units(self.field));
        }
        match from_stored(self.field, text) {
            Ok(Value::Null) => None,
            Ok(Value::Int(number)) => Some(Outcome::Fraction { sum: number.into(), count: 1 }),
            Ok(value) => Some(Outcome::Stored(value)),
            Err(_) => None,
        }
    }
}

fn as_number(truth: Expr) -> Expr {
    let empty = truth.clone().is_null();
    CaseStatement::new().case(empty, Expr::cust("NULL")).case(truth, Expr::cust("1")).finally(Expr::cust("0")).into()
}

/// How many stored units make one.
fn units(field: &Field) -> i128 {
    from_stored(field, "1").ok().and_then(|one| one.as_int()).unwrap_or(1).into()
}

impl Outcome {
    pub fn count(count: i64) -> Outcome {
        Outcome::Fraction { sum: count.into(), count: 1 }
    }

    /// A decimal number as typed, in units.
    pub fn number(text: &str, units: i128) -> Option<Outcome> {
        let text = text.trim();
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let is_plain = part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
        let digits: i128 = format!("{whole}{part}").parse::<i64>().ok().filter(|_| is_plain)?.into();
        Some(Outcome::Fraction { sum: digits * units, count: 10_i128.pow(u32::try_from(part.len()).ok()?) })
    }

    fn as_fraction(&self) -> Option<(i128, i128)> {
        match self {
            Outcome::Fraction { sum, count } => Some((*sum, *count)),
            Outcome::Stored(Value::Int(number)) => Some(((*number).into(), 1)),
            _ => None,
        }
    }

    /// None where either is nothing, or they are of different sorts.
    pub fn compare(&self, other: &Outcome) -> Option<Ordering> {
        match (self.as_fraction(), other.as_fraction()) {
            (Some((sum, count)), Some((other_sum, other_count))) => Some((sum * other_count).cmp(&(other_sum * count))),
            _ => match (self, other) {
                (Outcome::Stored(one), Outcome::Stored(other)) => Some(one.cmp(other)),
                _ => None,
            },
        }
    }

    /// Nothing comes first.
    pub fn order(&self, other: &Outcome) -> Ordering {
        let is_something = |outcome: &Outcome| *outcome != Outcome::Nothing;
        self.compare(other).unwrap_or_else(|| is_something(self).cmp(&is_something(other)))
    }

    /// The stored spelling; averages have four decimals.
    pub fn text(&self, measure: &Measure) -> String {
        let field = measure.field;
        match self {
            Outcome::Nothing => String::new(),
            Outcome::Stored(value) => stored_text(field.kind, value),
            Outcome::Fraction { sum, count } if measure.aggregate == Aggregate::Average => match field.kind {
                Kind::Duration => stored_text(field.kind, &whole(rounded(*sum, *count))),
                _ => four_decimals(*sum, *count * units(field)),
            },
            Outcome::Fraction { sum, count } => stored_text(field.kind, &whole(rounded(*sum, *count))),
        }
    }
}

fn whole(number: i128) -> Value {
    Value::Int(i64::try_from(number).unwrap_or(if number < 0 { i64::MIN + 1 } else { i64::MAX }))
}

/// Division that rounds halves away from zero.
fn rounded(number: i128, by: i128) -> i128 {
    let size = (number.abs() * 2 + by) / (by * 2);
    if number < 0 { -size } else { size }
}

fn four_decimals(number: i128, by: i128) -> String {
    let scaled = rounded(number * 10_000, by);
    let sign = if scaled < 0 { "-" } else { "" };
    format!("{sign}{}.{:04}", scaled.abs() / 10_000, scaled.abs() % 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn averages_have_four_decimals_rounded_away_from_zero() {
        assert_eq!(four_decimals(498, 12), "41.5000");
        assert_eq!(four_decimals(-1, 3), "-0.3333");
        assert_eq!(four_decimals(-2, 3), "-0.6667");
        assert_eq!(four_decimals(1, 20_000), "0.0001");
    }

    #[test]
    fn numbers_compare_exactly() {
        let number = |text| Outcome::number(text, 100).expect("a number");
        assert_eq!(number("1.25").compare(&Outcome::Fraction { sum: 125, count: 1 }), Some(Ordering::Equal));
        assert_eq!(number("-0.5").compare(&number("0")), Some(Ordering::Less));
        assert_eq!(Outcome::number("1.x", 1), None);
        assert_eq!(Outcome::number("banana", 1), None);
        assert_eq!(Outcome::Nothing.compare(&number("0")), None);
    }
}
