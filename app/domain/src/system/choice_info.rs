//! Choice: values of choice fields; checked by the Choice validation.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_choice", "Choice", "Choices")
        .extends(&crate::platform::record::TABLE)
        .engine_owned()
        .unaudited()
        .rights(RIGHTS)
        .list(&["label", "name", "element", "value", "sequence", "inactive"])
        .order("ORDERBYname^ORDERBYelement^ORDERBYsequence")
        .indexed(&[&["name", "element", "sequence"]]);

    name:            String = table_name("Table").mandatory(),
    element:         String = field_name("Field", "name").mandatory(),
    value:           String = text("Value").mandatory(),
    label:           String = text("Label").display().mandatory(),
    sequence:        i64    = integer("Order").default("100"),
    inactive:        bool   = boolean("Inactive").default("false").help("Not offered any more."),
    language:        String = text("Language").default("en"),
    dependent_value: String = text("Dependent value"),
}

const RIGHTS: &[Grant] = &[may(roles::EVERYONE, READ)];
