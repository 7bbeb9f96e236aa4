//! A definition is active while it is published.
use meta::prelude::*;

use super::COL;
use crate::closing::text;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Set active flag", run: set_active }],
    after: &[],
};

fn set_active(change: &mut Change<'_>, _: &mut Issues) {
    let is_published = text(change, COL.state.name) == "published";
    change.set(COL.active, Some(is_published));
}

#[cfg(test)]
mod tests {
    use crate::testing::accepted;

    #[test]
    fn only_published_is_active() {
        for (state, active) in [("draft", "false"), ("published", "true"), ("closed", "false"), ("canceled", "false")] {
            accepted(&super::super::TABLE, None, &[("state", state)], &[("active", active)]);
        }
    }
}
