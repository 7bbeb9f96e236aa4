//! User preference: per user settings: list columns, planner view, roadmap grouping, colouring and shown
//! metrics.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_user_preference", "User preference", "User preferences")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .unaudited()
        .rights(RIGHTS)
        .list(&["name", "user"])
        .order("ORDERBYname")
        .unique(&[&["user", "name"]]);

    user:  Id     = reference("User", "sys_user").mandatory().preset(Preset::Me),
    name:  String = text("Name").display().mandatory(),
    value: String = long_text("Value"),
}

const RIGHTS: &[Grant] = &[may(roles::EVERYONE, FULL).only("user=javascript:gs.getUserID()")];
