//! User preference: per user settings: list columns, planner view, roadmap grouping, colouring and shown
//! metrics.
use meta::prelude::*;

record! {
    table("sys_user_preference", "User preference", "User preferences")
        .extends(&crate::platform::record::TABLE)
        .unaudited()
        .unique(&[&["user", "name"]]);

    user:  Id     = reference("User", "sys_user").mandatory(),
    name:  String = text("Name").display().mandatory(),
    value: String = long_text("Value"),
}
