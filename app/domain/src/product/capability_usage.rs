//! Product capability usage: use of one capability within a product usage row.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_prod_cap_core_prod_cap_usage", "Product capability usage", "Product capability usage")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["product_usage", "capability", "used_quantity", "adopted"])
        .order("ORDERBYDESCsys_created_on");

    product_usage:   Id      = reference("Product usage", "sn_prod_cap_core_prod_usage").mandatory(),
    capability:      Id      = reference("Capability", "sn_prod_cap_core_prod_cap").mandatory(),
    used_quantity:   Decimal = decimal("Used"),
    adopted:         bool    = boolean("Adopted").default("false"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::USAGE_ADMIN, EDIT)];
