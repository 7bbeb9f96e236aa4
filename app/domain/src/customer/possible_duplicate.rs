//! Possible duplicate: two customer records that look alike (same mail, similar name and address), to be merged
//! or dismissed.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_data_quality_match", "Possible duplicate", "Possible duplicates")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["table_name", "record_a", "record_b", "state", "score"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_a"], &["record_b"]]);

    table_name:      String  = table_name("Table").mandatory(),
    record_a:        Id      = any_reference("First record", "table_name").mandatory(),
    record_b:        Id      = any_reference("Second record", "table_name").mandatory(),
    score:           Decimal = percent("Likeness").read_only(),
    state:           String  = choice("State", STATES).default("open"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("open", "Open"), pick("merged", "Merged"), pick("dismissed", "Dismissed")];

const RIGHTS: &[Grant] = &[may(roles::SERVICE_MANAGER, READ.and(WRITE))];
