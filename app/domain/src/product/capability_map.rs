//! Product capability map: which product model offers which capability.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_prod_cap_core_prod_cap_map", "Product capability map", "Product capability maps")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["product", "capability", "entitled_by_default"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["product", "capability"]]);

    product:             Id     = reference("Product model", "cmdb_model").mandatory(),
    capability:          Id     = reference("Product capability", "sn_prod_cap_core_prod_cap").mandatory(),
    entitled_by_default: bool   = boolean("Included").default("true"),
    sys_domain:          Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:     String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::CAPABILITY_ADMIN, FULL)];
