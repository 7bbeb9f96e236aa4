//! Product offering: a product model with price, bundle and compatibility rules (stage Configure).
use meta::prelude::*;

use crate::roles;

record! {
    table("product_offering", "Product offering", "Product offerings")
        .extends(&crate::platform::record::TABLE)
        .numbered("POFF")
        .aliases(&["sn_prd_pm_product_offering"])
        .rights(RIGHTS)
        .list(&["number", "name", "product", "active", "list_price", "recurrence"])
        .order("ORDERBYname")
        .related(RELATED);

    number:       String  = number("Number"),
    name:         String  = text("Name").display().mandatory().customer_visible(),
    product:      Id      = reference("Product model", "cmdb_model").mandatory(),
    list_price:   Money   = currency("List price"),
    recurrence:   String  = choice("Recurrence", RECURRENCES).default("yearly"),
    bundle_items: Vec<Id> = references("Bundle items", "product_offering"),
    requires:     Vec<Id> = references("Requires", "product_offering"),
    excludes:     Vec<Id> = references("Excludes", "product_offering"),
    active:       bool    = boolean("Active").default("true").help("Sold only when active."),
}

const RECURRENCES: &[Choice] = &[pick("one_time", "One time"), pick("monthly", "Monthly"), pick("yearly", "Yearly")];

const RIGHTS: &[Grant] = &[may(roles::CATALOG_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[
    related("quote_line", "offering", "Quote lines"),
    related("sn_ind_tmt_orm_order_line_item", "offering", "Order lines"),
];
