//! Conditions on dates and moments (spec/table-api.md 7.5). A moment counts as the second it is written as.
use super::calendar::{Clock, Span};
use super::javascript;
use super::lower::Lowering;
use super::{Bound, Compare, Comparison, Part, Place, Test, Unit, case};
use crate::{Date, Field, FieldPath, Instant, Kind, Storage, Value};

impl Lowering<'_> {
    /// `ON`: `label@start@end`, or a day or a stretch of the calendar by its name.
    pub fn on(&self, path: &FieldPath, operand: &str, negated: bool) -> Result<Test, String> {
        must_be_time(path.field)?;
        let mut parts = operand.rsplitn(3, '@');
        let (to, from, label) = (parts.next(), parts.next(), parts.next());
        let bounds = match (label, from, to) {
            (Some(_), Some(from), Some(to)) if !from.is_empty() && !to.is_empty() => {
                self.read_one(path.field, from).zip(self.read_one(path.field, to))
            }
            (None, None, Some(label)) => Some(self.labelled(path.field, label)?),
            _ => return Err("a range reads label@start@end".to_owned()),
        };
        Ok(match bounds {
            Some((from, to)) => self.lies(path, Some((from, true)), Some((to, true)), negated),
            None if negated => Test::Always,
            None => Test::Never,
        })
    }

    fn labelled(&self, field: &Field, label: &str) -> Result<(Value, Value), String> {
        let day = Date::parse(label).or_else(|| Instant::parse(label).map(Instant::date));
        if let (Some(day), Kind::Date) = (day, field.kind) {
            return Ok((Value::Text(day.to_string()), Value::Text(day.to_string())));
        }
        let span = day.map_or_else(|| self.clock.labelled_span(label), |day| self.clock.day(day));
        let Span { first, last } = span.ok_or_else(|| format!("\"{label}\" is no date and no name of a range"))?;
        Ok((self.time(field, first), self.time(field, last)))
    }

    /// `RELATIVE*`: compared with a moment so many units from now; `None`: in the same unit as it.
    pub fn relative(&self, path: &FieldPath, operand: &str, comparison: Option<Comparison>) -> Result<Test, String> {
        must_be_time(path.field)?;
        let sentence = || "a relative date reads @unit@ago@number or @unit@ahead@number".to_owned();
        let parts: Vec<_> = operand.split('@').map(str::trim).collect();
        let ["", unit, direction, count] = parts[..] else { return Err(sentence()) };
        let unit = read_unit(unit).ok_or_else(sentence)?;
        let count: i64 = count.parse().map_err(|_| sentence())?;
        let away = match direction {
            "ago" => count.checked_neg(),
            "ahead" => Some(count),
            _ => return Err(sentence()),
        };
        let Some(then) = away.and_then(|away| self.clock.shifted(unit, self.clock.now, away)) else {
            return Ok(Test::Never);
        };
        Ok(match comparison {
            Some(comparison) => self.compares(path, self.time(path.field, then), comparison),
            None => match self.clock.span(unit, then, 0, 0) {
                Some(Span { first, last }) => {
                    let (first, last) = (self.time(path.field, first), self.time(path.field, last));
                    self.lies(path, Some((first, true)), Some((last, true)), false)
                }
                None => Test::Never,
            },
        })
    }

    /// `DATEPART`: a part of the moment, in the actor's time zone.
    pub fn date_part(&self, path: &FieldPath, operand: &str) -> Result<Test, String> {
        must_be_time(path.field)?;
        let call = operand.rsplit('@').next().and_then(javascript::expression).and_then(javascript::read_call);
        let sentence = || "a part of a date reads label@javascript:gs.datePart('unit','value','EE')".to_owned();
        let Some(("gs.datePart", arguments)) = call else { return Err(sentence()) };
        let [unit, value, comparison] = arguments[..] else { return Err(sentence()) };
        let comparison = match comparison {
            "EE" => Comparison::Equal,
            "GT" => Comparison::Greater,
            "GE" => Comparison::GreaterOrEqual,
            "LT" => Comparison::Less,
            "LE" => Comparison::LessOrEqual,
            _ => return Err(sentence()),
        };
        let part = read_part(unit).ok_or_else(sentence)?;
        let Some(number) = read_part_value(part, value) else { return Ok(Test::Never) };
        let offset_seconds = if path.field.kind == Kind::Date { 0 } else { self.clock.offset() };
        Ok(self.leaf(path, Compare::Part { part, comparison, number, offset_seconds }))
    }

    /// A moment as a value of the field.
    fn time(&self, field: &Field, moment: Instant) -> Value {
        match field.kind {
            Kind::Date => Value::Text(self.clock.date(moment).to_string()),
            _ => Value::Int(moment.0),
        }
    }
}

