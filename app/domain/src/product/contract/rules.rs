//! Contracts end after they start.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Contract dates", run: check_dates }],
    after: &[],
};

fn check_dates(change: &mut Change<'_>, issues: &mut Issues) {
    let is_before =
        |later: Option<Date>, earlier: Option<Date>| later.zip(earlier).is_some_and(|(later, earlier)| later < earlier);
    if is_before(change.get(COL.ends), change.get(COL.starts)) {
        issues.add(COL.ends.name, "The contract ends before it starts. Please correct one of the dates.");
    }
    if is_before(change.get(COL.renewal_end_date), change.get(COL.renewal_date)) {
        issues.add(COL.renewal_end_date.name, "The renewal ends before it starts. Please correct one of the dates.");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{accepted, refused};

    #[test]
    fn the_end_is_not_before_the_start() {
        let contract = &super::super::TABLE;
        accepted(contract, None, &[("starts", "2026-01-01"), ("ends", "2026-01-01")], &[]);
        accepted(contract, None, &[("starts", "2026-01-01")], &[]);
        refused(contract, None, &[("starts", "2026-01-02"), ("ends", "2026-01-01")], "Contract dates", &["ends"]);
        let renewal = [("renewal_date", "2026-02-01"), ("renewal_end_date", "2026-01-31")];
        refused(contract, None, &renewal, "Contract dates", &["renewal_end_date"]);
    }
}
