//! System property: a named setting an administrator may change.
use meta::prelude::*;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sys_properties", "System property", "System properties")
        .extends(&crate::platform::record::TABLE)
        .list(&["name", "type", "value", "description"])
        .order("ORDERBYname");

    name:        String = text("Name").display().mandatory().unique(),
    r#type:      String = choice("Type", TYPES).mandatory(),
    value:       String = text("Value").max(4000),
    description: String = long_text("Description"),
}

const TYPES: &[Choice] = &[
    pick("string", "String"),
    pick("integer", "Integer"),
    pick("boolean", "True or false"),
    pick("password", "Password"),
];
