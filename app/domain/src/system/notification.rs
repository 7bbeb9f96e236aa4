//! Notification: in-app message to one user (success play created, approval needed, record updated).
use meta::prelude::*;

record! {
    table("sys_notification", "Notification", "Notifications")
        .extends(&crate::platform::record::TABLE)
        .unaudited()
        .aliases(&["sys_user_notification"]);

    user:       Id     = reference("User", "sys_user").mandatory(),
    title:      String = text("Title").display().mandatory(),
    body:       String = long_text("Text"),
    table_name: String = table_name("Table"),
    record_id:  Id     = any_reference("Record", "table_name"),
    read:       bool   = boolean("Read").default("false"),
}
