//! Contract: agreement that defines what support and services a customer gets; source of renewal dates and
//! contract values.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("ast_contract", "Contract", "Contracts")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("CNTR")
        .rights(RIGHTS)
        .list(&["number", "short_description", "account", "type", "starts", "ends", "renewal_date", "value", "state"])
        .order("ORDERBYends")
        .related(RELATED)
        .indexed(&[&["ends"]]);

    number:            String  = number("Number"),
    short_description: String  = text("Name").display().mandatory().customer_visible()
        .help("What the contract is about."),
    account:           Id      = reference("Account", "customer_account").mandatory().customer_visible(),
    consumer:          Id      = reference("Consumer", "csm_consumer").customer_visible(),
    vendor_contract:   String  = text("Contract number of customer").customer_visible(),
    r#type:            String  = choice("Type", TYPES).default("service").customer_visible(),
    starts:            Date    = date("Start date").mandatory().customer_visible().section("Dates"),
    ends:              Date    = date("End date").customer_visible().section("Dates")
        .help("Until; the contract is expired after this day."),
    renewal_date:      Date    = date("Renewal date").customer_visible().section("Dates").help("When renewal is due."),
    renewal_end_date:  Date    = date("Renewal end date").customer_visible().section("Dates"),
    value:             Money   = currency("Contract value").mandatory(),
    currency:          Id      = reference("Currency", "fx_currency"),
    state:             String  = choice("State", STATES).default("active").customer_visible(),
    substate:          String  = choice("Substate", SUBSTATES).read_only()
        .help("How far a review, renewal or extension has come."),
    approver:          Id      = reference("Approver", "sys_user").help("Contract approver for the renewal mail."),
    business_owner:    Id      = reference("Business owner", "customer_contact")
        .help("Customer side owner for the renewal mail."),
    auto_renew:        bool    = boolean("Renews automatically").default("false").section("Dates"),
    sla:               Vec<Id> = references("SLA definitions", "contract_sla"),
    sys_domain:        Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:   String  = text("Domain path").max(1024).read_only().section("System"),
}

const TYPES: &[Choice] = &[
    pick("service", "Service contract"),
    pick("subscription", "Subscription"),
    pick("maintenance", "Maintenance"),
    pick("license", "License"),
];

const STATES: &[Choice] =
    &[pick("draft", "Draft"), pick("active", "Active"), pick("expired", "Expired"), pick("canceled", "Canceled")];

const SUBSTATES: &[Choice] = &[
    pick("awaiting_review", "Awaiting review"),
    pick("under_review", "Under review"),
    pick("approved", "Approved"),
    pick("rejected", "Rejected"),
    pick("renewal_approved", "Renewal approved"),
    pick("renewal_rejected", "Renewal rejected"),
    pick("renewal_in_process", "Renewal in process"),
    pick("renewed", "Renewed"),
    pick("extension_approved", "Extension approved"),
    pick("extension_rejected", "Extension rejected"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::SERVICE_AGENT, READ),
    may(roles::CONSUMER_AGENT, READ),
    may(roles::CUSTOMER, READ).within(Scope::OwnAccount),
    may(roles::CUSTOMER_ADMIN, READ).within(Scope::AccountHierarchy),
];

const RELATED: &[Related] = &[
    related("entitlement", "contract", "Entitlements"),
    related("sold_product", "contract", "Sold products"),
    related("sn_acct_lc_engagement_contract_relationship", "contract", "Engagements"),
    related("sn_acct_lc_internal_play", "contract", "Renewal plays"),
];
