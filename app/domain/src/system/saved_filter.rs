//! Saved filter: a filter set saved by a user for a list (lists, email tab, planner).
use meta::prelude::*;

record! {
    table("sys_filter", "Saved filter", "Saved filters")
        .extends(&crate::platform::record::TABLE)
        .unaudited();

    name:       String = text("Name").display().mandatory(),
    user:       Id     = reference("User", "sys_user").read_only(),
    table_name: String = table_name("Table").mandatory(),
    filter:     String = condition("Filter").mandatory(),
    shared:     bool   = boolean("Shared").default("false"),
}
