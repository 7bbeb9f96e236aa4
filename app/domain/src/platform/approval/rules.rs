//! A decision is dated.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Decision is dated", run: date_decision }],
    after: &[],
};

fn date_decision(change: &mut Change<'_>, _: &mut Issues) {
    if change.changed(COL.state.name) {
        let is_decided = matches!(change.get(COL.state).as_deref(), Some("approved" | "rejected"));
        change.set(COL.decided_at, is_decided.then_some(change.at));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::accepted;

    #[test]
    fn approving_and_rejecting_are_dated() {
        let table = &super::super::TABLE;
        let asked = [("state", "requested")];
        accepted(table, Some(&asked), &[("state", "approved")], &[("decided_at", "2026-01-10 12:00:00")]);
        let decided = [("state", "rejected"), ("decided_at", "2026-01-01 00:00:00")];
        accepted(table, Some(&decided), &[("comments", "Too early.")], &[("decided_at", "2026-01-01 00:00:00")]);
        accepted(table, Some(&decided), &[("state", "requested")], &[("decided_at", "")]);
    }
}
