//! Score card snapshot: stored score card values for trend lines of landing pages.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_metric_snapshot", "Score card snapshot", "Score card snapshots")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .rights(RIGHTS)
        .list(&["card", "taken_on", "value", "user"])
        .order("ORDERBYDESCtaken_on")
        .indexed(&[&["card", "user", "taken_on"]]);

    card:            String  = text("Card").display().mandatory(),
    user:            Id      = reference("User", "sys_user"),
    taken_on:        Date    = date("Date").mandatory(),
    value:           Decimal = decimal("Value").mandatory(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ).only("user=javascript:gs.getUserID()")];
