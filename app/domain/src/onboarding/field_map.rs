//! Field map: one column to field mapping.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_transform_entry", "Field map", "Field maps")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["transform_map", "source_field", "target_field", "coalesce", "reference_field", "date_format"])
        .order("ORDERBYDESCsys_created_on");

    transform_map:   Id     = reference("Transform map", "sys_transform_map").mandatory(),
    source_field:    String = field_name("Source field", "transform_map.source_table").mandatory(),
    target_field:    String = field_name("Target field", "transform_map.target_table").mandatory(),
    coalesce:        bool   = boolean("Match key").default("false")
        .help("Rows are matched on these fields: update when found, else insert."),
    reference_field: String = text("Match reference by").help("Field of the referenced table compared with the text."),
    date_format:     String = text("Date format"),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, EDIT)];
