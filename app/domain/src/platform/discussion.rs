//! Discussion: a side discussion about a record with chosen participants.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_sidebar_discussion", "Discussion", "Discussions")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["message", "table_name", "record_id", "state", "started_by"])
        .order("ORDERBYDESCsys_created_on")
        .related(RELATED)
        .indexed(&[&["record_id"]]);

    table_name:      String  = table_name("Table").mandatory(),
    record_id:       Id      = any_reference("Record", "table_name").mandatory(),
    message:         String  = long_text("First message").display().mandatory(),
    participants:    Vec<Id> = references("Participants", "sys_user").mandatory(),
    state:           String  = choice("State", STATES).default("open"),
    started_by:      Id      = reference("Started by", "sys_user").preset(Preset::Me).read_only(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("open", "Open"), pick("completed", "Completed")];

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_AGENT, EDIT), may(roles::ONBOARDING_AGENT, EDIT)];

const RELATED: &[Related] = &[related("sn_sidebar_message", "discussion", "Discussion messages")];
