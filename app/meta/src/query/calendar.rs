//! Calendar arithmetic in a time zone. Weeks begin on Monday; a unit ends with its last second.
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::Unit;
use crate::{Date, Instant};

/// Whether this is the name of a time zone, as the world's table of them spells it.
pub fn is_time_zone(name: &str) -> bool {
    name.parse::<Tz>().is_ok()
}

/// Seconds east of UTC in `zone` (IANA name) at `moment`; an unknown zone is UTC.
pub fn offset_seconds(zone: &str, moment: Instant) -> i64 {
    offset(named_zone(zone), moment)
}

/// The calendar day in `zone` at `moment`.
pub fn today(zone: &str, moment: Instant) -> Date {
    moment.plus_seconds(offset_seconds(zone, moment)).date()
}

fn named_zone(zone: &str) -> Tz {
    zone.parse().unwrap_or(chrono_tz::UTC)
}

fn offset(zone: Tz, moment: Instant) -> i64 {
    zone.offset_from_utc_datetime(&moment.utc()).fix().local_minus_utc().into()
}

/// The present, on the clock and the calendar of one place.
#[derive(Clone, Copy)]
pub(super) struct Clock {
    zone: Tz,
    /// Cut to the second, as stored moments are compared.
    pub now: Instant,
}

/// From the first to the last second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub first: Instant,
    pub last: Instant,
}

impl Clock {
    pub fn new(zone: &str, now: Instant) -> Clock {
        Clock { zone: named_zone(zone), now: whole_second(now) }
    }

    /// The local day at a moment.
    pub fn date(&self, moment: Instant) -> Date {
        Date(self.local(moment).date())
    }

    /// Seconds east of UTC now.
    pub fn offset(&self) -> i64 {
        offset(self.zone, self.now)
    }

    /// The moment at which clocks here show `local`. Where they skip it, the moment they do; where they show it
    /// twice, the first.
    pub fn moment(&self, local: NaiveDateTime) -> Option<Instant> {
        let utc = match self.zone.offset_from_local_datetime(&local).earliest() {
            Some(offset) => local.checked_sub_offset(offset.fix())?,
            None => {
                let before = self.zone.offset_from_utc_datetime(&local.checked_sub_days(Days::new(1))?);
                local.checked_sub_offset(before.fix())?
            }
        };
        Some(Instant::of_utc(utc))
    }

    /// A moment `count` units later (earlier if negative), at the same time of day; `None` beyond the calendar.
    pub fn shifted(&self, unit: Unit, moment: Instant, count: i64) -> Option<Instant> {
        match seconds(unit) {
            Some(seconds) => plus_seconds(moment, seconds.checked_mul(count)?),
            None => self.moment(plus_units(self.local(moment), unit, count)?),
        }
    }

    /// From the start of the unit `from` units away to the end of the unit `to` units away.
    pub fn span(&self, unit: Unit, moment: Instant, from: i64, to: i64) -> Option<Span> {
        let (first, behind) = match seconds(unit) {
            Some(seconds) => {
                let start = self.cut(moment, seconds);
                let at = |count: i64| plus_seconds(start, seconds.checked_mul(count)?);
                (at(from)?, at(to.checked_add(1)?)?)
            }
            None => {
                let start = start_of(unit, self.local(moment).date())?.and_time(NaiveTime::MIN);
                let at = |count| self.moment(plus_units(start, unit, count)?);
                (at(from)?, at(to.checked_add(1)?)?)
            }
        };
        Some(Span { first, last: behind.plus_seconds(-1) })
    }

    /// A calendar day from its first to its last second.
    pub fn day(&self, day: Date) -> Option<Span> {
        let first = self.moment(day.0.and_time(NaiveTime::MIN))?;
        let behind = self.moment(day.0.succ_opt()?.and_time(NaiveTime::MIN))?;
        Some(Span { first, last: behind.plus_seconds(-1) })
    }

