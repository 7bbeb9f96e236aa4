//! Portal invitation: lets one person register as a contact of an account; the link is good once and for some days.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_portal_invitation", "Portal invitation", "Portal invitations")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["email", "account", "first_name", "last_name", "state", "expires_on", "sys_created_by"])
        .order("ORDERBYDESCsys_created_on")
        .account("account")
        .indexed(&[&["expires_on"]]);

    email:           String  = email("Email address").display().mandatory().customer_visible(),
    account:         Id      = reference("Account", "customer_account").mandatory().customer_visible(),
    first_name:      String  = text("First name").customer_visible(),
    last_name:       String  = text("Last name").customer_visible(),
    role:            Id      = reference("Role", "sys_user_role").read_only()
        .help("What the person will be on the portal."),
    state:           String  = choice("State", STATES).default("open").read_only().customer_visible(),
    expires_on:      Instant = date_time("Expires").read_only().customer_visible(),
    token_hash:      String  = secret("Token").max(128).read_only().help("Only a hash of it is kept."),
    contact:         Id      = reference("Contact", "customer_contact").read_only().customer_visible()
        .help("Who came of it."),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("open", "Open"), pick("used", "Used"), pick("revoked", "Revoked")];

/// Made and revoked by the service alone, which makes the link.
const RIGHTS: &[Grant] = &[
    may(roles::CUSTOMER_ADMIN, READ).within(Scope::AccountHierarchy),
    may(roles::SERVICE_AGENT, READ),
    may(roles::SUCCESS_AGENT, READ),
    may(roles::ONBOARDING_AGENT, READ),
    may(roles::PORTAL_ADMIN, READ),
];
