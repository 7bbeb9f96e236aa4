//! Import builder: guided set-up that turns a workbook template into an import: template, data source,
//! transform map, playbook activity.
use meta::prelude::*;

use crate::roles;

record! {
    table("import_builder", "Import builder", "Import builders")
        .extends(&crate::platform::record::TABLE)
        .numbered("IMPB")
        .rights(RIGHTS)
        .list(&["number", "name", "target_table", "import_set_table_name", "transform_map_name", "state"])
        .order("ORDERBYname");

    number:                String  = number("Number"),
    name:                  String  = text("Name").display().mandatory().unique(),
    target_table:          String  = table_name("Target table").mandatory().help("Where rows are published."),
    template:              Id      = attachment("Excel template").mandatory()
        .help("Its column labels must match field labels (or names) of the target table."),
    import_set_table_name: String  = text("Import set table name").mandatory()
        .help("Prefilled, may be changed; internal name is shown too."),
    import_set_table:      String  = table_name("Import set table").read_only()
        .help("Internal name of the staging table."),
    data_source:           Id      = reference("Data source", "sys_data_source").read_only(),
    transform_map_name:    String  = text("Transform map name").mandatory().help("Prefilled, may be changed."),
    transform_map:         Id      = reference("Transform map", "sys_transform_map").read_only(),
    list_views:            Vec<Id> = references("List views", "sys_ui_view").read_only(),
    activity_definition:   Id      = reference("Activity definition", "sys_pd_activity_definition").read_only(),
    state:                 String  = choice("Step", STATES).default("create_template").read_only(),
}

const STATES: &[Choice] = &[
    pick("create_template", "Create template"),
    pick("data_source", "Data source"),
    pick("transform_map", "Transform map"),
    pick("playbook_activity", "Playbook activity"),
    pick("complete", "Complete"),
];

const RIGHTS: &[Grant] = &[
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::IMPORT_BUILDER_CREATE, CREATE),
    may(roles::IMPORT_BUILDER_WRITE, READ.and(WRITE)),
    may(roles::IMPORT_BUILDER_READ, READ),
];
