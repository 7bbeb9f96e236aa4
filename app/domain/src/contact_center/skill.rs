//! Skill: a skill used for routing and scheduling.
use meta::prelude::*;

use crate::roles;

record! {
    table("cmn_skill", "Skill", "Skills")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "active"])
        .order("ORDERBYname");

    name:        String = text("Name").display().mandatory().unique(),
    description: String = long_text("Description"),
    active:      bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::ROUTING_ADMIN, FULL), may(roles::INTERNAL, READ)];
