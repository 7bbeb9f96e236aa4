//! A catalog item asks what can be read.
use meta::prelude::*;

use super::COL;
use crate::catalog::questions;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Questions can be read", run: check_questions }],
    after: &[],
};

fn check_questions(change: &mut Change<'_>, issues: &mut Issues) {
    let declared = change.get(COL.variables).unwrap_or_default();
    let known = match questions::read(&declared) {
        Ok(known) => known,
        Err(wrong) => return issues.add(COL.variables.name, wrong),
    };
    for name in change.get(COL.prefill).unwrap_or_default().split(',').map(str::trim).filter(|name| !name.is_empty()) {
        if !known.iter().any(|question| question.name == name) {
            issues.add(COL.prefill.name, format!("There is no question \"{name}\"."));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{accepted, refused};

    #[test]
    fn questions_and_prefilled_names_are_checked() {
        let table = &super::super::TABLE;
        accepted(table, None, &[("variables", "seats | Seats | number"), ("prefill", "seats")], &[]);
        let rule = "Questions can be read";
        refused(table, None, &[("variables", "Seats")], rule, &["variables"]);
        refused(table, None, &[("variables", "seats | Seats"), ("prefill", "colour")], rule, &["prefill"]);
    }
}
