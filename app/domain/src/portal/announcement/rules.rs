//! An announcement ends after it begins.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "An announcement ends after it begins", run: check_end }],
    after: &[],
};

fn check_end(change: &mut Change<'_>, issues: &mut Issues) {
    if let (Some(from), Some(to)) = (change.get(COL.from), change.get(COL.to))
        && to.0 <= from.0
    {
        issues.add(COL.to.name, "It would end before it begins. Please choose a later time.");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{accepted, refused};

    const ANNOUNCEMENT: &meta::Table = &super::super::TABLE;

    #[test]
    fn an_end_before_the_beginning_is_refused() {
        accepted(ANNOUNCEMENT, None, &[("from", "2026-06-01 08:00:00")], &[]);
        accepted(ANNOUNCEMENT, None, &[("from", "2026-06-01 08:00:00"), ("to", "2026-06-01 09:00:00")], &[]);
        let wrong = [("from", "2026-06-01 08:00:00"), ("to", "2026-06-01 08:00:00")];
        refused(ANNOUNCEMENT, None, &wrong, "An announcement ends after it begins", &["to"]);
    }
}
