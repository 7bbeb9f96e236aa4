//! Sold product: what an account or consumer has bought.
use meta::prelude::*;

record! {
    table("sold_product", "Sold product", "Sold products")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("SPRD")
        .aliases(&["sn_install_base_sold_product"]);

    number:             String = number("Number"),
    name:               String = text("Name").display().mandatory().customer_visible(),
    product:            Id     = reference("Product model", "cmdb_model").mandatory().customer_visible(),
    account:            Id     = reference("Account", "customer_account").customer_visible(),
    consumer:           Id     = reference("Consumer", "csm_consumer").customer_visible(),
    parent:             Id     = reference("Parent sold product", "sold_product"),
    contract:           Id     = reference("Contract", "ast_contract").customer_visible(),
    service_offering:   Id     = reference("Service offering", "service_offering").customer_visible()
        .help("Support tier taken over from the catalog."),
    quantity:           i64    = integer("Quantity").default("1").customer_visible(),
    licenses_purchased: i64    = integer("Licenses purchased"),
    price:              Money  = currency("Price"),
    order:              Id     = reference("Order", "sn_order_mgmt_order"),
    start_date:         Date   = date("Start date").customer_visible(),
    end_date:           Date   = date("End date").customer_visible(),
    state:              String = choice("State", STATES).default("active").customer_visible(),
    sys_domain:         Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:    String = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("active", "Active"), pick("inactive", "Inactive"), pick("ended", "Ended")];
