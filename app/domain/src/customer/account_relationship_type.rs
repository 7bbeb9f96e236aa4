//! Account relationship type: administrator defined kind of link between accounts with its reverse name.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_customerservice_account_relationship_type", "Account relationship type", "Account relationship types")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["account_relationship_type"])
        .rights(RIGHTS)
        .list(&["name", "reverse_name", "active", "from_kind", "to_kind"])
        .order("ORDERBYname");

    name:         String = text("Name").display().mandatory().unique().help("For example 'Partner of'."),
    reverse_name: String = text("Reverse name").mandatory().help("For example 'Customer of'."),
    from_kind:    String = choice("From", FROM_KINDS).help("What the source must be."),
    to_kind:      String = choice("To", TO_KINDS)
        .help("What the target must be (customer to customer, customer to partner, partner to partner)."),
    active:       bool   = boolean("Active").default("true").help("Offered only when active."),
}

const FROM_KINDS: &[Choice] =
    &[pick("customer", "Customer account"), pick("partner", "Partner account"), pick("any", "Any")];

const TO_KINDS: &[Choice] =
    &[pick("customer", "Customer account"), pick("partner", "Partner account"), pick("any", "Any")];

const RIGHTS: &[Grant] = &[may(roles::CUSTOMER_ACCESS_ADMIN, FULL), may(roles::INTERNAL, READ)];
