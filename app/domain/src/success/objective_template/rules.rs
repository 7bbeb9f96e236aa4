//! What is published is no longer changed.
use meta::prelude::*;

use super::COL;
use crate::closing::stored_text;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Published is frozen", run: refuse_change }],
    after: &[],
};

/// Retiring it and the rate of what was made from it still move.
fn refuse_change(change: &mut Change<'_>, issues: &mut Issues) {
    if stored_text(change, COL.state.name) != "published" {
        return;
    }
    let edited = |field: &&Field| !field.read_only && !field.name.starts_with("sys_") && change.changed(field.name);
    let found: Vec<_> = change.entity.fields.iter().filter(edited).map(|field| field.name).collect();
    for name in found {
        issues.add(name, "A published template cannot be changed. Please make a new one and retire this.");
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn a_published_template_is_frozen() {
        let published = [("name", "Adoption"), ("state", "published")];
        refused(&TABLE, Some(&published), &[("name", "Faster adoption")], "Published is frozen", &["name"]);
        accepted(&TABLE, Some(&published), &[("state", "retired"), ("success_rate", "60")], &[]);
        accepted(&TABLE, Some(&[("name", "Adoption"), ("state", "draft")]), &[("name", "Faster adoption")], &[]);
    }
}
