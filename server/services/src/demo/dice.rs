//! Chance that falls the same way each time: the demo is the same on every machine.

/// SplitMix64: a few lines that stay as they are, unlike a library's generators.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high - low).unwrap_or_default() + 1;
        low + i64::try_from(self.next() % span).unwrap_or_default()
    }

    pub(crate) fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let at = self.next() % items.len() as u64;
        &items[usize::try_from(at).unwrap_or_default()]
    }

    /// Some items, each at most once, in their order.
    pub(crate) fn some<'a, T>(&mut self, items: &'a [T], number: usize) -> Vec<&'a T> {
        let mut left = number.min(items.len());
        let mut chosen = Vec::with_capacity(left);
        for (at, item) in items.iter().enumerate() {
            let still = (items.len() - at) as i64;
            if left > 0 && self.between(1, still) <= left as i64 {
                chosen.push(item);
                left -= 1;
            }
        }
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_falls_the_same_way() {
        let throws =
            |seed| (0..20).map(|_| 0).scan(Dice::new(seed), |dice, _| Some(dice.between(1, 6))).collect::<Vec<_>>();
        assert_eq!(throws(42), throws(42));
        assert_ne!(throws(42), throws(43));
        assert!(throws(7).iter().all(|pips| (1..=6).contains(pips)));
    }

    #[test]
    fn some_are_as_many_as_asked_for_and_none_twice() {
        let items: Vec<i64> = (0..10).collect();
        for seed in 0..50 {
            let chosen = Dice::new(seed).some(&items, 4);
            assert_eq!(chosen.len(), 4);
            assert!(chosen.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
