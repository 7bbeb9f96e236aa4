//! Household: people at one address who use products or services together, with a head.
use meta::prelude::*;

use crate::roles;

record! {
    table("csm_household", "Household", "Households")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("HHLD")
        .rights(RIGHTS)
        .list(&["number", "name", "active", "head_of_household", "street", "city"])
        .order("ORDERBYname")
        .related(RELATED);

    number:            String = number("Number"),
    name:              String = text("Name").display().mandatory().customer_visible(),
    head_of_household: Id     = reference("Head of household", "csm_consumer").customer_visible()
        .help("Sees cases and account data of all members."),
    street:            String = text("Street").customer_visible().section("Address"),
    city:              String = text("City").customer_visible().section("Address"),
    zip:               String = text("Postal code").customer_visible().section("Address"),
    country:           String = text("Country").customer_visible().section("Address"),
    active:            bool   = boolean("Active").default("true"),
    sys_domain:        Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:   String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, READ),
    may(roles::CONSUMER_AGENT, EDIT),
    may(roles::CONSUMER_CONTRIBUTOR, READ),
    may(roles::CUSTOMER_DATA_VIEWER, READ),
];

const RELATED: &[Related] = &[
    related("csm_household_member", "household", "Household members"),
    related("sn_customer_rel_household_to_user", "household", "Household team members"),
];
