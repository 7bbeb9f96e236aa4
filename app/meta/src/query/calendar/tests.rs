use super::*;

fn clock(zone: &str, now: &str) -> Clock {
    Clock::new(zone, Instant::parse(now).expect("a moment"))
}

/// The first and last second of a named stretch, in UTC.
fn check(zone: &str, now: &str, name: &str, first: &str, last: &str) {
    let span = clock(zone, now).named_span(name).unwrap_or_else(|| panic!("{name} is unknown"));
    assert_eq!(
        (span.first.to_string(), span.last.to_string()),
        (first.to_owned(), last.to_owned()),
        "{name} in {zone}"
    );
}

#[test]
fn days_follow_the_zone() {
    check("UTC", "2026-03-01 23:45:30", "Today", "2026-03-01 00:00:00", "2026-03-01 23:59:59");
    check("Europe/Vienna", "2026-03-01 23:45:30", "Today", "2026-03-01 23:00:00", "2026-03-02 22:59:59");
    check("America/New_York", "2026-03-02 03:00:00", "Today", "2026-03-01 05:00:00", "2026-03-02 04:59:59");
    check("Asia/Kolkata", "2026-03-01 23:45:30", "Yesterday", "2026-02-28 18:30:00", "2026-03-01 18:29:59");
    check("no/where", "2026-03-01 23:45:30", "Tomorrow", "2026-03-02 00:00:00", "2026-03-02 23:59:59");
}

#[test]
fn days_are_shorter_and_longer_where_clocks_change() {
    check("Europe/Vienna", "2026-03-29 12:00:00", "Today", "2026-03-28 23:00:00", "2026-03-29 21:59:59");
    check("Europe/Vienna", "2026-10-25 12:00:00", "Today", "2026-10-24 22:00:00", "2026-10-25 22:59:59");
    // Clocks there jump from midnight to one.
    check("Africa/Cairo", "2026-04-24 12:00:00", "Today", "2026-04-23 22:00:00", "2026-04-24 20:59:59");
    // The thirtieth was left out altogether.
    check("Pacific/Apia", "2011-12-30 09:00:00", "Today", "2011-12-29 10:00:00", "2011-12-30 09:59:59");
    check("Pacific/Apia", "2011-12-30 10:30:00", "Yesterday", "2011-12-30 10:00:00", "2011-12-30 09:59:59");
}

#[test]
fn weeks_begin_on_monday_and_years_end() {
    check("UTC", "2026-01-01 00:00:00", "ThisWeek", "2025-12-29 00:00:00", "2026-01-04 23:59:59");
    check("UTC", "2026-01-04 23:59:59", "NextWeek", "2026-01-05 00:00:00", "2026-01-11 23:59:59");
    check("UTC", "2026-01-01 00:00:00", "LastMonth", "2025-12-01 00:00:00", "2025-12-31 23:59:59");
    check("UTC", "2026-01-01 00:00:00", "LastQuarter", "2025-10-01 00:00:00", "2025-12-31 23:59:59");
    check("UTC", "2025-12-31 23:59:59", "NextQuarter", "2026-01-01 00:00:00", "2026-03-31 23:59:59");
    check("UTC", "2025-12-31 23:59:59", "NextYear", "2026-01-01 00:00:00", "2026-12-31 23:59:59");
    check("Europe/Vienna", "2025-12-31 23:30:00", "ThisYear", "2025-12-31 23:00:00", "2026-12-31 22:59:59");
    check("UTC", "2024-02-15 00:00:00", "ThisMonth", "2024-02-01 00:00:00", "2024-02-29 23:59:59");
}

