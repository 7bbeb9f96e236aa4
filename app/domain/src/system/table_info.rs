//! Table: list of all tables, used by every table picker.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_db_object", "Table", "Tables")
        .extends(&crate::platform::record::TABLE)
        .engine_owned()
        .unaudited()
        .rights(RIGHTS)
        .list(&["name", "label", "super_class", "domain_separated", "import_table", "is_extendable"])
        .order("ORDERBYname");

    name:             String = text("Name").display().mandatory().unique(),
    label:            String = text("Label").mandatory(),
    super_class:      Id     = reference("Extends", "sys_db_object"),
    domain_separated: bool   = boolean("Domain separated").default("false"),
    import_table:     bool   = boolean("Import table").default("false"),
    is_extendable:    bool   = boolean("Extendable").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::EVERYONE, READ)];
