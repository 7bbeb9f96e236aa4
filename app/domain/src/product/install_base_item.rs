//! Install base item: a deployed instance of a product at a customer, usually with a serial number.
use meta::prelude::*;

use crate::roles;

record! {
    table("alm_asset", "Install base item", "Install base items")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("IBIT")
        .aliases(&["sn_install_base_item"])
        .rights(RIGHTS)
        .list(&["number", "name", "serial_number", "product", "account", "location", "installed_on", "state"])
        .order("ORDERBYname")
        .related(RELATED)
        .indexed(&[&["name"], &["serial_number"]]);

    number:             String = number("Number"),
    name:               String = text("Name").display().mandatory().customer_visible(),
    serial_number:      String = text("Serial number").customer_visible(),
    product:            Id     = reference("Product model", "cmdb_model").mandatory().customer_visible(),
    account:            Id     = reference("Account", "customer_account").customer_visible(),
    consumer:           Id     = reference("Consumer", "csm_consumer").customer_visible(),
    location:           Id     = reference("Location", "cmn_location").customer_visible(),
    configuration_item: Id     = reference("Configuration item", "cmdb_ci")
        .help("Technical item; for SaaS the application service."),
    parent:             Id     = reference("Parent item", "alm_asset"),
    installed_on:       Date   = date("Installed on").customer_visible(),
    state:              String = choice("State", STATES).default("in_use").customer_visible(),
    sys_domain:         Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:    String = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("in_use", "In use"), pick("in_stock", "In stock"), pick("retired", "Retired")];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::SERVICE_AGENT, READ),
    may(roles::CONSUMER_AGENT, READ),
    may(roles::CUSTOMER, READ).within(Scope::OwnAccount),
    may(roles::CUSTOMER_ADMIN, READ).within(Scope::AccountHierarchy),
    may(roles::PARTNER, READ).within(Scope::RelatedAccounts),
    may(roles::CONSUMER, READ).within(Scope::OwnRecords),
    may(roles::LOCATION_WORKER, READ).within(Scope::Nothing),
];

const RELATED: &[Related] = &[
    related("sn_install_base_m2m_installed_product", "install_base_item", "Sold Products"),
    related("alm_asset", "parent", "Child Items"),
    related("sn_customerservice_asset_contact", "asset", "Asset Contacts"),
    related("sn_customerservice_cases", "asset", "Cases"),
    related("entitlement", "asset", "Entitlements"),
    related("sn_customerservice_related_party", "record_id", "Related parties"),
];
