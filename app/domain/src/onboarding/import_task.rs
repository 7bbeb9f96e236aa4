//! Data import task: onboarding task that takes in, validates and publishes one kind of customer data.
use meta::prelude::*;

use super::onboarding_task::OF_CUSTOMERS;
use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_ti_core_imp_task", "Data import task", "Data import tasks")
        .extends(&crate::onboarding::onboarding_task::TABLE)
        .by_domain()
        .numbered("ALEIMP")
        .aliases(&["account_lifecycle_import_task"])
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "onboarding_case", "state", "progress", "priority", "assigned_to",
            "due_date",
        ])
        .related(RELATED);

    import_builder:        Id     = reference("Import builder", "import_builder"),
    source_table:          String = table_name("Source table").mandatory(),
    target_table:          String = table_name("Target table").mandatory().help("Where published rows go."),
    data_source:           Id     = reference("Data source", "sys_data_source").mandatory()
        .help("For example cmn_location_template.xlsx."),
    data_import_state:     String = choice("Data import state", DATA_IMPORT_STATES).default("1"),
    visible_to_customer:   bool   = boolean("Visible to customer").default("false"),
    count_yet_to_validate: i64    = integer("Yet to validate").computed(),
    count_needs_attention: i64    = integer("Needs attention").computed(),
    count_ready:           i64    = integer("Ready to publish").computed(),
    count_published:       i64    = integer("Published").computed(),
}

const DATA_IMPORT_STATES: &[Choice] = &[
    pick("1", "Data not loaded yet"),
    pick("2", "Data loading"),
    pick("3", "Validation in progress"),
    pick("4", "Needs attention"),
    pick("5", "Ready to publish"),
    pick("6", "Published"),
];

/// Customers see the tasks that are shown to them, fill in workbooks and hand the tasks over; taking data in is ours.
const RIGHTS: &[Grant] = &[
    may(roles::TECHNOLOGY_READ, READ),
    may(roles::TECHNOLOGY_WRITE, EDIT),
    may(roles::ONBOARDING_AGENT, EDIT),
    OF_CUSTOMERS[0],
    OF_CUSTOMERS[1],
    OF_CUSTOMERS[2],
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_import_file", "task", "Files"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
    related("sys_email", "record_id", "Emails"),
];
