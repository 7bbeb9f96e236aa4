//! Related party: a contact, consumer or account that takes part in a record with a defined access level.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_customerservice_related_party", "Related party", "Related parties")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["table_name", "record_id", "party_type", "responsibility", "account", "contact"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id"]]);

    table_name:      String = table_name("Table").mandatory(),
    record_id:       Id     = any_reference("Record", "table_name").mandatory()
        .help("The case, sold product or install base item."),
    party_type:      String = choice("Party type", PARTY_TYPES).mandatory(),
    contact:         Id     = reference("Contact", "customer_contact"),
    consumer:        Id     = reference("Consumer", "csm_consumer"),
    account:         Id     = reference("Account", "customer_account"),
    responsibility:  Id     = reference("Relationship type", "sn_customerservice_responsibility_def").mandatory()
        .help("Determines the access level."),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const PARTY_TYPES: &[Choice] = &[pick("contact", "Contact"), pick("consumer", "Consumer"), pick("account", "Account")];

const RIGHTS: &[Grant] = &[may(roles::SERVICE_MANAGER, FULL), may(roles::SERVICE_AGENT, READ)];
