//! Sold product: what an account or consumer has bought.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sold_product", "Sold product", "Sold products")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("SPRD")
        .aliases(&["sn_install_base_sold_product"])
        .rights(RIGHTS)
        .list(&["number", "name", "product", "account", "contract", "quantity", "start_date", "end_date", "state"])
        .order("ORDERBYname")
        .related(RELATED)
        .indexed(&[&["name"]]);

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

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::SERVICE_AGENT, READ),
    may(roles::CONSUMER_AGENT, READ),
    may(roles::CUSTOMER, READ).within(Scope::OwnAccount),
    may(roles::CUSTOMER_ADMIN, READ).within(Scope::AccountHierarchy),
    may(roles::PARTNER, READ).within(Scope::RelatedAccounts),
    may(roles::CONSUMER, READ).within(Scope::OwnRecords),
];

const RELATED: &[Related] = &[
    related("sn_install_base_m2m_installed_product", "sold_product", "Installed Products"),
    related("sold_product", "parent", "Child Sold Products"),
    related("entitlement", "sold_product", "Entitlements"),
    related("sn_acct_lc_eng_m2m_sp", "sold_product", "Engagements"),
    related("sn_prod_cap_core_prod_usage", "sold_product", "Product usage"),
    related("sn_customerservice_cases", "sold_product", "Cases"),
    related("sn_customerservice_related_party", "record_id", "Related parties"),
    related("sn_acct_lc_implementation_record", "sold_product", "Implementation records"),
];
