//! Risk signals hang on an engagement or an onboarding case; they end with a closure code and close notes.
use meta::prelude::*;

use super::COL;
use crate::closing;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Validate risk signal closure", run: closing::needs_closure },
        BeforeRule { name: "Reopen risk signal", run: closing::is_reopened },
        BeforeRule { name: "Field validation", run: require_subject },
    ],
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
    fn closing_says_how_it_ended() {
        let open = [("engagement", ME), ("state", "active"), ("active", "true")];
        let both = &["closure_code", "close_notes"];
        refused(&TABLE, Some(&open), &[("state", "closed")], "Validate risk signal closure", both);
        refused(&TABLE, Some(&open), &[("state", "canceled")], "Validate risk signal closure", &["close_notes"]);
        let closed = [("engagement", ME), ("state", "closed"), ("closure_code", "addressed"), ("close_notes", "Done.")];
        accepted(&TABLE, Some(&open), &closed, &[("active", "false"), ("closed_at", "2026-01-10 12:00:00")]);
        refused(&TABLE, Some(&closed), &[("close_notes", "")], "Validate risk signal closure", &["close_notes"]);
    }

    #[test]
    fn reopening_forgets_how_it_ended() {
        let closed = [("engagement", ME), ("state", "closed"), ("closure_code", "addressed"), ("close_notes", "Done.")];
        let then = [("active", "true"), ("closure_code", ""), ("close_notes", ""), ("closed_at", "")];
        accepted(&TABLE, Some(&closed), &[("state", "active")], &then);
    }

    #[test]
    fn a_risk_endangers_something() {
        refused(&TABLE, None, &[("state", "new")], "Field validation", &["engagement"]);
        accepted(&TABLE, None, &[("onboarding_case", ME)], &[]);
    }
}
