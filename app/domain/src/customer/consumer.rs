//! Consumer: individual customer in the B2C model, or an account consumer in B2B2C.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("csm_consumer", "Consumer", "Consumers")
        .extends(&crate::identity::user::TABLE)
        .by_domain()
        .numbered("CONS")
        .rights(RIGHTS)
        .list(&["name", "number", "email", "phone", "city", "country", "active"])
        .related(RELATED);

    number:            String = number("Number"),
    account:           Id     = reference("Business account", "customer_account")
        .help("Filled for account consumers of a business customer."),
    primary_household: Id     = reference("Primary household", "csm_household")
        .help("One of the consumer's households."),
    street:            String = text("Street").customer_visible().section("Address"),
    city:              String = text("City").customer_visible().section("Address"),
    zip:               String = text("Postal code").customer_visible().section("Address"),
    country:           String = text("Country").customer_visible().section("Address"),
    preferred_channel: String = choice("Preferred channel", PREFERRED_CHANNELS).default("email")
        .help("How to reach the consumer."),
    sys_domain:        Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:   String = text("Domain path").max(1024).read_only().section("System"),
}

const PREFERRED_CHANNELS: &[Choice] = &[
    pick("web", "Web"),
    pick("phone", "Phone"),
    pick("email", "Email"),
    pick("chat", "Chat"),
    pick("messaging", "Messaging"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, READ),
    may(roles::CONSUMER_AGENT, EDIT),
    may(roles::CONSUMER, READ.and(WRITE)).within(Scope::OwnRecords),
    may(roles::CONSUMER_CONTRIBUTOR, READ),
    may(roles::CUSTOMER_DATA_VIEWER, READ),
];

const RELATED: &[Related] = &[
    related("sn_customerservice_cases", "consumer", "Cases"),
    related("sold_product", "consumer", "Sold products"),
    related("alm_asset", "consumer", "Install base items"),
    related("csm_household_member", "consumer", "Households"),
    related("sn_csm_consumer_profile", "consumer", "Consumer profiles"),
    related("sn_customer_rel_consumer_to_consumer", "consumer", "Representatives"),
];
