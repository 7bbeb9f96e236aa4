//! Field change: history of field values.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_audit", "Field change", "Field changes")
        .extends(&crate::platform::record::TABLE)
        .engine_owned()
        .unaudited()
        .in_domain_of("record_id")
        .rights(RIGHTS)
        .list(&["sys_created_on", "table_name", "record_id", "field", "old_value", "new_value", "changed_by"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id", "field"]]);

    table_name: String = table_name("Table").mandatory(),
    record_id:  Id     = any_reference("Record", "table_name").mandatory(),
    field:      String = field_name("Field", "table_name").display().mandatory(),
    old_value:  String = long_text("Old value"),
    new_value:  String = long_text("New value"),
    changed_by: Id     = reference("Changed by", "sys_user").read_only(),
}

/// Others are told the history of a record with the record, and of a person what may be read of that person.
const RIGHTS: &[Grant] = &[may(roles::ADMIN, READ).only("table_name!=sys_user").within(Scope::WithRecord)];
