//! Plain cases are closed with a resolution; cases of other kinds have closure rules of their own.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Close needs resolution", run: require_resolution }],
    after: &[],
};

fn require_resolution(change: &mut Change<'_>, issues: &mut Issues) {
    let is_done = matches!(change.get(COL.state).as_deref(), Some("resolved" | "closed"));
    if change.is_new() || change.entity.name() != super::TABLE.name || !is_done {
        return;
    }
    let said = [COL.state.name, COL.resolution_code.name, COL.resolution_notes.name];
    if said.iter().all(|field| !change.changed(field)) {
        return;
    }
    for (column, what) in [(COL.resolution_code, "a resolution code"), (COL.resolution_notes, "resolution notes")] {
        if change.get(column).is_none() {
            issues.add(column.name, format!("A resolved case needs {what}. Please fill the field."));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{accepted, refused};

    #[test]
    fn a_case_is_resolved_with_code_and_notes() {
        let case = &super::super::TABLE;
        let open = [("state", "open")];
        let both = &["resolution_code", "resolution_notes"];
        refused(case, Some(&open), &[("state", "resolved")], "Close needs resolution", both);
        let said = [("state", "closed"), ("resolution_code", "duplicate"), ("resolution_notes", "See CS0000001.")];
        accepted(case, Some(&open), &said, &[("active", "false")]);
        accepted(case, Some(&open), &[("state", "canceled")], &[]);
        refused(case, Some(&said), &[("resolution_notes", "")], "Close needs resolution", &["resolution_notes"]);
    }

    #[test]
    fn touchpoints_are_closed_their_own_way() {
        let typed = [("state", "closed"), ("closure_code", "addressed"), ("close_notes", "Done.")];
        accepted(&crate::outreach::touchpoint::TABLE, Some(&[("state", "new")]), &typed, &[]);
    }
}
