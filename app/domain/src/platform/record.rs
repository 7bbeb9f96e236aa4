//! Record: fields every row of every table has.
use meta::prelude::*;

record! {
    table("sys_record", "Record", "Records")
        .is_abstract();

    sys_id:         Id      = record_id("Record id").unique().read_only().section("System"),
    sys_created_on: Instant = date_time("Created").read_only().section("System"),
    sys_created_by: String  = text("Created by").read_only().section("System"),
    sys_updated_on: Instant = date_time("Updated").read_only().section("System"),
    sys_updated_by: String  = text("Updated by").read_only().section("System"),
    sys_tags:       String  = text("Tags").max(1000).section("System"),
    sys_class_name: String  = table_name("Class").read_only().section("System")
        .help("The table the record was made in."),
    sys_mod_count:  i64     = integer("Changes").default("0").read_only().section("System"),
}
