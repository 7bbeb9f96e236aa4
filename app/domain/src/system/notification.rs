//! Notification: in-app message to one user (success play created, approval needed, record updated).
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_notification", "Notification", "Notifications")
        .extends(&crate::platform::record::TABLE)
        .unaudited()
        .in_domain_of("record_id")
        .of_person("user")
        .aliases(&["sys_user_notification"])
        .rights(RIGHTS)
        .list(&["title", "user", "table_name", "record_id", "read", "sys_created_on"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["user", "read"], &["record_id"]]);

    user:       Id     = reference("User", "sys_user").mandatory().customer_visible(),
    title:      String = text("Title").display().mandatory().customer_visible(),
    body:       String = long_text("Text").customer_visible(),
    table_name: String = table_name("Table").customer_visible(),
    record_id:  Id     = any_reference("Record", "table_name").customer_visible(),
    read:       bool   = boolean("Read").default("false").customer_visible(),
}

const RIGHTS: &[Grant] = &[may(roles::EVERYONE, READ.and(WRITE).and(DELETE)).only("user=javascript:gs.getUserID()")];
