//! Field: list of all fields, used by field pickers, the condition builder and the import builder.
use meta::prelude::*;

record! {
    table("sys_dictionary", "Field", "Fields")
        .extends(&crate::platform::record::TABLE)
        .engine_owned()
        .unaudited()
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
