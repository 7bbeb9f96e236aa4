//! Related party configuration: says which responsibilities may be given to which kind of party on which table.
use meta::prelude::*;

use crate::roles;

record! {
    table(
        "sn_customerservice_related_party_configuration",
        "Related party configuration",
        "Related party configurations",
    )
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_customerservice_related_party_config"])
        .rights(RIGHTS)
        .list(&["table_name", "party_type", "active", "inherit_to_cases"])
        .order("ORDERBYDESCsys_created_on");

    table_name:       String  = table_name("Table").mandatory().help("Table whose rows take related parties."),
    party_type:       String  = choice("Party type", PARTY_TYPES).mandatory(),
    responsibilities: Vec<Id> = references("Responsibilities", "sn_customerservice_responsibility_def").mandatory(),
    inherit_to_cases: bool    = boolean("Grant on cases of the product").default("false")
        .help("Party of a sold product gets the same access on its cases."),
    active:           bool    = boolean("Active").default("true"),
}

const PARTY_TYPES: &[Choice] = &[pick("contact", "Contact"), pick("consumer", "Consumer"), pick("account", "Account")];

const RIGHTS: &[Grant] = &[may(roles::CUSTOMER_ACCESS_ADMIN, FULL)];
