//! Data classification: marks a field as personal, confidential ... for privacy compliance.
use meta::prelude::*;

record! {
    table("sn_data_classification", "Data classification", "Data classifications")
        .extends(&crate::platform::record::TABLE)
        .list(&["table_name", "field", "classification"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["table_name", "field"]]);

    table_name:     String = table_name("Table").mandatory(),
    field:          String = field_name("Field", "table_name").mandatory(),
    classification: String = choice("Classification", CLASSIFICATIONS).mandatory().default("internal"),
}

const CLASSIFICATIONS: &[Choice] = &[
    pick("public", "Public"),
    pick("internal", "Internal"),
    pick("confidential", "Confidential"),
    pick("personal", "Personal"),
    pick("restricted", "Restricted"),
];
