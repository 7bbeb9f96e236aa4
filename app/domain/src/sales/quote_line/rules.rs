//! What a line costs.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Line total kept", run: multiply }],
    after: &[],
};

/// Quantity times price, less the discount; half cents are rounded up.
fn multiply(change: &mut Change<'_>, _: &mut Issues) {
    let discount = change.get(COL.discount).map_or(0, |percent| percent.0);
    let total = change.get(COL.unit_price).and_then(|price| {
        let full = i128::from(price.0) * i128::from(change.get(COL.quantity).unwrap_or(1));
        let kept = full * i128::from(100_000_000 - discount);
        i64::try_from((kept + 50_000_000).div_euclid(100_000_000)).ok().map(Money)
    });
    change.set(COL.total, total);
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::accepted;

    #[test]
    fn a_discount_is_taken_off() {
        accepted(
            &TABLE,
            None,
            &[("quantity", "3"), ("unit_price", "10.00"), ("discount", "10")],
            &[("total", "27.00")],
        );
        accepted(&TABLE, None, &[("quantity", "3"), ("unit_price", "0.05"), ("discount", "50")], &[("total", "0.08")]);
        accepted(&TABLE, None, &[("quantity", "3")], &[("total", "")]);
    }
}
