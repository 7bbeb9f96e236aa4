//! Response template: short text offered while writing on a record; may copy values from a case.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_response_template", "Response template", "Response templates")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "active", "table_name"])
        .order("ORDERBYname");

    name:       String = text("Name").display().mandatory(),
    table_name: String = table_name("Table").help("Where it is offered; empty means everywhere."),
    text:       String = html("Text").mandatory().help("May hold placeholders for fields of the record."),
    active:     bool   = boolean("Active").default("true").help("Offered only when active."),
}

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];
