//! Where values and days are placed, and which of them are written at the axis.
use meta::Date;

/// Values from `low` to `high`, spread over 0 to 100 (percent of the room).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub low: f64,
    pub high: f64,
}

impl Scale {
    /// The range of all values that are numbers; a range of one value gets room around it.
    pub fn around(values: impl IntoIterator<Item = f64>) -> Scale {
        let numbers = values.into_iter().filter(|value| value.is_finite());
        let (low, high) =
            numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        match (low.is_finite(), low < high) {
            (false, _) => Scale { low: 0.0, high: 1.0 },
            (true, true) => Scale { low, high },
            (true, false) => Scale { low: low - low.abs().max(1.0) / 2.0, high: low + low.abs().max(1.0) / 2.0 },
        }
    }

    /// Widened to the next round values.
    pub fn rounded(self, count: usize) -> Scale {
        let step = self.step(count);
        Scale { low: (self.low / step).floor() * step, high: (self.high / step).ceil() * step }
    }

    /// 0 to 100; what lies outside is drawn at the edge, what is no number at the start.
    pub fn place(self, value: f64) -> f64 {
        // Halved first: the range of huge values of both signs is no number.
        let share = (value / 2.0 - self.low / 2.0) / (self.high / 2.0 - self.low / 2.0);
        if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) * 100.0 }
    }

    /// Round values within the range, about `count` of them.
    pub fn ticks(self, count: usize) -> Vec<f64> {
        let step = self.step(count);
        let first = (self.low / step).ceil();
        let ticks = (0..=count * 3).map(|number| (first + number as f64) * step);
        ticks.take_while(|tick| *tick <= self.high + step / 1000.0).map(|tick| tick + 0.0).collect()
    }

    /// 1, 2 or 5 times a power of ten.
    fn step(self, count: usize) -> f64 {
        let rough = (self.high / count.max(1) as f64 - self.low / count.max(1) as f64).max(f64::MIN_POSITIVE);
        let power = 10f64.powf(rough.log10().floor());
        let factor = match rough / power {
            ..1.5 => 1.0,
            ..3.5 => 2.0,
            ..7.5 => 5.0,
            _ => 10.0,
        };
        (factor * power).clamp(f64::MIN_POSITIVE, f64::MAX)
    }
}

/// A number for an axis: `950`, `1.5k`, `2M`.
pub fn short(value: f64) -> String {
    let (divisor, unit) = match value.abs() {
        1e12.. => (1e12, "T"),
        1e9.. => (1e9, "B"),
        1e6.. => (1e6, "M"),
        1e4.. => (1e3, "k"),
        _ => (1.0, ""),
    };
    let written = format!("{:.2}", value / divisor);
    let written = written.trim_end_matches('0').trim_end_matches('.');
    match written {
        "-0" => "0".to_owned(),
        huge if huge.len() > 12 => format!("{value:.1e}"),
        _ => format!("{written}{unit}"),
    }
}

/// A number as it is written into an attribute.
pub fn percent(place: f64) -> String {
    let written = format!("{place:.2}");
    format!("{}%", written.trim_end_matches('0').trim_end_matches('.'))
}

/// How finely days are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Week,
    Month,
    Quarter,
    Year,
}

impl Unit {
    /// The finest division that leaves at most `count` parts from one day to another.
    pub fn fitting(from: Date, to: Date, count: i64) -> Unit {
        let days = to.days_since(from);
        match days / count.max(1) {
            ..7 => Unit::Week,
            7..31 => Unit::Month,
            31..92 => Unit::Quarter,
            _ => Unit::Year,
        }
    }

    /// The beginnings of the divisions within the days, with their names; at most about `count`.
    pub fn ticks(self, from: Date, to: Date, count: usize) -> Vec<(Date, String)> {
        let starts: Vec<Date> = match self {
            Unit::Week => {
                let monday = Date::parse("1970-01-05").expect("a day of the calendar");
                let ahead = (-from.days_since(monday)).rem_euclid(7);
                let days = (0..).map(|week| from.plus_days(ahead + week * 7));
                days.take_while(|day| *day <= to).take(600).collect()
            }
            _ => {
                let (year, month, _) = parts(from);
                let months = self.months();
                let first = (year * 12 + month - 1).div_euclid(months);
                let starts = (first..).map_while(|number| first_of(number * months));
                starts.skip_while(|day| *day < from).take_while(|day| *day <= to).take(2400).collect()
            }
        };
        let every = starts.len().div_ceil(count.max(1)).max(1);
        starts.into_iter().step_by(every).map(|day| (day, self.name(day))).collect()
    }

