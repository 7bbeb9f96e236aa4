//! Email template: reusable mail text, e.g. 'Touchpoint Email Template' or the sample renewal mail.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_email_template", "Email template", "Email templates")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "active", "table_name", "subject"])
        .order("ORDERBYname");

    name:       String = text("Name").display().mandatory(),
    table_name: String = table_name("Table"),
    subject:    String = text("Subject").help("May hold placeholders for fields of the record."),
    body:       String = html("Body").mandatory().help("May hold placeholders for fields of the record."),
    active:     bool   = boolean("Active").default("true").help("Offered only when active."),
}

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];
