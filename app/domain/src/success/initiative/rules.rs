//! Initiatives are due after they start.
use meta::prelude::*;

use super::COL;
use crate::closing;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Due date is not before start date", run: check_plan }],
    after: &[],
};

fn check_plan(change: &mut Change<'_>, issues: &mut Issues) {
    closing::check_plan(change, issues, COL.planned_start.name, COL.due_date.name);
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn it_is_due_after_it_starts() {
        accepted(&TABLE, None, &[("planned_start", "2026-01-02"), ("due_date", "2026-01-02")], &[]);
        accepted(&TABLE, None, &[("due_date", "2026-01-01")], &[]);
        let backwards = [("planned_start", "2026-01-02"), ("due_date", "2026-01-01")];
        refused(&TABLE, None, &backwards, "Due date is not before start date", &["due_date"]);
    }
}
