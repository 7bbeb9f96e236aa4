//! Saved filter: a filter set saved by a user for a list (lists, email tab, planner).
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_filter", "Saved filter", "Saved filters")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .unaudited()
        .rights(RIGHTS)
        .list(&["name", "table_name", "filter", "columns", "user", "shared"])
        .order("ORDERBYname");

    name:       String = text("Name").display().mandatory(),
    user:       Id     = reference("User", "sys_user").preset(Preset::Me).read_only(),
    table_name: String = table_name("Table").mandatory(),
    filter:     String = condition("Filter"),
    columns:    String = text("Columns").max(4000).help("Joined by commas; empty: those that each person has chosen."),
    shared:     bool   = boolean("Shared").default("false"),
}

const RIGHTS: &[Grant] = &[
    may(roles::EVERYONE, FULL).only("user=javascript:gs.getUserID()"),
    may(roles::INTERNAL, READ).only("shared=true").within(Scope::OwnTree),
];
