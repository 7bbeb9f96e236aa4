//! Guided decision run: one use of a tree on a record.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_gd_run", "Guided decision run", "Guided decision runs")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["tree", "state", "table_name", "record_id"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id"]]);

    tree:            Id     = reference("Tree", "ga_decision_tree").mandatory(),
    table_name:      String = table_name("Table"),
    record_id:       Id     = any_reference("Record", "table_name"),
    answers:         String = long_text("Answers"),
    state:           String = choice("State", STATES).default("in_progress"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] =
    &[pick("in_progress", "In progress"), pick("ended", "Ended"), pick("contact_support", "Contact support")];

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ.and(CREATE)).only("sys_created_by=javascript:gs.getUserName()")];
