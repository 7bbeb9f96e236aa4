//! Staging row: fields all staging tables share; customer columns follow as u_<column>.
use meta::prelude::*;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_acct_lc_import_staging", "Staging row", "Staging rows")
        .extends(&crate::platform::record::TABLE)
        .is_abstract()
        .unaudited()
        .in_domain_of("task")
        .list(&["row_number", "validation_state", "comment"])
        .order("ORDERBYrow_number");

    task:             Id     = reference("Data import task", "sn_ti_core_imp_task").mandatory(),
    import_set:       String = text("Import set").read_only().help("Number of the call that stored the row."),
    import_file:      Id     = reference("File", "sn_acct_lc_import_file").read_only(),
    row_number:       i64    = integer("Row").read_only(),
    validation_state: String = choice("Validation state", VALIDATION_STATES).default("yet_to_validate").read_only()
        .help("List the row appears in."),
    comment:          String = long_text("Comment").read_only().help("Messages of failed validations."),
    target_record:    Id     = record_id("Published record").read_only(),
}

const VALIDATION_STATES: &[Choice] = &[
    pick("yet_to_validate", "Yet to validate"),
    pick("needs_attention", "Needs attention"),
    pick("ready_to_publish", "Ready to publish"),
    pick("published", "Published"),
];
