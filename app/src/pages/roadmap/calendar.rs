//! Whole days as numbers since 1 January 1970: what the server draws bars from, and the browser moves them by.
//! Written out here because the browser's part would otherwise carry a calendar of the world for it.

/// The number of a day; months and days may lie beyond their year and month.
pub fn day_of(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March here, so that the day that leap years add is the last one.
    let months = year * 12 + month - 3;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12));
    let in_year = (153 * month + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + in_year - 719_468
}

/// Year, month and day of a number.
pub fn civil(day: i64) -> (i64, i64, i64) {
    let day = day + 719_468;
    let (era, in_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let in_era_years = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / 146_096) / 365;
    let in_year = in_era - (365 * in_era_years + in_era_years / 4 - in_era_years / 100);
    let month = (5 * in_year + 2) / 153;
    let (month, day) = (month, in_year - (153 * month + 2) / 5 + 1);
    let year = era * 400 + in_era_years + i64::from(month >= 10);
    (year, if month < 10 { month + 3 } else { month - 9 }, day)
}

/// As it is stored and shown: `2026-06-01`.
pub fn iso(day: i64) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The number of a stored day; what is none has none.
#[cfg(any(feature = "ssr", test))]
pub fn parsed(text: &str) -> Option<i64> {
    let mut parts = text.splitn(3, '-').map(|part| part.parse().ok());
    Some(day_of(parts.next()??, parts.next()??, parts.next()??))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for text in ["1970-01-01", "2024-02-29", "2026-06-01", "2000-12-31", "1899-03-01", "2100-02-28", "0001-01-01"] {
            let day = parsed(text).expect("a day");
            let date = meta::Date::parse(text).expect("a day");
            let first = meta::Date::parse("1970-01-01").expect("a day");
            assert_eq!(day, date.days_since(first), "{text}");
            assert_eq!(iso(day), text);
        }
        assert_eq!(day_of(2026, 13, 1), day_of(2027, 1, 1));
        assert_eq!(parsed("soon"), None);
        assert_eq!(parsed(""), None);
    }
}