/// Refuses operators of the calendar on other columns.
pub(super) fn must_be_time(field: &Field) -> Result<(), String> {
    if field.kind.is_time() { Ok(()) } else { Err(format!("\"{}\" is no date", field.name)) }
}

/// The bounds of a range. The last second of a moment lasts until the next one begins.
pub(super) fn range(
    kind: Kind,
    from: Option<(Value, bool)>,
    to: Option<(Value, bool)>,
) -> (Option<Bound>, Option<Bound>) {
    let lower = from.map(|(value, inclusive)| match (kind, value) {
        (Kind::DateTime, Value::Int(at)) if !inclusive => Bound { value: Value::Int(at + 1000), inclusive: true },
        (kind, value) => Bound { value: comparable(kind, value), inclusive },
    });
    let upper = to.map(|(value, inclusive)| match (kind, value) {
        (Kind::DateTime, Value::Int(at)) if inclusive => Bound { value: Value::Int(at + 1000), inclusive: false },
        (kind, value) => Bound { value: comparable(kind, value), inclusive },
    });
    (lower, upper)
}

fn comparable(kind: Kind, value: Value) -> Value {
    match value {
        Value::Text(text) if kind.storage() == Storage::Text => Value::Text(case::folded(&text)),
        value => value,
    }
}

/// The moments whose spelling starts with `text`, from the first to before the last, where `text` is a whole
/// number of parts (`2026-01`, `2026-01-31 10:`). With its year and a `-` it can stand nowhere but at the start.
pub(super) fn moments_written(text: &str, place: Place) -> Option<(Value, Value)> {
    const SHAPE: &str = "0000-01-01 00:00:00";
    let is_at_start = match place {
        Place::Start => true,
        Place::Anywhere => text.len() > 4,
        Place::End => false,
    };
    let parts = text.trim_end_matches(['-', ':', ' ']);
    let unit = match parts.len() {
        4 => Unit::Year,
        7 => Unit::Month,
        10 => Unit::Day,
        13 => Unit::Hour,
        16 => Unit::Minute,
        _ => return None,
    };
    let first = Instant::parse(&format!("{parts}{}", &SHAPE[parts.len()..]))?;
    if !is_at_start || !first.to_string().starts_with(text) {
        return None;
    }
    let span = Clock::new("UTC", first).span(unit, first, 0, 0)?;
    Some((Value::Int(span.first.0), Value::Int(span.last.plus_seconds(1).0)))
}

/// A unit of time as queries spell it.
pub(super) fn read_unit(text: &str) -> Option<Unit> {
    Some(match text {
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "dayofweek" | "day" => Unit::Day,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        _ => return None,
    })
}

fn read_part(text: &str) -> Option<Part> {
    Some(match text {
        "dayofweek" => Part::DayOfWeek,
        "month" => Part::Month,
        "quarter" => Part::Quarter,
        "week" => Part::Week,
        "year" => Part::Year,
        "hour" => Part::Hour,
        _ => return None,
    })
}

const DAYS: [&str; 7] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn read_part_value(part: Part, text: &str) -> Option<i64> {
    let names: &[&str] = match part {
        Part::DayOfWeek => &DAYS,
        Part::Month => &MONTHS,
        _ => &[],
    };
    let named = names.iter().zip(1..).find(|(name, _)| name.eq_ignore_ascii_case(text)).map(|(_, number)| number);
    named.or_else(|| text.parse().ok())
}
