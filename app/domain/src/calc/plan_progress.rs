//! How far a plan is that provider and customer share: one number for both.
//!
//! The mean over the goals of the plan, in whole percent. A goal is a shared outcome; a shared objective of which no
//! outcome is shared; a shared initiative whose outcome is not. Canceled goals do not count. A goal that is reached
//! counts 100. Else an outcome with a target counts the value realized; without one the share of its shared
//! initiatives that are over; anything else counts nothing yet.
use meta::Decimal;

const HUNDRED: i64 = 100_000_000;

/// What counts of one goal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Goal {
    pub is_canceled: bool,
    pub is_reached: bool,
    /// Percent, where it is measured.
    pub realized: Option<Decimal>,
    /// Its shared initiatives that were not canceled, and how many of them are over.
    pub steps: u32,
    pub steps_over: u32,
}

/// Percent of the way; nothing where there is nothing to go for.
pub fn plan_progress(goals: &[Goal]) -> Option<u8> {
    let counted: Vec<i64> = goals.iter().filter(|goal| !goal.is_canceled).map(share).collect();
    let number = i64::try_from(counted.len()).ok().filter(|number| *number > 0)?;
    let mean = counted.iter().sum::<i64>() / number;
    u8::try_from((mean + HUNDRED / 200) / (HUNDRED / 100)).ok()
}

fn share(goal: &Goal) -> i64 {
    match (goal.is_reached, goal.realized) {
        (true, _) => HUNDRED,
        (false, Some(realized)) => realized.0.clamp(0, HUNDRED),
        (false, None) if goal.steps > 0 => HUNDRED * i64::from(goal.steps_over.min(goal.steps)) / i64::from(goal.steps),
        (false, None) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(percent: i64) -> Goal {
        Goal { realized: Some(Decimal(percent * 1_000_000)), ..Goal::default() }
    }

    fn stepped(over: u32, all: u32) -> Goal {
        Goal { steps: all, steps_over: over, ..Goal::default() }
    }

    #[test]
    fn it_is_the_mean_over_the_goals() {
        let reached = Goal { is_reached: true, ..Goal::default() };
        let canceled = Goal { is_canceled: true, ..measured(0) };
        for (goals, expected) in [
            (vec![], None),
            (vec![canceled], None),
            (vec![measured(40)], Some(40)),
            (vec![measured(40), reached], Some(70)),
            (vec![measured(40), reached, canceled], Some(70)),
            (vec![stepped(1, 3)], Some(33)),
            (vec![stepped(2, 3)], Some(67)),
            (vec![Goal::default(), reached], Some(50)),
            (vec![Goal { is_reached: true, ..measured(10) }], Some(100)),
            (vec![Goal { steps: 2, steps_over: 2, ..measured(10) }], Some(10)),
        ] {
            assert_eq!(plan_progress(&goals), expected, "{goals:?}");
        }
    }

    #[test]
    fn figures_out_of_range_stay_within_it() {
        assert_eq!(plan_progress(&[measured(900), measured(-5)]), Some(50));
        assert_eq!(plan_progress(&[stepped(9, 3)]), Some(100));
    }
}
