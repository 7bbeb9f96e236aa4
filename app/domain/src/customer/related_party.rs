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
        .account("record_account")
        .rights(RIGHTS)
        .list(&["table_name", "record_id", "party_type", "responsibility", "account", "contact"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id"]]);

    table_name:      String = table_name("Table").mandatory().customer_visible(),
    record_id:       Id     = any_reference("Record", "table_name").mandatory().customer_visible()
        .help("The case, sold product or install base item."),
    party_type:      String = choice("Party type", PARTY_TYPES).mandatory().customer_visible(),
    contact:         Id     = reference("Contact", "customer_contact").customer_visible(),
    consumer:        Id     = reference("Consumer", "csm_consumer").customer_visible(),
    account:         Id     = reference("Account", "customer_account").customer_visible(),
    responsibility:  Id     = reference("Relationship type", "sn_customerservice_responsibility_def").mandatory().customer_visible()
        .help("Determines the access level."),
    record_account:  Id     = reference("Account of the record", "customer_account").read_only().customer_visible(),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const PARTY_TYPES: &[Choice] = &[pick("contact", "Contact"), pick("consumer", "Consumer"), pick("account", "Account")];

/// Customers who answer for the records of their accounts say who else takes part in them.
const RIGHTS: &[Grant] = &[
    may(roles::SERVICE_MANAGER, FULL),
    may(roles::SERVICE_AGENT, READ),
    may(roles::CUSTOMER_ADMIN, READ.and(CREATE).and(DELETE)).within(Scope::AccountHierarchy),
    may(roles::CUSTOMER_CASE_MANAGER, READ.and(CREATE).and(DELETE)).within(Scope::OwnAccount).only(OF_CASES),
    may(roles::CUSTOMER, READ).within(Scope::OwnRecords),
];

const OF_CASES: &str = "table_name=sn_customerservice_cases";
