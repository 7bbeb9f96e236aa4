//! Embedded session: a visitor of an outer site. Bound to one module and one origin; only the token's hash is stored.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_embeddable_core_session", "Embedded session", "Embedded sessions")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .engine_owned()
        .unaudited()
        .rights(RIGHTS)
        .list(&["module", "user", "is_guest", "origin", "last_used_on", "ends_on"])
        .order("ORDERBYDESClast_used_on")
        .indexed(&[&["ends_on"], &["module"]]);

    token_hash:   String  = text("Token hash").max(128).mandatory().unique(),
    module:       Id      = reference("Module", "sn_embeddable_core_module").mandatory(),
    user:         Id      = reference("User", "sys_user").help("Empty for guests."),
    is_guest:     bool    = boolean("Guest").default("false"),
    origin:       String  = text("Origin").max(300).mandatory(),
    last_used_on: Instant = date_time("Last used"),
    ends_on:      Instant = date_time("Ends").mandatory().help("The session ends then, however busy it is."),
}

const RIGHTS: &[Grant] = &[may(roles::EMBEDDABLES_ADMIN, READ)];
