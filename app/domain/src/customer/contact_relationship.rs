//! Contact relationship: associates a contact with an account other than its own (or with a responsibility on
//! its own); the customer team of an account.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_customerservice_contact_relationship", "Contact relationship", "Contact relationships")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["contact", "account", "responsibility", "active"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["contact", "account", "responsibility"]]);

    contact:         Id     = reference("Contact", "customer_contact").mandatory().customer_visible(),
    account:         Id     = reference("Account", "customer_account").mandatory().customer_visible()
        .help("Account the contact may act for."),
    responsibility:  Id     = reference("Responsibility", "sn_customerservice_responsibility_def").mandatory()
        .narrowed_by("user_type=contact^active=true").customer_visible().help("What the contact does there."),
    active:          bool   = boolean("Active").default("true"),
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
