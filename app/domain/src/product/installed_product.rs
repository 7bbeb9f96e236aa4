//! Installed product: links a sold product to one of the install base items through which it is deployed
//! (import name: Install base M2M sold products).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_install_base_m2m_installed_product", "Installed product", "Installed products")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .aliases(&["sn_install_base_m2m_sold_product"])
        .rights(RIGHTS)
        .list(&["sold_product", "install_base_item"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["sold_product", "install_base_item"]]);

    sold_product:      Id     = reference("Sold product", "sold_product").mandatory().customer_visible(),
    install_base_item: Id     = reference("Install base item", "alm_asset").mandatory().customer_visible(),
    sys_domain:        Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:   String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::SERVICE_AGENT, READ),
    may(roles::CONSUMER_AGENT, READ),
];
