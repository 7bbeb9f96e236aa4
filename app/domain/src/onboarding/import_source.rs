//! Import data source: describes the file format feeding a staging table.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_data_source", "Import data source", "Import data sources")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "import_set_table", "type", "sheet_number", "header_row", "template_file"])
        .order("ORDERBYname")
        .related(RELATED);

    name:             String = text("Name").display().mandatory().unique(),
    import_set_table: String = table_name("Import set table").mandatory(),
    r#type:           String = choice("Type", TYPES).default("excel"),
    sheet_number:     i64    = integer("Sheet").default("1"),
    header_row:       i64    = integer("Header row").default("1"),
    template_file:    String = text("Template file").help("For example cmn_location_template.xlsx."),
}

const TYPES: &[Choice] = &[pick("excel", "Excel file"), pick("csv", "CSV file")];

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, EDIT)];

const RELATED: &[Related] = &[related("sn_ti_core_imp_task", "data_source", "Data import tasks")];
