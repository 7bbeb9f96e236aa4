//! Quote line: one line of a quote.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("quote_line", "Quote line", "Quote lines")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["quote", "offering", "quantity", "unit_price", "discount", "total"])
        .order("ORDERBYDESCsys_created_on");

    quote:           Id      = reference("Quote", "quote").mandatory(),
    offering:        Id      = reference("Product offering", "product_offering").mandatory(),
    quantity:        i64     = integer("Quantity").default("1"),
    unit_price:      Money   = currency("Unit price"),
    discount:        Decimal = percent("Discount"),
    total:           Money   = currency("Total").computed().help("Quantity times price less discount."),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SALES_REP, EDIT)];
