//! Household member: adds a consumer to a household.
use meta::prelude::*;

use crate::roles;

record! {
    table("csm_household_member", "Household member", "Household members")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["household", "consumer", "is_primary", "role"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["household", "consumer"]]);

    household:       Id     = reference("Household", "csm_household").mandatory(),
    consumer:        Id     = reference("Consumer", "csm_consumer").mandatory(),
    is_primary:      bool   = boolean("Primary household").default("false"),
    role:            String = choice("Role", ROLES).default("member"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const ROLES: &[Choice] = &[pick("member", "Member"), pick("head", "Head of household")];

const RIGHTS: &[Grant] = &[may(roles::CONSUMER_AGENT, EDIT), may(roles::SUCCESS_VIEWER, READ)];
