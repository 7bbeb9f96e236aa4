//! Data validation assist: one validation run on staging rows.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_acct_lc_data_validation_assist", "Data validation assist", "Data validation assists")
        .extends(&crate::platform::record::TABLE)
        .numbered("DVA")
        .rights(RIGHTS)
        .list(&["number", "name", "validation_type", "staging_table", "order", "active"])
        .order("ORDERBYorder");

    number:              String = number("Number"),
    name:                String = text("Name").display().mandatory(),
    validation_type:     String = choice("Validation type", VALIDATION_TYPES).mandatory().default("field_level")
        .help("Field or whole row."),
    validation_sub_type: String = choice("Validation sub type", VALIDATION_SUB_TYPES)
        .help("For field level; decides which further fields are needed."),
    staging_table:       String = table_name("Staging table").mandatory(),
    staging_field:       String = field_name("Staging table field", "staging_table"),
    reference_table:     String = table_name("Reference table"),
    reference_field:     String = field_name("Reference table field", "reference_table")
        .help("For Reference: column of the reference table that must hold the value."),
    target_table:        String = table_name("Target table"),
    target_field:        String = field_name("Target table field", "target_table")
        .help("For Choice: choice field whose values are allowed."),
    date_format:         String = text("Date format"),
    datetime_format:     String = text("Date and time format"),
    max_length:          i64    = integer("Max length").at_least(1).help("For String character limits."),
    mandatory:           bool   = boolean("Mandatory").default("false")
        .help("The condition must hold for a row to be publishable."),
    script:              String = script("Script")
        .help("For record level: gets the staging row, returns validationPassed and message."),
    order:               i64    = integer("Order").default("100"),
    active:              bool   = boolean("Active").default("true"),
}

const VALIDATION_TYPES: &[Choice] = &[pick("field_level", "Field level"), pick("record_level", "Record level")];

const VALIDATION_SUB_TYPES: &[Choice] = &[
    pick("reference", "Reference"),
    pick("choice", "Choice"),
    pick("date", "Date"),
    pick("datetime", "Datetime"),
    pick("boolean", "Boolean"),
    pick("string_limit", "String character limits"),
    pick("number", "Integer or decimal"),
];

const RIGHTS: &[Grant] = &[
    may(roles::ONBOARDING_AGENT, READ),
    may(roles::DATA_VALIDATION_ASSIST_CREATE, CREATE),
    may(roles::DATA_VALIDATION_ASSIST_READ, READ),
    may(roles::DATA_VALIDATION_ASSIST_WRITE, READ.and(WRITE)),
    may(roles::DATA_VALIDATION_ASSIST_ADMIN, FULL),
];
