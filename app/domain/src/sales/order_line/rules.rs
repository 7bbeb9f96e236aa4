//! What a line costs.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Line total kept", run: multiply }],
    after: &[],
};

fn multiply(change: &mut Change<'_>, _: &mut Issues) {
    let quantity = change.get(COL.quantity).unwrap_or(1);
    let total = change.get(COL.unit_price).and_then(|price| price.0.checked_mul(quantity)).map(Money);
    change.set(COL.total, total);
}

#[cfg(test)]
mod tests {
    use crate::testing::accepted;

    #[test]
    fn a_line_costs_quantity_times_price() {
        let table = &super::super::TABLE;
        accepted(table, None, &[("quantity", "3"), ("unit_price", "10.50")], &[("total", "31.50")]);
        accepted(table, None, &[("quantity", "3")], &[("total", "")]);
    }
}
