//! Account codes make up paths, so they hold no slash.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Account code without slash", run: refuse_slash }],
    after: &[],
};

fn refuse_slash(change: &mut Change<'_>, issues: &mut Issues) {
    if change.get(COL.account_code).is_some_and(|code| code.contains('/')) {
        issues.add(COL.account_code.name, "An account code cannot hold a slash. Please choose another code.");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{accepted, refused};

    #[test]
    fn a_code_holds_no_slash() {
        let account = &super::super::TABLE;
        accepted(account, None, &[("name", "Genixify"), ("account_code", "~~~~1")], &[]);
        refused(account, None, &[("account_code", "a/b")], "Account code without slash", &["account_code"]);
    }
}
