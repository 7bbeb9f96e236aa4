//! Days from today to the end of some work.
use meta::Date;

/// Negative when the end has passed; nothing without an end, or when the work is over (A012).
pub fn days_remaining(end: Option<Date>, is_active: bool, today: Date) -> Option<i64> {
    end.filter(|_| is_active).map(|end| end.days_since(today))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_work_counts_down_and_closed_work_does_not() {
        let day = |text| Date::parse(text);
        let today = day("2026-01-10").expect("a date");
        for (end, is_active, expected) in [
            (day("2026-01-15"), true, Some(5)),
            (day("2026-01-10"), true, Some(0)),
            (day("2026-01-08"), true, Some(-2)),
            (day("2026-01-15"), false, None),
            (None, true, None),
        ] {
            assert_eq!(days_remaining(end, is_active, today), expected, "{end:?} {is_active}");
        }
    }
}
