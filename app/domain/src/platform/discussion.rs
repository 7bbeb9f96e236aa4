//! Discussion: a side discussion about a record with chosen participants.
use meta::prelude::*;

record! {
    table("sn_sidebar_discussion", "Discussion", "Discussions")
        .extends(&crate::platform::record::TABLE)
        .by_domain();

    table_name:      String  = table_name("Table").mandatory(),
    record_id:       Id      = any_reference("Record", "table_name").mandatory(),
    message:         String  = long_text("First message").display().mandatory(),
    participants:    Vec<Id> = references("Participants", "sys_user").mandatory(),
    state:           String  = choice("State", STATES).default("open"),
    started_by:      Id      = reference("Started by", "sys_user").read_only(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("open", "Open"), pick("completed", "Completed")];
