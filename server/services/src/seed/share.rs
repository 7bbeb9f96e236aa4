//! How engagements and work are spread over the accounts: few accounts have many, many have few.
use super::Size;
use crate::demo::dice::Dice;

/// What one account gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Share {
    /// Where its chance starts, so that an account does not depend on those before it.
    pub chance: u64,
    pub engagements: u64,
    /// Engagements of the accounts before it.
    pub engagements_before: u64,
    pub work: u64,
}

/// One share for each account, together exactly what was asked for.
pub(super) fn deal(size: Size, seed: u64) -> impl Iterator<Item = Share> {
    let weights = move || {
        let mut dice = Dice::new(seed);
        std::iter::repeat_with(move || weight(&mut dice))
    };
    let count = usize::try_from(size.accounts).unwrap_or(usize::MAX);
    let total: u64 = weights().take(count).sum();
    let mut weight_before = 0;
    let mut engagements_before = 0;
    let mut work_before = 0;
    let mut chance = Dice::new(seed.wrapping_add(1));
    weights().take(count).map(move |weight| {
        weight_before += weight;
        let engagements = portion(size.engagements, weight_before, total);
        let work = portion(size.work, engagements, size.engagements);
        let share = Share {
            chance: chance.next(),
            engagements: engagements - engagements_before,
            engagements_before,
            work: work - work_before,
        };
        (engagements_before, work_before) = (engagements, work);
        share
    })
}

fn weight(dice: &mut Dice) -> u64 {
    let weight = match dice.between(1, 100) {
        1..=60 => dice.between(2, 4),
        61..=90 => dice.between(5, 9),
        _ => dice.between(12, 30),
    };
    weight.unsigned_abs()
}

/// `part` of `whole`, of an amount.
fn portion(amount: u64, part: u64, whole: u64) -> u64 {
    let exact = u128::from(amount) * u128::from(part) / u128::from(whole.max(1));
    u64::try_from(exact).expect("a part is no more than the amount")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_engagement_and_task_is_dealt_once() {
        for (accounts, engagements, work) in [(20, 100, 400), (7, 3, 100), (1, 1, 1), (1000, 10, 0), (5, 0, 0)] {
            let shares: Vec<Share> = deal(Size { accounts, engagements, work }, 42).collect();
            assert_eq!(shares.len() as u64, accounts);
            assert_eq!(shares.iter().map(|share| share.engagements).sum::<u64>(), engagements);
            assert_eq!(shares.iter().map(|share| share.work).sum::<u64>(), work);
            let homeless = |share: &Share| share.engagements == 0 && share.work > 0;
            assert!(!shares.iter().any(homeless), "work needs an engagement");
        }
    }

    #[test]
    fn the_seed_decides() {
        let size = Size { accounts: 50, engagements: 500, work: 5000 };
        let dealt = |seed| deal(size, seed).collect::<Vec<_>>();
        assert_eq!(dealt(1), dealt(1));
        assert_ne!(dealt(1), dealt(2));
        let most = dealt(1).iter().map(|share| share.engagements).max().expect("there are shares");
        assert!(most > 20, "some accounts are large: {most}");
    }
}
