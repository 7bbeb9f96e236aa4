//! Transform map: moves staging rows to the target table.
use meta::prelude::*;

record! {
    table("sys_transform_map", "Transform map", "Transform maps")
        .extends(&crate::platform::record::TABLE);

    name:         String = text("Name").display().mandatory(),
    source_table: String = table_name("Source table").mandatory(),
    target_table: String = table_name("Target table").mandatory(),
    active:       bool   = boolean("Active").default("true"),
}
