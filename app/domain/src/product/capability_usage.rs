//! Product capability usage: use of one capability within a product usage row.
use meta::prelude::*;

record! {
    table("sn_prod_cap_core_prod_cap_usage", "Product capability usage", "Product capability usage")
        .extends(&crate::platform::record::TABLE)
        .by_domain();

    product_usage:   Id      = reference("Product usage", "sn_prod_cap_core_prod_usage").mandatory(),
    capability:      Id      = reference("Capability", "sn_prod_cap_core_prod_cap").mandatory(),
    used_quantity:   Decimal = decimal("Used"),
    adopted:         bool    = boolean("Adopted").default("false"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}
