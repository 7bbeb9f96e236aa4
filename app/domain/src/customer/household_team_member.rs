//! Household team member: agent who looks after a household (relationship manager).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_customer_rel_household_to_user", "Household team member", "Household team members")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .aliases(&["csm_household_team"])
        .rights(RIGHTS)
        .list(&["household", "user", "responsibility"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["household", "user", "responsibility"]]);

    household:       Id     = reference("Household", "csm_household").mandatory(),
    user:            Id     = reference("Agent", "sys_user").mandatory(),
    responsibility:  Id     = reference("Responsibility", "sn_customerservice_responsibility_def").mandatory()
        .narrowed_by("user_type=employee^active=true"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::CUSTOMER_ACCESS_ADMIN, FULL), may(roles::SUCCESS_VIEWER, READ)];
