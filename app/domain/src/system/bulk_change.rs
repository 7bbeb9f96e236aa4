//! Bulk change: one field of many records changed behind the requests, first tried out and then, when its maker says so,
//! stored.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_bulk_change", "Bulk change", "Bulk changes")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .rights(RIGHTS)
        .list(&["summary", "state", "total", "looked_at", "changing", "refused", "sys_created_on"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["user", "sys_created_on"]]);

    summary:         String = text("Summary").max(400).display().mandatory().read_only(),
    user:            Id     = reference("User", "sys_user").mandatory().read_only(),
    state:           String = choice("State", STATES).default("checking").mandatory().read_only(),
    table_name:      String = table_name("Table").mandatory().read_only(),
    query:           String = long_text("Records").read_only().help("Which records: an encoded query."),
    field:           String = text("Field").mandatory().read_only(),
    value:           String = long_text("New value").read_only(),
    confirmed:       bool   = boolean("Confirmed").default("false").read_only()
        .help("What the change takes along besides is wanted too."),
    total:           i64    = integer("Records").default("0").read_only(),
    looked_at:       i64    = integer("Looked at").default("0").read_only(),
    changing:        i64    = integer("Changing").default("0").read_only(),
    refused:         i64    = integer("Refused").default("0").read_only(),
    to_confirm:      i64    = integer("To be confirmed").default("0").read_only()
        .help("Of the refused: those with which nothing is wrong, but more would be done than was asked."),
    reasons:         String = long_text("Reasons").read_only().help("Why records are refused: how many and the first of them, a line a reason."),
    last_id:         String = text("Last record").max(32).read_only().help("Records up to this one are looked at."),
    message:         String = long_text("Message").read_only(),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[
    pick("checking", "Trying out"),
    pick("ready", "Ready to change"),
    pick("running", "Changing"),
    pick("done", "Done"),
    pick("canceled", "Canceled"),
    pick("failed", "Failed"),
];

const RIGHTS: &[Grant] = &[may(roles::EVERYONE, READ).only("user=javascript:gs.getUserID()")];
