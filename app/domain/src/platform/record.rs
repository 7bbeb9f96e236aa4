//! Record: fields every row of every table has.
use meta::prelude::*;

record! {
    table("sys_record", "Record", "Records")
        .is_abstract();

    sys_id:         Id      = record_id("Record id").unique().read_only().section("System")
        .help("Opaque unique id of the row; used by references, scripts and integrations."),
    sys_created_on: Instant = date_time("Created").read_only().section("System").help("When the row was made."),
    sys_created_by: String  = text("Created by").read_only().section("System")
        .help("Login name of the maker (or the name of the job)."),
    sys_updated_on: Instant = date_time("Updated").read_only().section("System")
        .help("When the row was last changed; drives 'Not updated in >3d'."),
    sys_updated_by: String  = text("Updated by").read_only().section("System").help("Login name of the last changer."),
    sys_tags:       String  = text("Tags").max(1000).section("System"),
    sys_class_name: String  = table_name("Class").read_only().section("System")
        .help("Concrete table of the row, in tables that have children."),
    sys_mod_count:  i64     = integer("Changes").default("0").read_only().section("System")
        .help("Counts saved changes; used to detect that two people edit at once."),
}
