//! An article remembers when it was published.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Publication is dated", run: date_publication }],
    after: &[],
};

fn date_publication(change: &mut Change<'_>, _: &mut Issues) {
    if change.became(COL.state.name, "published") && change.get(COL.published).is_none() {
        change.set(COL.published, Some(change.at));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::accepted;

    #[test]
    fn publishing_is_dated_once() {
        let table = &super::super::TABLE;
        accepted(
            table,
            Some(&[("state", "draft")]),
            &[("state", "published")],
            &[("published", "2026-01-10 12:00:00")],
        );
        let imported = [("state", "published"), ("published", "2025-05-05 05:05:05")];
        accepted(table, None, &imported, &[("published", "2025-05-05 05:05:05")]);
    }
}
