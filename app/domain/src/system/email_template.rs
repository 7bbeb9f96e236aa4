//! Email template: reusable mail text, e.g. 'Touchpoint Email Template' or the sample renewal mail.
use meta::prelude::*;

record! {
    table("sys_email_template", "Email template", "Email templates")
        .extends(&crate::platform::record::TABLE);

    name:       String = text("Name").display().mandatory(),
    table_name: String = table_name("Table"),
    subject:    String = text("Subject").help("With placeholders for record fields."),
    body:       String = html("Body").mandatory().help("With placeholders for record fields."),
    active:     bool   = boolean("Active").default("true").help("Offered only when active."),
}