    /// The start of the minute or hour that clocks here show.
    fn cut(&self, moment: Instant, seconds: i64) -> Instant {
        let local = moment.0 / 1000 + offset(self.zone, moment);
        moment_of_seconds(moment.0 / 1000 - local.rem_euclid(seconds))
    }

    fn local(&self, moment: Instant) -> NaiveDateTime {
        moment.plus_seconds(offset(self.zone, moment)).utc()
    }
}

/// Without the part of a second.
pub(super) fn whole_second(moment: Instant) -> Instant {
    Instant(moment.0 - moment.0.rem_euclid(1000))
}

fn moment_of_seconds(seconds: i64) -> Instant {
    Instant(seconds * 1000)
}

/// Moments further away than this are no dates to a database.
const FURTHEST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day of the calendar");

fn plus_seconds(moment: Instant, seconds: i64) -> Option<Instant> {
    let moved = moment.utc().checked_add_signed(TimeDelta::try_seconds(seconds)?)?;
    in_reach(moved).map(Instant::of_utc)
}

fn in_reach(moment: NaiveDateTime) -> Option<NaiveDateTime> {
    (moment.year() > 0 && moment.date() <= FURTHEST).then_some(moment)
}

/// The length of units that are the same everywhere; days are not, where clocks change.
fn seconds(unit: Unit) -> Option<i64> {
    match unit {
        Unit::Minute => Some(60),
        Unit::Hour => Some(3600),
        _ => None,
    }
}

fn plus_units(local: NaiveDateTime, unit: Unit, count: i64) -> Option<NaiveDateTime> {
    let date = match unit {
        Unit::Day => plus_days(local.date(), count),
        Unit::Week => plus_days(local.date(), count.checked_mul(7)?),
        Unit::Month => plus_months(local.date(), count),
        Unit::Quarter => plus_months(local.date(), count.checked_mul(3)?),
        Unit::Year => plus_months(local.date(), count.checked_mul(12)?),
        Unit::Minute | Unit::Hour => return None,
    };
    in_reach(date?.and_time(local.time()))
}

pub(super) fn plus_days(date: NaiveDate, count: i64) -> Option<NaiveDate> {
    date.checked_add_signed(TimeDelta::try_days(count)?)
}

/// The same day of another month, or its last day where the month is shorter.
pub(super) fn plus_months(date: NaiveDate, count: i64) -> Option<NaiveDate> {
    let months = Months::new(u32::try_from(count.unsigned_abs()).ok()?);
    if count < 0 { date.checked_sub_months(months) } else { date.checked_add_months(months) }
}

/// The first day of the unit that a day lies in.
pub(super) fn start_of(unit: Unit, date: NaiveDate) -> Option<NaiveDate> {
    match unit {
        Unit::Week => plus_days(date, -i64::from(date.weekday().num_days_from_monday())),
        Unit::Month => date.with_day(1),
        Unit::Quarter => NaiveDate::from_ymd_opt(date.year(), date.month0() / 3 * 3 + 1, 1),
        Unit::Year => NaiveDate::from_ymd_opt(date.year(), 1, 1),
        Unit::Minute | Unit::Hour | Unit::Day => Some(date),
    }
}

/// A stretch of the calendar that queries have a name for.
pub(super) struct NamedSpan {
    pub name: &'static str,
    unit: Unit,
    from: i64,
    to: i64,
    /// Also understood as the label of a range, with spaces between the words.
    pub is_label: bool,
}

const fn label(name: &'static str, unit: Unit, from: i64, to: i64) -> NamedSpan {
    NamedSpan { name, unit, from, to, is_label: true }
}

const fn call(name: &'static str, unit: Unit, from: i64, to: i64) -> NamedSpan {
    NamedSpan { name, unit, from, to, is_label: false }
}

