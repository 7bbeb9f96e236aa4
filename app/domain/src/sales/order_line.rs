//! Order line: one line of an order.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_ind_tmt_orm_order_line_item", "Order line", "Order lines")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("ORDL")
        .aliases(&["sn_order_mgmt_order_line"])
        .rights(RIGHTS)
        .list(&["number", "order", "offering", "state", "quantity", "unit_price"])
        .order("ORDERBYDESCsys_created_on");

    number:          String = number("Number"),
    order:           Id     = reference("Order", "sn_order_mgmt_order").mandatory(),
    offering:        Id     = reference("Product offering", "product_offering").mandatory(),
    quantity:        i64    = integer("Quantity").default("1"),
    unit_price:      Money  = currency("Unit price"),
    total:           Money  = currency("Total").computed(),
    state:           String = choice("State", STATES).default("new").customer_visible(),
    sold_product:    Id     = reference("Sold product", "sold_product").read_only(),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[
    pick("new", "New"),
    pick("in_progress", "In progress"),
    pick("fulfilled", "Fulfilled"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] = &[may(roles::SALES_REP, EDIT), may(roles::ORDER_FULFILLER, EDIT)];
