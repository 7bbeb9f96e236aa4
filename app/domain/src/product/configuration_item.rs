//! Configuration item: technical item behind an install base item.
use meta::prelude::*;

record! {
    table("cmdb_ci", "Configuration item", "Configuration items")
        .extends(&crate::platform::record::TABLE);

    name:               String = text("Name").display().mandatory(),
    class:              String = text("Class"),
    company:            Id     = reference("Company", "core_company"),
    operational_status: String = choice("Status", OPERATIONAL_STATUS).default("operational"),
}

const OPERATIONAL_STATUS: &[Choice] =
    &[pick("operational", "Operational"), pick("non_operational", "Non-operational"), pick("retired", "Retired")];
