//! Applicable account team: account team member who works on an engagement (also called applicable team
//! members).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_eng_m2m_team_mem", "Applicable account team", "Applicable account teams")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .aliases(&["sn_acct_lc_applicable_account_team"])
        .rights(RIGHTS)
        .list(&["engagement", "team_member"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["engagement", "team_member"]]);

    engagement:      Id     = reference("Engagement", "sn_acct_lc_engagement").mandatory(),
    team_member:     Id     = reference("Account team member", "sn_customerservice_team_member").mandatory()
        .offered_beside("engagement", "account={}"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, FULL)];
