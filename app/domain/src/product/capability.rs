//! Product capability: something a product can do that a customer may adopt.
use meta::prelude::*;

record! {
    table("sn_prod_cap_core_prod_cap", "Product capability", "Product capabilities")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("PCAP");

    number:          String = number("Number"),
    name:            String = text("Name").display().mandatory(),
    description:     String = long_text("Description"),
    category:        String = text("Category"),
    active:          bool   = boolean("Active").default("true"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}
