//! Outcome templates are edited as drafts.
use meta::prelude::*;

use super::COL;
use crate::closing::stored_text;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Draft is editable", run: refuse_change }],
    after: &[],
};

fn refuse_change(change: &mut Change<'_>, issues: &mut Issues) {
    if change.is_new() || stored_text(change, COL.state.name) == "draft" {
        return;
    }
    let edited = |field: &&Field| !field.read_only && !field.name.starts_with("sys_") && change.changed(field.name);
    let found: Vec<_> = change.entity.fields.iter().filter(edited).map(|field| field.name).collect();
    for name in found {
        issues.add(name, "Only drafts can be changed. Please make a new outcome template.");
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn only_a_draft_is_edited() {
        let title = [("short_description", "Fewer tickets")];
        accepted(&TABLE, Some(&[("state", "draft")]), &title, &[]);
        refused(&TABLE, Some(&[("state", "published")]), &title, "Draft is editable", &["short_description"]);
        accepted(&TABLE, None, &title, &[]);
    }
}
