//! Roles as declared and as stored.
use std::collections::HashSet;

/// Every role that holding `own` gives: those, what the declaration says they contain, and what administrators added
/// to that (`stored`: outer and included role). `dropped` roles are not held, and lead to no others.
pub(crate) fn held_without(own: Vec<String>, stored: &[(String, String)], dropped: &HashSet<&str>) -> HashSet<String> {
    let mut held = HashSet::from([domain::roles::EVERYONE.to_owned()]);
    let mut open: Vec<String> = own.iter().map(|name| domain::roles::canonical(name).to_owned()).collect();
    while let Some(name) = open.pop() {
        if dropped.contains(name.as_str()) || held.contains(&name) {
            continue;
        }
        let declared = domain::roles::find(&name).map_or(&[][..], |role| role.contains);
        open.extend(declared.iter().map(|role| domain::roles::canonical(role).to_owned()));
        let added = stored.iter().filter(|(outer, _)| domain::roles::canonical(outer) == name);
        open.extend(added.map(|(_, included)| domain::roles::canonical(included).to_owned()));
        held.insert(name);
    }
    held
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
        let held = held_without(vec!["x_acme.lead".to_owned()], &stored, &HashSet::new());
        for role in ["x_acme.lead", "x_acme.member", domain::roles::ONBOARDING_AGENT, domain::roles::SUCCESS_VIEWER] {
            assert!(held.contains(role), "{role} is missing");
        }
        assert!(!held.contains("admin"));
    }

    #[test]
    fn dropped_roles_take_what_only_they_contain_with_them() {
        let stored = [
            ("admin".to_owned(), "x_acme.lead".to_owned()),
            ("x_acme.lead".to_owned(), "x_acme.member".to_owned()),
            ("x_acme.boss".to_owned(), "admin".to_owned()),
        ];
        let dropped = HashSet::from(["admin"]);
        let own = vec!["x_acme.boss".to_owned()];
        let left = held_without(own, &stored, &dropped);
        assert!(left.contains("x_acme.boss") && !left.contains("admin") && !left.contains("x_acme.member"), "{left:?}");
        let own = vec!["admin".to_owned(), "x_acme.member".to_owned()];
        let left = held_without(own, &stored, &dropped);
        assert!(left.contains("x_acme.member") && !left.contains("x_acme.lead"), "{left:?}");
    }
}
