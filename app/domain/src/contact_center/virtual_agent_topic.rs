//! Virtual agent topic: a scripted conversation for common requests (status, password reset, callback).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_va_topic", "Virtual agent topic", "Virtual agent topics")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "active"])
        .order("ORDERBYname");

    name:     String  = text("Name").display().mandatory(),
    keywords: String  = long_text("Keywords"),
    steps:    String  = long_text("Steps").mandatory().help("Ordered prompts, answers and actions."),
    portals:  Vec<Id> = references("Portals", "sn_portal"),
    active:   bool    = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::ROUTING_ADMIN, FULL)];
