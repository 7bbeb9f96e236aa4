//! Consumer profile: profile specific data of a consumer for one need, such as patient or constituent.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_csm_consumer_profile", "Consumer profile", "Consumer profiles")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .aliases(&["csm_consumer_profile"])
        .rights(RIGHTS)
        .list(&["profile_type", "consumer", "active"])
        .order("ORDERBYDESCsys_created_on");

    consumer:        Id     = reference("Consumer", "csm_consumer").mandatory(),
    profile_type:    String = choice("Profile type", PROFILE_TYPES).display().mandatory().default("general"),
    data:            String = long_text("Profile data"),
    active:          bool   = boolean("Active").default("true"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const PROFILE_TYPES: &[Choice] = &[
    pick("general", "General"),
    pick("patient", "Patient"),
    pick("constituent", "Constituent"),
    pick("member", "Member"),
    pick("policy_holder", "Policy holder"),
];

const RIGHTS: &[Grant] = &[may(roles::CONSUMER_AGENT, EDIT), may(roles::SUCCESS_VIEWER, READ)];
