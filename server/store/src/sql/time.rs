//! Calendar arithmetic on columns: moments are epoch milliseconds, days are ISO texts.
use meta::Kind;
use meta::query::{Part, Unit};
use sea_query::{CaseStatement, Expr, ExprTrait, Func};

use crate::Dialect;

const DAY_MS: i64 = 86_400_000;
/// Moments of the years 1 to 9999, which every function of both databases takes.
const FIRST_MS: i64 = -62_135_596_800_000;
const LAST_MS: i64 = 253_402_300_799_999;
/// Months are moved at most this far, which neither database finds out of range.
const MOST_MONTHS: i64 = 48_000;
const MOST_DAYS: i64 = MOST_MONTHS * 30;

fn number(number: i64) -> Expr {
    Expr::cust(number.to_string())
}

/// Division that rounds down, also below zero.
fn floored(value: Expr, by: i64) -> Expr {
    value.clone().sub(wrapped(value, by)).div(number(by))
}

/// The remainder of [`floored`]: never negative.
fn wrapped(value: Expr, by: i64) -> Expr {
    value.modulo(number(by)).add(number(by)).modulo(number(by))
}

/// Whole seconds of a moment.
pub(super) fn seconds_of(moment: Expr) -> Expr {
    floored(moment, 1000)
}

/// Whole days since 1970.
fn days_of(dialect: Dialect, column: Expr, kind: Kind) -> Expr {
    match (kind, dialect) {
        (Kind::Date, Dialect::Sqlite) => Expr::from(Func::cust("unixepoch").arg(column)).div(number(86_400)),
        (Kind::Date, Dialect::Postgres) => date(column).sub(Expr::cust("DATE '1970-01-01'")),
        _ => floored(column, DAY_MS),
    }
}

/// Whole days from `today` to the day in `date`; nothing where there is none, or `active` is not true.
pub(super) fn days_until(dialect: Dialect, date: Expr, active: Expr, today: meta::Date) -> Expr {
    let today = today.days_since(meta::Instant(0).date());
    let days = days_of(dialect, date, Kind::Date).sub(number(today)).cast_as("bigint");
    CaseStatement::new().case(active.eq(true), days).finally(Expr::cust("NULL")).into()
}

/// A day as PostgreSQL's own type; nothing where the text is no day of our era.
fn date(column: Expr) -> Expr {
    let readable = column.clone().gte(Expr::cust("'0001-01-01'"));
    CaseStatement::new().case(readable, column.cast_as("date")).finally(Expr::cust("NULL")).into()
}

/// A moment as PostgreSQL's own type without zone; nothing outside of the calendar.
fn timestamp(moment: Expr) -> Expr {
    let known = moment.clone().between(number(FIRST_MS), number(LAST_MS));
    let made = Func::cust("timezone").arg(Expr::cust("'UTC'")).arg(Func::cust("to_timestamp").arg(seconds_of(moment)));
    CaseStatement::new().case(known, made).finally(Expr::cust("NULL")).into()
}

/// `2026-01-31 10:11:12` of seconds since 1970.
pub(super) fn moment_text(dialect: Dialect, seconds: Expr) -> Expr {
    match dialect {
        Dialect::Sqlite => Func::cust("strftime")
            .arg(Expr::cust("'%Y-%m-%d %H:%M:%S'"))
            .arg(seconds)
            .arg(Expr::cust("'unixepoch'"))
            .into(),
        Dialect::Postgres => {
            let moment = timestamp(seconds.mul(number(1000)));
            Func::cust("to_char").arg(moment).arg(Expr::cust("'YYYY-MM-DD HH24:MI:SS'")).into()
        }
    }
}

/// A calendar number of a moment or day: month, year or ISO week.
fn calendar(dialect: Dialect, column: Expr, kind: Kind, (sqlite, postgres): (&'static str, &'static str)) -> Expr {
    let found: Expr = match dialect {
        Dialect::Sqlite if kind == Kind::Date => Func::cust("strftime").arg(Expr::cust(sqlite)).arg(column).into(),
        Dialect::Sqlite => {
            let seconds = seconds_of(column);
            Func::cust("strftime").arg(Expr::cust(sqlite)).arg(seconds).arg(Expr::cust("'unixepoch'")).into()
        }
        Dialect::Postgres => {
            let calendar = if kind == Kind::Date { date(column) } else { timestamp(column) };
            Func::cust("date_part").arg(Expr::cust(postgres)).arg(calendar).into()
        }
    };
    found.cast_as("bigint")
}

const MONTH: (&str, &str) = ("'%m'", "'month'");
const YEAR: (&str, &str) = ("'%Y'", "'year'");
const WEEK: (&str, &str) = ("'%V'", "'week'");

fn quarter_of(month: Expr) -> Expr {
    month.add(number(2)).div(number(3))
}

