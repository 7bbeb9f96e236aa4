//! Internal plays stand for themselves.
use meta::prelude::*;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Parent for internal play must be empty", run: empty_parent }],
    after: &[],
};

/// Whatever is sent (A177).
fn empty_parent(change: &mut Change<'_>, _: &mut Issues) {
    change.set(crate::platform::task::COL.parent, None);
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::accepted;

    #[test]
    fn a_play_has_no_parent() {
        accepted(&TABLE, None, &[("parent", crate::testing::ME)], &[("parent", "")]);
    }
}
