//! Transform map: moves staging rows to the target table.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_transform_map", "Transform map", "Transform maps")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "source_table", "target_table", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    name:         String = text("Name").display().mandatory(),
    source_table: String = table_name("Source table").mandatory(),
    target_table: String = table_name("Target table").mandatory(),
    active:       bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, EDIT)];

const RELATED: &[Related] = &[related("sys_transform_entry", "transform_map", "Field maps")];
