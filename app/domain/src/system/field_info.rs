//! Field: list of all fields, used by field pickers, the condition builder and the import builder.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_dictionary", "Field", "Fields")
        .extends(&crate::platform::record::TABLE)
        .engine_owned()
        .unaudited()
        .rights(RIGHTS)
        .list(&["column_label", "name", "element", "internal_type", "active", "reference"])
        .order("ORDERBYname^ORDERBYelement")
        .unique(&[&["name", "element"]]);

    name:          String = table_name("Table").mandatory(),
    element:       String = text("Field").mandatory(),
    column_label:  String = text("Label").display().mandatory(),
    internal_type: String = text("Type").mandatory(),
    reference:     String = table_name("Reference"),
    mandatory:     bool   = boolean("Mandatory").default("false"),
    unique:        bool   = boolean("Unique").default("false"),
    display:       bool   = boolean("Display").default("false"),
    choice:        String = text("Choice"),
    read_only:     bool   = boolean("Read only").default("false").help("Not typed by people."),
    max_length:    i64    = integer("Max length"),
    default_value: String = text("Default"),
    active:        bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::EVERYONE, READ)];
