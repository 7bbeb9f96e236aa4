//! Service offering: support tier that belongs to product models and flows to sold products.
use meta::prelude::*;

use crate::roles;

record! {
    table("service_offering", "Service offering", "Service offerings")
        .extends(&crate::platform::record::TABLE)
        .numbered("SOFF")
        .rights(RIGHTS)
        .list(&["number", "name", "support_hours", "price", "active"])
        .order("ORDERBYname");

    number:         String  = number("Number"),
    name:           String  = text("Name").display().mandatory().customer_visible(),
    description:    String  = long_text("Description").customer_visible(),
    product_models: Vec<Id> = references("Product models", "cmdb_model"),
    support_hours:  String  = text("Support hours").customer_visible(),
    sla:            Vec<Id> = references("SLA definitions", "contract_sla"),
    price:          Money   = currency("Price"),
    active:         bool    = boolean("Active").default("true").help("Offered only when active."),
}

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::SERVICE_AGENT, READ),
    may(roles::CONSUMER_AGENT, READ),
    may(roles::CATALOG_ADMIN, FULL),
];
