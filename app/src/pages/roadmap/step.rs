//! What bars snap to while they are moved.
use super::calendar::{civil, day_of};

/// The finer the scale, the finer the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Day,
    /// Mondays.
    Week,
    /// The first of a month.
    Month,
}

impl Step {
    pub fn of_scale(scale: &str) -> Step {
        match scale {
            "month" => Step::Day,
            "quarter" => Step::Week,
            _ => Step::Month,
        }
    }

    /// The nearest day to snap to.
    pub fn nearest(self, day: i64) -> i64 {
        let before = self.floor(day);
        let after = self.after(before);
        if day - before <= after - day { before } else { after }
    }

    /// The next day to snap to in a direction: 1 is later, -1 earlier.
    pub fn next(self, day: i64, direction: i64) -> i64 {
        let floor = self.floor(day);
        match direction {
            1 => self.after(floor),
            _ if floor < day => floor,
            _ => self.floor(day - 1),
        }
    }

    fn floor(self, day: i64) -> i64 {
        match self {
            Step::Day => day,
            // 1 January 1970 was a Thursday.
            Step::Week => day - (day + 3).rem_euclid(7),
            Step::Month => {
                let (year, month, _) = civil(day);
                day_of(year, month, 1)
            }
        }
    }

    fn after(self, floor: i64) -> i64 {
        match self {
            Step::Day => floor + 1,
            Step::Week => floor + 7,
            Step::Month => {
                let (year, month, _) = civil(floor);
                day_of(year, month + 1, 1)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::roadmap::calendar::{iso, parsed};

    fn check(step: Step, day: &str, nearest: &str, before: &str, after: &str) {
        let day = parsed(day).expect("a day");
        let found = [step.nearest(day), step.next(day, -1), step.next(day, 1)].map(iso);
        assert_eq!(found, [nearest, before, after], "{step:?}");
    }

    #[test]
    fn bars_snap_to_days_weeks_and_months() {
        check(Step::of_scale("month"), "2026-06-03", "2026-06-03", "2026-06-02", "2026-06-04");
        check(Step::of_scale("quarter"), "2026-06-03", "2026-06-01", "2026-06-01", "2026-06-08");
        check(Step::Week, "2026-06-01", "2026-06-01", "2026-05-25", "2026-06-08");
        check(Step::of_scale("year"), "2026-12-20", "2027-01-01", "2026-12-01", "2027-01-01");
        check(Step::Month, "2026-03-01", "2026-03-01", "2026-02-01", "2026-04-01");
    }
}
