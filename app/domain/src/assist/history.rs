//! Recommended action log: what was shown, accepted or dismissed on a record (History icon).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_ra_history", "Recommended action log", "Recommended action logs")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .rights(RIGHTS)
        .list(&["table_name", "record_id", "recommendation", "action", "user"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id"]]);

    table_name:      String = table_name("Table").mandatory(),
    record_id:       Id     = any_reference("Record", "table_name").mandatory(),
    recommendation:  Id     = reference("Recommendation", "sn_nb_action_recommended_action").mandatory(),
    action:          String = choice("Action", ACTIONS).mandatory(),
    user:            Id     = reference("User", "sys_user").preset(Preset::Me).read_only(),
    detail:          String = long_text("Detail").help("Made record or error."),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const ACTIONS: &[Choice] =
    &[pick("shown", "Shown"), pick("accepted", "Accepted"), pick("dismissed", "Dismissed"), pick("failed", "Failed")];

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ.and(CREATE)).only("sys_created_by=javascript:gs.getUserName()")];
