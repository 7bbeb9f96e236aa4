//! Attachment: a file attached to a record, meeting, mail or import task.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_attachment", "Attachment", "Attachments")
        .extends(&crate::platform::record::TABLE)
        .engine_owned()
        .unaudited()
        .in_domain_of("table_sys_id")
        .rights(RIGHTS)
        .list(&["file_name", "content_type", "size_bytes", "table_name", "table_sys_id", "sys_created_on"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["table_sys_id"]]);

    file_name:        String = text("File name").display().mandatory().customer_visible(),
    content_type:     String = text("Content type").read_only(),
    size_bytes:       i64    = integer("Size").read_only(),
    table_name:       String = table_name("Table").mandatory(),
    table_sys_id:     Id     = any_reference("Record", "table_name").mandatory(),
    content:          Id     = attachment("Content").mandatory().read_only(),
    hash:             String = text("Checksum").read_only().help("SHA-256 of the content; detects doubles and damage."),
    customer_visible: bool   = boolean("Visible to customer").default("true"),
}

/// Whoever reads a record reads its files; customers those that are for them.
const RIGHTS: &[Grant] = &[
    may(roles::INTERNAL, READ).within(Scope::WithRecord),
    may(roles::EVERYONE, READ).only("customer_visible=true").within(Scope::WithRecord),
];
