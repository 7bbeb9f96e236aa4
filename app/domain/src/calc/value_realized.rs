//! How much of the way from a base to a target is done.
use meta::Decimal;

const HUNDRED: i128 = 100_000_000;

/// Percent points from 0 to 100, one decimal kept (gaps.md G120, G122). Where target and base are equal, all
/// is done once the current value reaches them; without a current value nothing is.
pub fn value_realized(base: Option<Decimal>, target: Option<Decimal>, current: Option<Decimal>) -> Option<Decimal> {
    let target = target?;
    let Some(current) = current else { return Some(Decimal(0)) };
    let base = base.unwrap_or(Decimal(0));
    let way = i128::from(target.0) - i128::from(base.0);
    let done = i128::from(current.0) - i128::from(base.0);
    let percent = match way {
        0 if current.0 >= target.0 => HUNDRED,
        0 => 0,
        way => (done * HUNDRED / way).clamp(0, HUNDRED),
    };
    let one_decimal = HUNDRED / 1000;
    let rounded = (percent + one_decimal / 2) / one_decimal * one_decimal;
    i64::try_from(rounded).ok().map(Decimal)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn millionths(number: i64) -> Option<Decimal> {
        Some(Decimal(number * 1_000_000))
    }

    #[test]
    fn the_share_of_the_way_is_kept_between_nothing_and_all() {
        for (base, target, current, tenths) in [
            (Some(0), Some(100), Some(50), 500),
            (Some(20), Some(80), Some(50), 500),
            (Some(0), Some(3), Some(1), 333),
            (Some(80), Some(20), Some(50), 500),
            (Some(80), Some(20), Some(90), 0),
            (Some(0), Some(10), Some(40), 1000),
            (None, Some(10), Some(5), 500),
            (Some(10), Some(10), Some(10), 1000),
            (Some(10), Some(10), Some(9), 0),
            (Some(0), Some(10), None, 0),
        ] {
            let [base, target, current] = [base, target, current].map(|number| number.and_then(millionths));
            let expected = Some(Decimal(tenths * 100_000));
            assert_eq!(value_realized(base, target, current), expected, "{base:?} {target:?} {current:?}");
        }
    }

    #[test]
    fn without_a_target_there_is_no_share() {
        assert_eq!(value_realized(millionths(1), None, millionths(2)), None);
    }

    #[test]
    fn huge_values_do_not_overflow() {
        let (low, high) = (Some(Decimal(i64::MIN)), Some(Decimal(i64::MAX)));
        assert_eq!(value_realized(low, high, high), millionths(100));
    }
}
