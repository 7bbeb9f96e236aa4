//! Risk signals hang on an engagement or an onboarding case.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Field validation", run: require_subject }],
    after: &[],
};

/// Only for an onboarding the engagement may be missing (gaps.md G55).
fn require_subject(change: &mut Change<'_>, issues: &mut Issues) {
    if change.get(COL.engagement).is_none() && change.get(COL.onboarding_case).is_none() {
        issues.add(
            COL.engagement.name,
            "A risk needs what it endangers. Please choose an engagement or an onboarding case.",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{ME, accepted, refused};

    #[test]
    fn a_risk_endangers_something() {
        refused(&TABLE, None, &[("state", "new")], "Field validation", &["engagement"]);
        accepted(&TABLE, None, &[("onboarding_case", ME)], &[]);
    }
}