    const fn months(self) -> i64 {
        match self {
            Unit::Week | Unit::Month => 1,
            Unit::Quarter => 3,
            Unit::Year => 12,
        }
    }

    fn name(self, day: Date) -> String {
        let (year, month, of_month) = parts(day);
        let short = MONTHS.get(usize::try_from(month - 1).unwrap_or_default()).copied().map_or("", super::frame::said);
        match self {
            Unit::Week => format!("{short} {of_month}"),
            Unit::Month => format!("{short} {year}"),
            Unit::Quarter => format!("Q{} {year}", (month - 1) / 3 + 1),
            Unit::Year => year.to_string(),
        }
    }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Year, month and day.
fn parts(day: Date) -> (i64, i64, i64) {
    let written = day.to_string();
    let mut numbers = written.split('-').map(|part| part.parse().unwrap_or(1));
    let mut next = || numbers.next().unwrap_or(1);
    (next(), next(), next())
}

/// The first day of a month, counted from the year 0.
fn first_of(month: i64) -> Option<Date> {
    Date::parse(&format!("{:04}-{:02}-01", month.div_euclid(12), month.rem_euclid(12) + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    #[test]
    fn values_are_spread_over_the_room() {
        let scale = Scale::around([2.0, 4.0, f64::NAN, 3.0]);
        assert_eq!(scale, Scale { low: 2.0, high: 4.0 });
        assert_eq!([1.0, 2.0, 3.0, 9.0, f64::NAN].map(|value| scale.place(value)), [0.0, 0.0, 50.0, 100.0, 0.0]);
        assert_eq!(Scale::around([7.0]).place(7.0), 50.0);
        assert_eq!(Scale::around([0.0]).place(0.0), 50.0);
        assert_eq!(Scale::around([]).place(3.0), 100.0);
        let huge = Scale::around([f64::MIN, f64::MAX]);
        assert_eq!([f64::MIN, 0.0, f64::MAX].map(|value| huge.place(value)), [0.0, 50.0, 100.0]);
    }

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(Scale { low: 0.0, high: 100.0 }.ticks(5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(Scale { low: -3.0, high: 7.0 }.ticks(4), [-2.0, 0.0, 2.0, 4.0, 6.0]);
        assert_eq!(Scale { low: 3.0, high: 97.0 }.rounded(4), Scale { low: 0.0, high: 100.0 });
        for scale in [Scale { low: f64::MIN, high: f64::MAX }, Scale { low: 0.0, high: 0.0 }, Scale::around([1e-300])] {
            assert!(scale.ticks(4).len() <= 13, "{scale:?}");
        }
    }

    #[test]
    fn numbers_are_short() {
        let cases = [
            (0.0, "0"),
            (-0.001, "0"),
            (950.0, "950"),
            (12_500.0, "12.5k"),
            (-2_000_000.0, "-2M"),
            (0.25, "0.25"),
            (1e300, "1.0e300"),
        ];
        for (value, shown) in cases {
            assert_eq!(short(value), shown);
        }
        assert_eq!((percent(12.5), percent(100.0), percent(0.0)), ("12.5%".into(), "100%".into(), "0%".into()));
    }

    #[test]
    fn days_are_divided_where_calendars_do() {
        let names = |unit: Unit, from, to| -> Vec<String> {
            unit.ticks(day(from), day(to), 20).into_iter().map(|(day, name)| format!("{day} {name}")).collect()
        };
        assert_eq!(names(Unit::Month, "2026-11-15", "2027-01-01"), ["2026-12-01 Dec 2026", "2027-01-01 Jan 2027"]);
        assert_eq!(names(Unit::Quarter, "2026-02-01", "2026-08-01"), ["2026-04-01 Q2 2026", "2026-07-01 Q3 2026"]);
        assert_eq!(names(Unit::Year, "2025-01-01", "2026-12-31"), ["2025-01-01 2025", "2026-01-01 2026"]);
        assert_eq!(names(Unit::Week, "2026-11-22", "2026-11-30"), ["2026-11-23 Nov 23", "2026-11-30 Nov 30"]);
        assert_eq!(names(Unit::Month, "2026-11-02", "2026-11-20"), [""; 0]);
    }

    #[test]
    fn divisions_fit_the_room() {
        let fitting = |to: &str| Unit::fitting(day("2026-01-01"), day(to), 12);
        assert_eq!(fitting("2026-02-01"), Unit::Week);
        assert_eq!(fitting("2026-12-31"), Unit::Month);
        assert_eq!(fitting("2028-01-01"), Unit::Quarter);
        assert_eq!(fitting("2036-01-01"), Unit::Year);
        assert!(Unit::Year.ticks(day("0001-01-01"), day("9999-12-31"), 12).len() <= 12);
    }
}
