//! Values as the engine holds them, and the newtypes rules use.
use std::fmt;

use serde::{Deserialize, Serialize};

/// What a field holds. The kind of the field says how to read it: `Int` is a count, minor units,
/// millionths, epoch milliseconds or seconds ([`crate::Storage`]).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Value {
    #[default]
    Null,
    Bool(bool),
    Int(i64),
    Text(String),
}

impl Value {
    /// Empty as a person means it: nothing, or no text.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Null => true,
            Value::Text(text) => text.is_empty(),
            _ => false,
        }
    }

    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    pub fn as_int(&self) -> Option<i64> {
        match self {
            Value::Int(number) => Some(*number),
            _ => None,
        }
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// Text that is `Null` when empty, so that the two kinds of empty are one in the database.
    pub fn text(text: impl Into<String>) -> Value {
        let text = text.into();
        if text.is_empty() { Value::Null } else { Value::Text(text) }
    }
}

/// 32 characters that identify a record; generated ones are lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Id(pub String);

impl Id {
    /// Whether `text` has the shape of an id: 32 letters and digits.
    pub fn is_shaped(text: &str) -> bool {
        text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// Days beyond these have no spelling of four digits a year.
const FIRST_DAY: chrono::NaiveDate = chrono::NaiveDate::from_ymd_opt(0, 1, 1).expect("a day of the calendar");
const LAST_DAY: chrono::NaiveDate = chrono::NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day of the calendar");

/// A calendar day, `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(pub chrono::NaiveDate);

impl Date {
    pub fn parse(text: &str) -> Option<Date> {
        let digits = |(at, byte): (usize, u8)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
        let shaped = text.len() == 10 && text.bytes().enumerate().all(digits);
        shaped.then(|| text.parse().ok()).flatten().map(Date)
    }

    /// Whole days from `earlier` to this day; negative when this day is earlier.
    pub fn days_since(self, earlier: Date) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// A day so many days later, or earlier; the first or last of four-digit years where there is none.
    pub fn plus_days(self, days: i64) -> Date {
        let moved = chrono::Duration::try_days(days).and_then(|days| self.0.checked_add_signed(days));
        let furthest = if days < 0 { FIRST_DAY } else { LAST_DAY };
        Date(moved.filter(|day| (FIRST_DAY..=LAST_DAY).contains(day)).unwrap_or(furthest))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.0.format("%Y-%m-%d"))
    }
}

/// A moment: milliseconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Instant(pub i64);

impl Instant {
    /// Reads `YYYY-MM-DD HH:MM:SS`, also with a `T`, or a date alone as midnight; all in UTC.
    pub fn parse(text: &str) -> Option<Instant> {
        let text = text.trim().trim_end_matches('Z');
        if let Some(date) = Date::parse(text) {
            return date.0.and_hms_opt(0, 0, 0).map(Instant::of_utc);
        }
        ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]
            .iter()
            .find_map(|format| chrono::NaiveDateTime::parse_from_str(text, format).ok())
            .filter(|moment| (FIRST_DAY..=LAST_DAY).contains(&moment.date()))
            .map(Instant::of_utc)
    }

    pub fn of_utc(moment: chrono::NaiveDateTime) -> Instant {
        Instant(moment.and_utc().timestamp_millis())
    }

    /// The moment in UTC; out-of-range values become 1970.
    pub fn utc(self) -> chrono::NaiveDateTime {
        chrono::DateTime::from_timestamp_millis(self.0).unwrap_or_default().naive_utc()
    }

    /// The calendar day in UTC.
    pub fn date(self) -> Date {
        Date(self.utc().date())
    }

    pub fn plus_seconds(self, seconds: i64) -> Instant {
        Instant(self.0.saturating_add(seconds.saturating_mul(1000)))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.utc().format("%Y-%m-%d %H:%M:%S"))
    }
}

/// Money in minor units (cents) of the installation's base currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Money(pub i64);

/// A number with six decimals, in millionths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Decimal(pub i64);

/// A length of time in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Duration(pub i64);
