//! Applicable entitlement: entitlement that belongs to an engagement.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_applicable_entitlement", "Applicable entitlement", "Applicable entitlements")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["engagement", "entitlement"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["engagement", "entitlement"]]);

    engagement:      Id     = reference("Engagement", "sn_acct_lc_engagement").mandatory(),
    entitlement:     Id     = reference("Entitlement", "entitlement").mandatory()
        .offered_beside("engagement", "account={}^ORaccountISEMPTY"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, FULL)];