/// A part of a moment that lies `offset_seconds` east of UTC, or of a day.
pub(super) fn part(dialect: Dialect, column: Expr, kind: Kind, part: Part, offset_seconds: i64) -> Expr {
    let shifted = offset_seconds != 0 && kind != Kind::Date;
    let column = if shifted { column.add(number(offset_seconds * 1000)) } else { column };
    match part {
        Part::DayOfWeek => wrapped(days_of(dialect, column, kind).add(number(4)), 7).add(number(1)),
        Part::Month => calendar(dialect, column, kind, MONTH),
        Part::Quarter => quarter_of(calendar(dialect, column, kind, MONTH)),
        Part::Week => calendar(dialect, column, kind, WEEK),
        Part::Year => calendar(dialect, column, kind, YEAR),
        Part::Hour if kind == Kind::Date => {
            CaseStatement::new().case(column.is_not_null(), number(0)).finally(Expr::cust("NULL")).into()
        }
        Part::Hour => floored(wrapped(column, DAY_MS), 3_600_000),
    }
}

/// A number that two moments or days share exactly when they lie in the same unit of time in UTC.
pub(super) fn same_unit(dialect: Dialect, column: Expr, kind: Kind, unit: Unit) -> Expr {
    let days = |column| days_of(dialect, column, kind);
    let months = |column: Expr| {
        let year = calendar(dialect, column.clone(), kind, YEAR);
        year.mul(number(12)).add(calendar(dialect, column, kind, MONTH))
    };
    match unit {
        Unit::Minute if kind != Kind::Date => floored(column, 60_000),
        Unit::Hour if kind != Kind::Date => floored(column, 3_600_000),
        Unit::Minute | Unit::Hour | Unit::Day => days(column),
        Unit::Week => floored(days(column).add(number(3)), 7),
        Unit::Month => months(column),
        // A year before the first month makes quarters and years come out whole.
        Unit::Quarter => floored(months(column).sub(number(1)), 3),
        Unit::Year => calendar(dialect, column, kind, YEAR),
    }
}

/// A moment or day moved by `count` units; months keep the day, cut to the month's last.
pub(super) fn moved(dialect: Dialect, column: Expr, kind: Kind, unit: Unit, count: i64) -> Expr {
    let (days, months, ms) = match unit {
        Unit::Minute => (0, 0, 60_000),
        Unit::Hour => (0, 0, 3_600_000),
        Unit::Day => (1, 0, DAY_MS),
        Unit::Week => (7, 0, 7 * DAY_MS),
        Unit::Month => (0, 1, 0),
        Unit::Quarter => (0, 3, 0),
        Unit::Year => (0, 12, 0),
    };
    if months > 0 {
        let count = count.saturating_mul(months).clamp(-MOST_MONTHS, MOST_MONTHS);
        return moved_months(dialect, column, kind, count);
    }
    if kind == Kind::Date {
        let count = count.saturating_mul(days).clamp(-MOST_DAYS, MOST_DAYS);
        return moved_days(dialect, column, count);
    }
    column.add(number(count.saturating_mul(ms).clamp(-LAST_MS, LAST_MS)))
}

fn moved_days(dialect: Dialect, day: Expr, count: i64) -> Expr {
    match dialect {
        Dialect::Sqlite => Func::cust("date").arg(day).arg(Expr::cust(format!("'{count:+} days'"))).into(),
        Dialect::Postgres => day_text(date(day).add(number(count))),
    }
}

fn moved_months(dialect: Dialect, column: Expr, kind: Kind, count: i64) -> Expr {
    let step = Expr::cust(format!("'{count:+} months'"));
    match (dialect, kind) {
        (Dialect::Sqlite, Kind::Date) => Func::cust("date").arg(column).arg(step).arg(Expr::cust("'floor'")).into(),
        (Dialect::Sqlite, _) => {
            let seconds = Func::cust("unixepoch")
                .arg(seconds_of(column.clone()))
                .arg(Expr::cust("'unixepoch'"))
                .arg(step)
                .arg(Expr::cust("'floor'"));
            Expr::from(seconds).mul(number(1000)).add(wrapped(column, 1000))
        }
        (Dialect::Postgres, Kind::Date) => day_text(date(column).add(step.cast_as("interval"))),
        (Dialect::Postgres, _) => {
            let later = timestamp(column.clone()).add(step.cast_as("interval"));
            let seconds = Expr::from(Func::cust("date_part").arg(Expr::cust("'epoch'")).arg(later)).cast_as("bigint");
            seconds.mul(number(1000)).add(wrapped(column, 1000))
        }
    }
}

fn day_text(day: Expr) -> Expr {
    Func::cust("to_char").arg(day).arg(Expr::cust("'YYYY-MM-DD'")).into()
}
