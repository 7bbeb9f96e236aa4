//! Product catalog item: ties a catalog item to a product model so that owners of the product can request it.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_prod_cat_rel_m2m_product_catalog_item", "Product catalog item", "Product catalog items")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sc_product_cat_item"])
        .rights(RIGHTS)
        .list(&["product", "cat_item"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["product", "cat_item"]]);

    product:  Id = reference("Product model", "cmdb_model").mandatory(),
    cat_item: Id = reference("Catalog item", "sc_cat_item").mandatory(),
}

const RIGHTS: &[Grant] = &[may(roles::CATALOG_ADMIN, FULL)];
