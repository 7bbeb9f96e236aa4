//! Configuration item: technical item behind an install base item.
use meta::prelude::*;

use crate::roles;

record! {
    table("cmdb_ci", "Configuration item", "Configuration items")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "class", "company", "operational_status"])
        .order("ORDERBYname");

    name:               String = text("Name").display().mandatory(),
    class:              String = text("Class"),
    company:            Id     = reference("Company", "core_company"),
    operational_status: String = choice("Status", OPERATIONAL_STATUS).default("operational"),
}

const OPERATIONAL_STATUS: &[Choice] =
    &[pick("operational", "Operational"), pick("non_operational", "Non-operational"), pick("retired", "Retired")];

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];
