//! Applicable success outcome: a further outcome of the same objective that an initiative works for.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_initiative_m2m_outcome", "Applicable success outcome", "Applicable success outcomes")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["success_initiative", "success_outcome"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["success_outcome"]])
        .unique(&[&["success_initiative", "success_outcome"]]);

    success_initiative: Id     = reference("Success initiative", "sn_acct_lc_success_initiative").mandatory(),
    success_outcome:    Id     = reference("Success outcome", "sn_acct_lc_success_outcome").mandatory()
        .help("Of the same objective as the outcome of the initiative."),
    sys_domain:         Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:    String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, FULL)];
