//! Every role, named once; what each contains, and the other spellings integrators know it by.
use std::collections::HashSet;

mod external;
mod onboarding;
mod platform;
mod service;
mod success;

pub use external::*;
pub use onboarding::*;
pub use platform::*;
pub use service::*;
pub use success::*;

/// Held by whoever is signed in; no row of `sys_user_role`.
pub const EVERYONE: &str = "everyone";

/// A role as the product ships it.
#[derive(Clone, Copy, Debug)]
pub struct RoleInfo {
    pub name: &'static str,
    pub aliases: &'static [&'static str],
    pub title: &'static str,
    pub purpose: &'static str,
    /// Roles that come with it.
    pub contains: &'static [&'static str],
}

const fn role(name: &'static str, title: &'static str, purpose: &'static str) -> RoleInfo {
    RoleInfo { name, aliases: &[], title, purpose, contains: &[] }
}

impl RoleInfo {
    const fn aliases(mut self, names: &'static [&'static str]) -> RoleInfo {
        self.aliases = names;
        self
    }
    const fn contains(mut self, roles: &'static [&'static str]) -> RoleInfo {
        self.contains = roles;
        self
    }
}

const AREAS: [&[RoleInfo]; 5] = [platform::ROLES, success::ROLES, onboarding::ROLES, service::ROLES, external::ROLES];

/// Every role.
pub fn all() -> impl Iterator<Item = &'static RoleInfo> {
    AREAS.into_iter().flatten()
}

/// The role of a name or alias.
pub fn find(name: &str) -> Option<&'static RoleInfo> {
    all().find(|role| role.name == name).or_else(|| all().find(|role| role.aliases.contains(&name)))
}

/// The name a role is kept under: aliases are resolved, roles of the installation's own stay as they are.
pub fn canonical(name: &str) -> &str {
    find(name).map_or(name, |role| role.name)
}

/// Every role held by whoever is given `names`: those, the roles they contain, and [`EVERYONE`].
pub fn held<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> HashSet<String> {
    let mut held = HashSet::from([EVERYONE.to_owned()]);
    let mut open: Vec<String> = names.into_iter().map(|name| canonical(name.as_ref()).to_owned()).collect();
    while let Some(name) = open.pop() {
        let contained = find(&name).map_or(&[][..], |role| role.contains);
        if held.insert(name) {
            open.extend(contained.iter().map(|&role| role.to_owned()));
        }
    }
    held
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contained_roles_exist_and_no_name_is_used_twice() {
        let mut names = HashSet::new();
        for role in all() {
            for name in role.aliases.iter().chain([&role.name]) {
                assert!(names.insert(*name), "{name} is used twice");
            }
            for contained in role.contains {
                assert!(all().any(|other| other.name == *contained), "{} contains {contained}", role.name);
            }
        }
    }

    #[test]
    fn held_follows_containment_and_aliases() {
        let held = held(["sn_acct_lc_agent"]);
        for name in [EVERYONE, ONBOARDING_AGENT, SUCCESS_VIEWER, RISK_SIGNAL_ISSUE_WRITE, RISK_SIGNAL_ISSUE_READ] {
            assert!(held.contains(name), "{name} is missing");
        }
        assert!(!held.contains(SUCCESS_AGENT));
        assert!(!held.contains("sn_acct_lc_agent"), "an alias was kept");
    }

    #[test]
    fn each_admin_role_contains_read_write_and_delete() {
        for role in all().filter(|role| role.name.starts_with("sn_acct_lc.") && role.name.ends_with("_admin")) {
            let stem = role.name.trim_end_matches("_admin");
            if find(&format!("{stem}_delete")).is_none() {
                continue;
            }
            let held = held([role.name]);
            for suffix in ["read", "write", "delete"] {
                assert!(held.contains(&format!("{stem}_{suffix}")), "{} lacks {suffix}", role.name);
            }
        }
    }

    #[test]
    fn partners_are_customers_of_their_own_as_well() {
        let held = held([CHANNEL_PARTNER_MANAGER]);
        for name in [PARTNER_ADMIN, PARTNER, CUSTOMER_ADMIN, CUSTOMER] {
            assert!(held.contains(name), "{name} is missing");
        }
    }

    #[test]
    fn an_unknown_role_is_kept_as_it_is() {
        assert_eq!(canonical("x_acme.planner"), "x_acme.planner");
        assert!(held(["x_acme.planner"]).contains("x_acme.planner"));
    }
}
