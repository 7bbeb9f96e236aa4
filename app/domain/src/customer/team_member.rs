//! Account team member: internal employee with a responsibility for an account.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_customerservice_team_member", "Account team member", "Account team members")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["account", "user", "responsibility"])
        .order("ORDERBYDESCsys_created_on")
        .related(RELATED)
        .unique(&[&["account", "user", "responsibility"]]);

    account:         Id     = reference("Account", "customer_account").mandatory(),
    user:            Id     = reference("User", "sys_user").mandatory().narrowed_by("user_type=internal^active=true"),
    responsibility:  Id     = reference("Responsibility", "sn_customerservice_responsibility_def").mandatory()
        .narrowed_by("user_type=employee^active=true"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::SERVICE_MANAGER, FULL),
    may(roles::SERVICE_AGENT, READ),
];

const RELATED: &[Related] = &[related("sn_acct_lc_eng_m2m_team_mem", "team_member", "Applicable account teams")];
