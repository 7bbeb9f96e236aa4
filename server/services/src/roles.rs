//! Roles as declared and as stored.
use std::collections::HashSet;

/// Every role that holding `own` gives: those, what the declaration says they contain, and what
/// administrators added to that (`stored`: outer and included role).
pub(crate) fn held(own: Vec<String>, stored: &[(String, String)]) -> HashSet<String> {
    let mut held = domain::roles::held(own);
    loop {
        let reached = stored.iter().filter(|(outer, _)| held.contains(domain::roles::canonical(outer)));
        let more = domain::roles::held(reached.map(|(_, included)| included));
        if more.is_subset(&held) {
            return held;
        }
        held.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn administrators_may_let_a_role_contain_others_and_those_contain_theirs() {
        let stored = [
            ("x_acme.lead".to_owned(), "x_acme.member".to_owned()),
            ("x_acme.member".to_owned(), "sn_acct_lc_agent".to_owned()),
        ];
        let held = held(vec!["x_acme.lead".to_owned()], &stored);
        for role in ["x_acme.lead", "x_acme.member", domain::roles::ONBOARDING_AGENT, domain::roles::SUCCESS_VIEWER] {
            assert!(held.contains(role), "{role} is missing");
        }
        assert!(!held.contains("admin"));
    }
}
