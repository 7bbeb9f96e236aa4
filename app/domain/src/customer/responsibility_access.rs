//! Responsibility access configuration: declares, without code, what holders of a responsibility may do on a
//! table.
use meta::prelude::*;

use crate::roles;

record! {
    table(
        "sn_customerservice_responsibility_access_config",
        "Responsibility access configuration",
        "Responsibility access configurations",
    )
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_customerservice_resp_access_config"])
        .rights(RIGHTS)
        .list(&["responsibility", "table_name", "active", "can_read", "can_write", "can_create"])
        .order("ORDERBYDESCsys_created_on");

    responsibility: Id     = reference("Responsibility", "sn_customerservice_responsibility_def").mandatory(),
    table_name:     String = table_name("Table").mandatory().help("Case, sold product, install base item and so on."),
    can_read:       bool   = boolean("Read").default("true"),
    can_write:      bool   = boolean("Write").default("false"),
    can_create:     bool   = boolean("Create").default("false"),
    can_comment:    bool   = boolean("Comment").default("true"),
    fields:         String = long_text("Fields")
        .help("Limit to these fields; empty means all customer visible fields."),
    condition:      String = condition("Condition").help("Limit to matching rows."),
    active:         bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::CUSTOMER_ACCESS_ADMIN, FULL)];
