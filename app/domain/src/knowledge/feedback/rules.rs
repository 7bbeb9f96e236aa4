//! Feedback says something.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Feedback says something", run: check_content }],
    after: &[],
};

fn check_content(change: &mut Change<'_>, issues: &mut Issues) {
    let says = change.get(COL.helpful).is_some() || change.get(COL.rating).is_some();
    if !says && change.get(COL.comments).is_none() {
        issues.add(COL.helpful.name, "Please say whether it helped, give stars, or write a comment.");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{accepted, refused};

    #[test]
    fn empty_feedback_is_refused() {
        let table = &super::super::TABLE;
        refused(table, None, &[], "Feedback says something", &["helpful"]);
        for given in [("helpful", "no"), ("rating", "3"), ("comments", "Thanks")] {
            accepted(table, None, &[given], &[]);
        }
    }
}