/// *Last n* runs from the start of the unit n units back to the end of the present one, *Next n* mirrors it.
const SPANS: &[NamedSpan] = &[
    label("Today", Unit::Day, 0, 0),
    label("Yesterday", Unit::Day, -1, -1),
    label("Tomorrow", Unit::Day, 1, 1),
    label("ThisWeek", Unit::Week, 0, 0),
    label("LastWeek", Unit::Week, -1, -1),
    label("NextWeek", Unit::Week, 1, 1),
    label("ThisMonth", Unit::Month, 0, 0),
    label("LastMonth", Unit::Month, -1, -1),
    label("NextMonth", Unit::Month, 1, 1),
    label("ThisQuarter", Unit::Quarter, 0, 0),
    label("LastQuarter", Unit::Quarter, -1, -1),
    label("NextQuarter", Unit::Quarter, 1, 1),
    label("ThisYear", Unit::Year, 0, 0),
    label("LastYear", Unit::Year, -1, -1),
    label("NextYear", Unit::Year, 1, 1),
    label("Last7Days", Unit::Day, -7, 0),
    label("Last30Days", Unit::Day, -30, 0),
    label("Last60Days", Unit::Day, -60, 0),
    label("Last90Days", Unit::Day, -90, 0),
    label("Last120Days", Unit::Day, -120, 0),
    call("Last2Quarters", Unit::Quarter, -2, 0),
    call("Next2Quarters", Unit::Quarter, 0, 2),
    call("Last2Years", Unit::Year, -2, 0),
    call("Last3Months", Unit::Month, -3, 0),
    call("Last6Months", Unit::Month, -6, 0),
    call("Last9Months", Unit::Month, -9, 0),
    call("Last12Months", Unit::Month, -12, 0),
    call("CurrentHour", Unit::Hour, 0, 0),
    call("LastHour", Unit::Hour, -1, -1),
    call("Last2Hours", Unit::Hour, -2, 0),
    call("CurrentMinute", Unit::Minute, 0, 0),
    call("LastMinute", Unit::Minute, -1, -1),
    call("Last15Minutes", Unit::Minute, -15, 0),
    call("Last30Minutes", Unit::Minute, -30, 0),
    call("Last45Minutes", Unit::Minute, -45, 0),
];

impl Clock {
    /// The stretch with a name, as of now. *OneYearAgo* is the day one year ago.
    pub fn named_span(&self, name: &str) -> Option<Span> {
        if name == "OneYearAgo" {
            let then = self.shifted(Unit::Year, self.now, -1)?;
            return self.span(Unit::Day, then, 0, 0);
        }
        let named = SPANS.iter().find(|span| span.name == name)?;
        self.span(named.unit, self.now, named.from, named.to)
    }

    /// The stretch that the label of a range names: `Last 7 days`.
    pub fn labelled_span(&self, label: &str) -> Option<Span> {
        let joined: String = label.split_whitespace().collect();
        match SPANS.iter().find(|span| span.is_label && span.name.eq_ignore_ascii_case(&joined)) {
            Some(named) => self.span(named.unit, self.now, named.from, named.to),
            None => self.counted_span(&joined.to_ascii_lowercase()),
        }
    }

    /// As many units before or after now as the label says: `Next 45 days`.
    fn counted_span(&self, label: &str) -> Option<Span> {
        let (is_next, counted) = match label.strip_prefix("next") {
            Some(counted) => (true, counted),
            None => (false, label.strip_prefix("last")?),
        };
        let (count, unit) = counted.split_at(counted.find(|letter: char| !letter.is_ascii_digit())?);
        let unit = super::dates::read_unit(unit.strip_suffix('s').unwrap_or(unit))
            .filter(|unit| !matches!(unit, Unit::Minute | Unit::Hour))?;
        let count = count.parse::<i64>().ok()?;
        self.span(unit, self.now, if is_next { 0 } else { -count }, if is_next { count } else { 0 })
    }
}

#[cfg(test)]
mod tests;
