//! Utilization is what is used of what is licensed.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Utilization kept", run: divide }],
    after: &[],
};

fn divide(change: &mut Change<'_>, _: &mut Issues) {
    let licensed = change.get(COL.licensed_quantity).filter(|quantity| quantity.0 > 0);
    let percent = licensed.zip(change.get(COL.used_quantity)).and_then(|(licensed, used)| {
        let millionths = i128::from(used.0) * 100_000_000 / i128::from(licensed.0);
        i64::try_from(millionths).ok().map(Decimal)
    });
    change.set(COL.utilization, percent);
}

#[cfg(test)]
mod tests {
    use crate::testing::accepted;

    #[test]
    fn nothing_licensed_is_no_utilization() {
        let table = &super::super::TABLE;
        accepted(table, None, &[("licensed_quantity", "80"), ("used_quantity", "60")], &[("utilization", "75")]);
        accepted(table, None, &[("licensed_quantity", "0"), ("used_quantity", "60")], &[("utilization", "")]);
    }
}