#[test]
fn stretches_run_to_the_end_of_the_present_unit() {
    check("UTC", "2026-03-02 10:00:00", "Last7Days", "2026-02-23 00:00:00", "2026-03-02 23:59:59");
    check("UTC", "2026-03-02 10:00:00", "Last3Months", "2025-12-01 00:00:00", "2026-03-31 23:59:59");
    check("UTC", "2026-03-02 10:00:00", "Last2Quarters", "2025-07-01 00:00:00", "2026-03-31 23:59:59");
    check("UTC", "2026-03-02 10:00:00", "Next2Quarters", "2026-01-01 00:00:00", "2026-09-30 23:59:59");
    check("UTC", "2026-03-02 10:00:00", "Last2Years", "2024-01-01 00:00:00", "2026-12-31 23:59:59");
    check("UTC", "2026-03-02 10:20:30", "LastHour", "2026-03-02 09:00:00", "2026-03-02 09:59:59");
    check("UTC", "2026-03-02 10:20:30", "Last2Hours", "2026-03-02 08:00:00", "2026-03-02 10:59:59");
    check("Asia/Kolkata", "2026-03-02 10:20:30", "CurrentHour", "2026-03-02 09:30:00", "2026-03-02 10:29:59");
    check("UTC", "2026-03-02 10:20:30", "Last15Minutes", "2026-03-02 10:05:00", "2026-03-02 10:20:59");
    check("UTC", "2026-03-02 10:20:30", "OneYearAgo", "2025-03-02 00:00:00", "2025-03-02 23:59:59");
    assert!(clock("UTC", "2026-03-02").named_span("Last8Days").is_none());
}

#[test]
fn the_names_of_ranges_and_counted_days_weeks_and_months_are_labels() {
    let clock = clock("UTC", "2026-03-02 10:00:00");
    assert_eq!(clock.labelled_span("Last 7 days"), clock.named_span("Last7Days"));
    assert_eq!(clock.labelled_span("this week"), clock.named_span("ThisWeek"));
    assert_eq!(clock.labelled_span("Last 2 years"), clock.named_span("Last2Years"));
    assert_eq!(clock.labelled_span("next 2 quarters"), clock.named_span("Next2Quarters"));
    let fortnight = clock.labelled_span("Next 14 days").expect("a stretch");
    assert_eq!(
        (fortnight.first.to_string(), fortnight.last.to_string()),
        ("2026-03-02 00:00:00".to_owned(), "2026-03-16 23:59:59".to_owned())
    );
    for nonsense in
        ["custom", "Last 2 hours", "Next days", "Next 14", "Last 99999999999999999999 days", "Last -3 days", ""]
    {
        assert_eq!(clock.labelled_span(nonsense), None, "{nonsense}");
    }
    assert_eq!(clock.labelled_span("Last 9000000000000000000 years"), None);
}

#[test]
fn moments_keep_their_time_of_day_where_the_calendar_has_it() {
    let check = |zone: &str, from: &str, unit: Unit, count: i64, to: &str| {
        let clock = clock(zone, from);
        let found = clock.shifted(unit, clock.now, count).map(|moment| moment.to_string());
        assert_eq!(found.as_deref(), Some(to), "{count} {unit:?} from {from} in {zone}");
    };
    check("UTC", "2026-03-31 08:00:00", Unit::Month, -1, "2026-02-28 08:00:00");
    check("UTC", "2024-02-29 08:00:00", Unit::Year, 1, "2025-02-28 08:00:00");
    check("UTC", "2026-01-31 08:00:00", Unit::Quarter, 1, "2026-04-30 08:00:00");
    check("Europe/Vienna", "2026-03-28 08:00:00", Unit::Day, 1, "2026-03-29 07:00:00");
    check("Europe/Vienna", "2026-03-28 08:00:00", Unit::Hour, 24, "2026-03-29 08:00:00");
    // Half past two is skipped that night.
    check("Europe/Vienna", "2026-03-28 01:30:00", Unit::Day, 1, "2026-03-29 01:30:00");
    check("UTC", "2026-03-02 08:00:00", Unit::Week, -2, "2026-02-16 08:00:00");
    let clock = clock("UTC", "2026-03-02 08:00:00");
    assert_eq!(clock.shifted(Unit::Year, clock.now, 9000), None);
    assert_eq!(clock.shifted(Unit::Day, clock.now, i64::MIN), None);
    assert_eq!(clock.span(Unit::Month, clock.now, 0, i64::MAX), None);
}

#[test]
fn offsets_follow_the_seasons() {
    let check = |zone: &str, at: &str, hours: i64| {
        assert_eq!(offset_seconds(zone, Instant::parse(at).expect("a moment")), hours * 3600, "{zone} at {at}");
    };
    check("Europe/Vienna", "2026-01-01 12:00:00", 1);
    check("Europe/Vienna", "2026-07-01 12:00:00", 2);
    check("America/New_York", "2026-01-01 12:00:00", -5);
    check("Middle/Earth", "2026-01-01 12:00:00", 0);
    assert_eq!(
        today("America/New_York", Instant::parse("2026-01-01 03:00:00").expect("a moment")).to_string(),
        "2025-12-31"
    );
}
