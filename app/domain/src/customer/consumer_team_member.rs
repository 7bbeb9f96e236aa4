//! Consumer team member: agent who looks after a consumer (relationship manager).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_customer_rel_consumer_to_user", "Consumer team member", "Consumer team members")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .aliases(&["csm_consumer_team"])
        .rights(RIGHTS)
        .list(&["consumer", "user", "responsibility"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["consumer", "user", "responsibility"]]);

    consumer:        Id     = reference("Consumer", "csm_consumer").mandatory(),
    user:            Id     = reference("Agent", "sys_user").mandatory(),
    responsibility:  Id     = reference("Responsibility", "sn_customerservice_responsibility_def").mandatory()
        .narrowed_by("user_type=employee^active=true"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::CUSTOMER_ACCESS_ADMIN, FULL), may(roles::SUCCESS_VIEWER, READ)];
