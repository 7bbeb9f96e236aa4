//! Contact relationship: associates a contact with an account other than its own (or with a responsibility on
//! its own); the customer team of an account.
use meta::prelude::*;

record! {
    table("sn_customerservice_contact_relationship", "Contact relationship", "Contact relationships")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
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
