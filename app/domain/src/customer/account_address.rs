//! Account address relationship: links an account to a location with a kind of use; one of the default import
//! targets.
use meta::prelude::*;

use crate::roles;

record! {
    table("account_address_relationship", "Account address relationship", "Account address relationships")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["account", "location", "type", "primary"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["account", "location", "type"]]);

    account:         Id     = reference("Account", "customer_account").mandatory().customer_visible(),
    location:        Id     = reference("Location", "cmn_location").mandatory().customer_visible(),
    r#type:          String = choice("Type", TYPES).mandatory().default("site").customer_visible(),
    primary:         bool   = boolean("Primary").default("false").help("Main address of that kind."),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const TYPES: &[Choice] = &[
    pick("billing", "Billing"),
    pick("shipping", "Shipping"),
    pick("site", "Site"),
    pick("headquarters", "Headquarters"),
];

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::ONBOARDING_AGENT, EDIT), may(roles::SERVICE_AGENT, EDIT)];
