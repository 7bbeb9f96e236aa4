//! Capability relationship map: relations between capabilities.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_prod_cap_core_cap_rel_map", "Capability relationship map", "Capability relationship maps")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["capability", "related_capability", "relationship"])
        .order("ORDERBYDESCsys_created_on");

    capability:         Id     = reference("Capability", "sn_prod_cap_core_prod_cap").mandatory(),
    related_capability: Id     = reference("Related capability", "sn_prod_cap_core_prod_cap").mandatory(),
    relationship:       String = choice("Relationship", RELATIONSHIPS).default("parent_of"),
    sys_domain:         Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:    String = text("Domain path").max(1024).read_only().section("System"),
}

const RELATIONSHIPS: &[Choice] =
    &[pick("parent_of", "Parent of"), pick("requires", "Requires"), pick("enhances", "Enhances")];

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::CAPABILITY_ADMIN, FULL)];
