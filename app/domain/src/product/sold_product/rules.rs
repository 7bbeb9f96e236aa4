//! What is sold is sold to somebody.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Buyer present", run: require_buyer }],
    after: &[],
};

fn require_buyer(change: &mut Change<'_>, issues: &mut Issues) {
    if change.get(COL.account).is_none() && change.get(COL.consumer).is_none() {
        issues.add(COL.account.name, "A sold product needs its buyer. Please choose an account or a consumer.");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{ME, accepted, refused};

    #[test]
    fn an_account_or_a_consumer_bought_it() {
        let table = &super::super::TABLE;
        accepted(table, None, &[("account", ME)], &[]);
        accepted(table, None, &[("consumer", ME)], &[]);
        refused(table, None, &[("name", "Cloud X")], "Buyer present", &["account"]);
    }
}
