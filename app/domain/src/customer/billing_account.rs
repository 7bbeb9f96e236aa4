//! Billing account: handles payment and invoicing apart from the customer relationship; a customer may have
//! several, one may serve several customers.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_billing_account", "Billing account", "Billing accounts")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("BILL")
        .rights(RIGHTS)
        .list(&["number", "name", "state", "parent", "currency", "payment_terms"])
        .order("ORDERBYname")
        .related(RELATED);

    number:          String  = number("Number"),
    name:            String  = text("Name").display().mandatory().customer_visible(),
    parent:          Id      = reference("Parent billing account", "sn_billing_account"),
    accounts:        Vec<Id> = references("Accounts", "customer_account"),
    consumers:       Vec<Id> = references("Consumers", "csm_consumer"),
    currency:        Id      = reference("Currency", "fx_currency"),
    payment_terms:   String  = text("Payment terms").help("For example net 30."),
    payment_method:  String  = choice("Payment method", PAYMENT_METHODS).default("invoice"),
    billing_contact: Id      = reference("Billing contact", "customer_contact").help("Person who gets invoices."),
    state:           String  = choice("State", STATES).default("active"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const PAYMENT_METHODS: &[Choice] =
    &[pick("invoice", "Invoice"), pick("card", "Card"), pick("direct_debit", "Direct debit")];

const STATES: &[Choice] = &[pick("active", "Active"), pick("suspended", "Suspended"), pick("closed", "Closed")];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, READ),
    may(roles::SERVICE_AGENT, READ),
    may(roles::SALES_REP, EDIT),
];

const RELATED: &[Related] = &[related("sn_billing_account", "parent", "Child billing accounts")];
