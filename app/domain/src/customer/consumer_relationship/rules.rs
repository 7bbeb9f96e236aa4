//! Nobody represents themselves.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Not with oneself", run: refuse_oneself }],
    after: &[],
};

fn refuse_oneself(change: &mut Change<'_>, issues: &mut Issues) {
    if change.get(COL.consumer).is_some_and(|consumer| change.get(COL.related_consumer) == Some(consumer)) {
        issues.add(COL.related_consumer.name, "A consumer cannot represent itself. Please choose another person.");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{ME, accepted, refused};

    #[test]
    fn the_two_differ() {
        let table = &super::super::TABLE;
        let other = "22222222222222222222222222222222";
        accepted(table, None, &[("consumer", ME), ("related_consumer", other)], &[]);
        refused(table, None, &[("consumer", ME), ("related_consumer", ME)], "Not with oneself", &["related_consumer"]);
    }
}
