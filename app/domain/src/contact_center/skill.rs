//! Skill: a skill used for routing and scheduling.
use meta::prelude::*;

record! {
    table("cmn_skill", "Skill", "Skills")
        .extends(&crate::platform::record::TABLE);

    name:        String = text("Name").display().mandatory().unique(),
    description: String = long_text("Description"),
    active:      bool   = boolean("Active").default("true"),
}
