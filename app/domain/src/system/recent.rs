//! Recent record: a record a user opened lately.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_ui_recent", "Recent record", "Recent records")
        .extends(&crate::platform::record::TABLE)
        .unaudited()
        .in_domain_of("record")
        .of_person("user")
        .rights(RIGHTS)
        .list(&["title", "user", "table_name", "record", "visited_at"])
        .order("ORDERBYDESCvisited_at")
        .indexed(&[&["user", "visited_at"], &["record"]])
        .unique(&[&["user", "record"]]);

    user:       Id      = reference("User", "sys_user").mandatory().preset(Preset::Me),
    table_name: String  = table_name("Table").mandatory(),
    record:     Id      = any_reference("Record", "table_name").mandatory(),
    title:      String  = text("Title").display(),
    visited_at: Instant = date_time("Visited").preset(Preset::Now),
}

const RIGHTS: &[Grant] = &[may(roles::EVERYONE, FULL).only("user=javascript:gs.getUserID()")];
