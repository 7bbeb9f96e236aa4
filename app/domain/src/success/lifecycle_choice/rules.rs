//! A sub category belongs to a category.
use meta::prelude::*;

use super::COL;
use crate::closing::text;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Sub category needs category", run: require_category }],
    after: &[],
};

fn require_category(change: &mut Change<'_>, issues: &mut Issues) {
    let is_sub_category = text(change, COL.category.name) == "ale_definition_record";
    if is_sub_category && change.get(COL.dependent_category).is_none() {
        issues.add(COL.dependent_category.name, "A sub category needs the category it belongs to. Please choose it.");
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{ME, accepted, refused};

    #[test]
    fn a_sub_category_names_its_category() {
        let category = ("category", "ale_definition_record");
        refused(&TABLE, None, &[category], "Sub category needs category", &["dependent_category"]);
        accepted(&TABLE, None, &[category, ("dependent_category", ME)], &[]);
        accepted(&TABLE, None, &[("category", "risk_category")], &[]);
    }
}
