//! Score card snapshot: stored score card values for trend lines of landing pages.
use meta::prelude::*;

record! {
    table("sn_acct_lc_metric_snapshot", "Score card snapshot", "Score card snapshots")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited();

    card:            String  = text("Card").display().mandatory(),
    user:            Id      = reference("User", "sys_user"),
    taken_on:        Date    = date("Date").mandatory(),
    value:           Decimal = decimal("Value").mandatory(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}
