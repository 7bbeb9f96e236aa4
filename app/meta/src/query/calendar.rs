//! Calendar arithmetic in a time zone.
use crate::{Date, Instant};

/// Seconds east of UTC in `zone` (IANA name) at `moment`; an unknown zone is UTC.
pub fn offset_seconds(zone: &str, moment: Instant) -> i64 {
    use chrono::{Offset, TimeZone};
    let zone: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::UTC);
    zone.offset_from_utc_datetime(&moment.utc()).fix().local_minus_utc().into()
}

/// The calendar day in `zone` at `moment`.
pub fn today(zone: &str, moment: Instant) -> Date {
    moment.plus_seconds(offset_seconds(zone, moment)).date()
}
