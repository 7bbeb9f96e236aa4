//! Touchpoints hang on an engagement or an onboarding case.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Required fields for touchpoint", run: require_subject }],
    after: &[],
};

/// Only for an onboarding the engagement may be missing (releases.md R023).
fn require_subject(change: &mut Change<'_>, issues: &mut Issues) {
    let fields = [COL.engagement.name, COL.onboarding_case.name];
    let is_asked = change.is_new() || fields.iter().any(|field| change.changed(field));
    if is_asked && change.get(COL.engagement).is_none() && change.get(COL.onboarding_case).is_none() {
        issues.add(
            COL.engagement.name,
            "A touchpoint belongs to something. Please choose an engagement or an onboarding case.",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{ME, accepted, refused};

    #[test]
    fn a_touchpoint_belongs_to_an_engagement_or_an_onboarding() {
        refused(&TABLE, None, &[("state", "new")], "Required fields for touchpoint", &["engagement"]);
        accepted(&TABLE, None, &[("onboarding_case", ME)], &[]);
        accepted(&TABLE, None, &[("engagement", ME)], &[]);
    }
}
