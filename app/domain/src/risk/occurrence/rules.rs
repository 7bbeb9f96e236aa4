//! How far a value is from its threshold.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules =
    TableRules { table: super::TABLE.name, before: &[BeforeRule { name: "Gap kept", run: measure }], after: &[] };

fn measure(change: &mut Change<'_>, _: &mut Issues) {
    let pair = change.get(COL.threshold).zip(change.get(COL.current_value));
    let gap = pair.and_then(|(threshold, value)| threshold.0.checked_sub(value.0)?.checked_abs());
    change.set(COL.gap, gap.map(Decimal));
}

#[cfg(test)]
mod tests {
    use crate::testing::accepted;

    #[test]
    fn the_gap_is_a_distance() {
        let table = &super::super::TABLE;
        accepted(table, None, &[("current_value", "5"), ("threshold", "32")], &[("gap", "27")]);
        accepted(table, None, &[("current_value", "40"), ("threshold", "32")], &[("gap", "8")]);
        accepted(table, None, &[("threshold", "32")], &[("gap", "")]);
    }
}
