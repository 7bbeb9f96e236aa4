//! Application module: an installable part of the product that can be switched on; switching one on switches on
//! what it needs.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_module", "Application module", "Application modules")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "plugin_id", "state"])
        .order("ORDERBYname");

    plugin_id:   String  = text("Module id").mandatory().unique().help("For example com.sn_acct_lc."),
    name:        String  = text("Name").display().mandatory().help("For example Data Context Engine."),
    description: String  = long_text("Description"),
    depends_on:  Vec<Id> = references("Needs", "sys_module"),
    state:       String  = choice("State", STATES).default("inactive"),
}

const STATES: &[Choice] = &[pick("inactive", "Not active"), pick("active", "Active")];

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];
