//! When a scheduled job is due next.
use meta::prelude::*;
use meta::{Date, Row};

use super::COL;

const SHORTEST_SECONDS: i64 = 60;
/// A Monday.
const MONDAY: &str = "2026-01-05";
/// No two quarters begin further apart.
const MOST_DAYS: i64 = 92;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Jobs come with the system", run: refuse_unknown },
        BeforeRule { name: "Readable schedule", run: check_schedule },
        BeforeRule { name: "Next run", run: plan_next_run },
    ],
    after: &[],
};

fn refuse_unknown(change: &mut Change<'_>, issues: &mut Issues) {
    if change.get(COL.handler).is_none() {
        issues.add("", "Scheduled jobs come with the system. Please change when one of them runs instead.");
    }
}

fn check_schedule(change: &mut Change<'_>, issues: &mut Issues) {
    if let Some(time) = change.get(COL.run_time).filter(|time| !time.trim().is_empty()) {
        match minute_of_day(&time) {
            Some(minute) => change.set(COL.run_time, Some(format!("{:02}:{:02}", minute / 60, minute % 60))),
            None => issues.add(COL.run_time.name, "Please write the time of day as hours and minutes, such as 02:30."),
        }
    }
    let is_long_enough = change.get(COL.repeat_seconds).is_some_and(|every| every.0 >= SHORTEST_SECONDS);
    if change.get(COL.run).as_deref() == Some("periodically") && !is_long_enough {
        issues.add(COL.repeat_seconds.name, "A job that runs periodically needs an interval of a minute at least.");
    }
}

fn plan_next_run(change: &mut Change<'_>, _: &mut Issues) {
    if ["active", "run", "run_time", "repeat_seconds"].iter().any(|field| change.changed(field)) {
        let next = next_run(&change.now, change.at);
        change.set(COL.next_run, next);
    }
}

/// The first time after a moment that the job is due, the same for every server that asks; never for one that is
/// switched off or runs on demand.
pub fn next_run(job: &Row, after: Instant) -> Option<Instant> {
    if job.get(COL.active) != Some(true) {
        return None;
    }
    let run = job.get(COL.run)?;
    if run == "periodically" {
        let period = job.get(COL.repeat_seconds)?.0.max(SHORTEST_SECONDS) * 1000;
        return Some(Instant((after.0.div_euclid(period) + 1) * period));
    }
    let minute = job.get(COL.run_time).and_then(|time| minute_of_day(&time)).unwrap_or_default();
    let days = (0..=MOST_DAYS + 1).map(|days| after.date().plus_days(days));
    let moments = days.filter(|day| falls_on(&run, *day)).filter_map(|day| Instant::parse(&day.to_string()));
    moments.map(|midnight| midnight.plus_seconds(minute * 60)).find(|moment| *moment > after)
}

fn falls_on(run: &str, day: Date) -> bool {
    let text = day.to_string();
    match run {
        "daily" => true,
        "weekly" => Date::parse(MONDAY).is_some_and(|monday| day.days_since(monday) % 7 == 0),
        "monthly" => text.ends_with("-01"),
        "quarterly" => ["-01-01", "-04-01", "-07-01", "-10-01"].iter().any(|first| text.ends_with(first)),
        _ => false,
    }
}

fn minute_of_day(time: &str) -> Option<i64> {
    let (hour, minute) = time.trim().split_once(':')?;
    let number = |text: &str, most: i64| {
        let is_short = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i64>().ok().filter(|number| is_short && *number <= most)
    };
    Some(number(hour, 23)? * 60 + number(minute, 59)?)
}

#[cfg(test)]
mod tests {
    use crate::testing::{Fields, accepted, refused};

    const JOB: Fields<'_> = &[("handler", "sweep"), ("active", "false"), ("run", "on_demand")];
    const TABLE: &meta::Table = &super::super::TABLE;

    /// Today is Saturday, 10 January 2026, and it is noon.
    #[test]
    fn each_rhythm_is_due_at_fixed_times() {
        for (run, time, every, next) in [
            ("daily", "", "", "2026-01-11 00:00:00"),
            ("daily", "12:00", "", "2026-01-11 12:00:00"),
            ("daily", "12:01", "", "2026-01-10 12:01:00"),
            ("weekly", "5:30", "", "2026-01-12 05:30:00"),
            ("monthly", "", "", "2026-02-01 00:00:00"),
            ("quarterly", "23:59", "", "2026-04-01 23:59:00"),
            ("periodically", "", "1970-01-01 07:00:00", "2026-01-10 15:00:00"),
            ("on_demand", "", "", ""),
        ] {
            let typed = [("active", "true"), ("run", run), ("run_time", time), ("repeat_seconds", every)];
            accepted(TABLE, Some(JOB), &typed, &[("next_run", next)]);
        }
    }

    #[test]
    fn a_job_that_is_switched_off_is_due_no_more() {
        let job = [("handler", "sweep"), ("active", "true"), ("run", "daily"), ("next_run", "2026-01-11 00:00:00")];
        accepted(TABLE, Some(&job), &[("active", "false")], &[("next_run", "")]);
        accepted(TABLE, Some(&job), &[("name", "Sweep")], &[("next_run", "2026-01-11 00:00:00")]);
    }

    #[test]
    fn a_schedule_can_be_read() {
        for time in ["25:00", "12:60", "noon", "1", "+1:00", "012:00", "1:"] {
            refused(TABLE, Some(JOB), &[("run_time", time)], "Readable schedule", &["run_time"]);
        }
        accepted(TABLE, Some(JOB), &[("run_time", " 7:5 ")], &[("run_time", "07:05")]);
        for every in ["", "1970-01-01 00:00:59"] {
            let typed = [("run", "periodically"), ("repeat_seconds", every)];
            refused(TABLE, Some(JOB), &typed, "Readable schedule", &["repeat_seconds"]);
        }
    }

    #[test]
    fn nobody_adds_jobs_by_hand() {
        refused(TABLE, None, &[("name", "Mine"), ("run", "daily")], "Jobs come with the system", &[""]);
    }
}
