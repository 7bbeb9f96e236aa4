//! Product model: a type of good or service that is sold and supported.
use meta::prelude::*;

use crate::roles;

record! {
    table("cmdb_model", "Product model", "Product models")
        .extends(&crate::platform::record::TABLE)
        .numbered("PMOD")
        .rights(RIGHTS)
        .list(&["name", "number", "type", "version", "manufacturer", "status"])
        .order("ORDERBYname")
        .related(RELATED)
        .indexed(&[&["name"]]);

    number:            String  = number("Number"),
    name:              String  = text("Name").display().mandatory().customer_visible(),
    display_name:      String  = text("Display name").customer_visible(),
    r#type:            String  = choice("Type", TYPES).default("service"),
    version:           String  = text("Version").customer_visible(),
    manufacturer:      Id      = reference("Manufacturer", "core_company"),
    short_description: String  = text("Short description").customer_visible(),
    status:            String  = choice("Status", STATUSES).default("in_production"),
    service_offerings: Vec<Id> = references("Service offerings", "service_offering")
        .help("Support tiers for this product."),
    knowledge_bases:   Vec<Id> = references("Knowledge bases", "kb_knowledge_base")
        .help("Bases owners of the product may read."),
}

const TYPES: &[Choice] = &[
    pick("hardware", "Hardware"),
    pick("software", "Software"),
    pick("service", "Service"),
    pick("consumable", "Consumable"),
];

const STATUSES: &[Choice] = &[pick("in_production", "In production"), pick("retired", "Retired")];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::SERVICE_AGENT, READ),
    may(roles::CONSUMER_AGENT, READ),
    may(roles::CATALOG_ADMIN, FULL),
];

const RELATED: &[Related] = &[
    related("sold_product", "product", "Sold products"),
    related("alm_asset", "product", "Install base items"),
    related("product_offering", "product", "Product offerings"),
    related("sn_acct_lc_success_objective_template", "product", "Success objective templates"),
    related("sn_prod_cap_core_prod_cap_map", "product", "Capabilities"),
    related("sn_prod_cat_rel_m2m_product_catalog_item", "product", "Catalog Items"),
];
