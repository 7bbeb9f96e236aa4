//! Entitlement: level of support, channels and SLA terms a customer may use; import name: Service entitlement.
use meta::prelude::*;

use crate::roles;

record! {
    table("entitlement", "Entitlement", "Entitlements")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("ENTL")
        .aliases(&["service_entitlement"])
        .rights(RIGHTS)
        .list(&["number", "name", "account", "contract", "product", "tier", "start_date", "end_date", "active"])
        .order("ORDERBYname");

    number:          String  = number("Number"),
    name:            String  = text("Name").display().mandatory().customer_visible(),
    account:         Id      = reference("Account", "customer_account").customer_visible(),
    consumer:        Id      = reference("Consumer", "csm_consumer").customer_visible(),
    contract:        Id      = reference("Contract", "ast_contract").customer_visible(),
    product:         Id      = reference("Product model", "cmdb_model").customer_visible(),
    sold_product:    Id      = reference("Sold product", "sold_product").customer_visible(),
    asset:           Id      = reference("Install base item", "alm_asset").customer_visible(),
    support_hours:   String  = text("Support hours").customer_visible(),
    channels:        String  = long_text("Channels").customer_visible(),
    sla:             Vec<Id> = references("SLA definitions", "contract_sla").help("SLAs applied to matching cases."),
    tier:            String  = choice("SLA tier", TIERS).default("silver").customer_visible(),
    start_date:      Date    = date("Start date").customer_visible(),
    end_date:        Date    = date("End date").customer_visible(),
    units_total:     i64     = integer("Units").help("For case counted entitlements."),
    units_used:      i64     = integer("Used units").read_only(),
    active:          bool    = boolean("Active").default("true"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const TIERS: &[Choice] =
    &[pick("bronze", "Bronze"), pick("silver", "Silver"), pick("gold", "Gold"), pick("platinum", "Platinum")];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::SERVICE_AGENT, READ),
    may(roles::CONSUMER_AGENT, READ),
    may(roles::CUSTOMER, READ).within(Scope::OwnAccount),
];
