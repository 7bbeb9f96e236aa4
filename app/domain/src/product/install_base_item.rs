//! Install base item: a deployed instance of a product at a customer, usually with a serial number.
use meta::prelude::*;

record! {
    table("alm_asset", "Install base item", "Install base items")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("IBIT")
        .aliases(&["sn_install_base_item"]);

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
