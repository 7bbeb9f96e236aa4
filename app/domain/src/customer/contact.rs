//! Contact: a person employed by an account; case contact, opportunity contact and site contact.
use meta::prelude::*;

record! {
    table("customer_contact", "Contact", "Contacts")
        .extends(&crate::identity::user::TABLE)
        .by_domain();

    account:         Id      = reference("Account", "customer_account").mandatory().customer_visible()
        .help("The one account the contact belongs to."),
    is_primary:      bool    = boolean("Primary contact").default("false").customer_visible(),
    portal_access:   bool    = boolean("Portal access").default("true"),
    invited_on:      Instant = date_time("Invited").read_only().help("When the portal invitation went out."),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}
