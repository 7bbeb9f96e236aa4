//! Product capability: something a product can do that a customer may adopt.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_prod_cap_core_prod_cap", "Product capability", "Product capabilities")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("PCAP")
        .rights(RIGHTS)
        .list(&["number", "name", "category", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    number:          String = number("Number"),
    name:            String = text("Name").display().mandatory(),
    description:     String = long_text("Description"),
    category:        String = text("Category"),
    active:          bool   = boolean("Active").default("true"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::CAPABILITY_ADMIN, FULL)];

const RELATED: &[Related] = &[
    related("sn_prod_cap_core_prod_cap_map", "capability", "Product capability maps"),
    related("sn_prod_cap_core_cap_rel_map", "capability", "Capability relationship maps"),
    related("sn_prod_cap_core_cap_rel_map", "related_capability", "Capability relationship maps"),
    related("sn_prod_cap_core_prod_cap_usage", "capability", "Product capability usage"),
];
