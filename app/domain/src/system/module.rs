//! Application module: an installable part of the product that can be switched on; switching one on switches on
//! what it needs.
use meta::prelude::*;

record! {
    table("sys_module", "Application module", "Application modules")
        .extends(&crate::platform::record::TABLE);

    plugin_id:   String  = text("Module id").mandatory().unique().help("Such as com.sn_acct_lc."),
    name:        String  = text("Name").display().mandatory().help("Such as Data Context Engine."),
    description: String  = long_text("Description"),
    depends_on:  Vec<Id> = references("Needs", "sys_module"),
    state:       String  = choice("State", STATES).default("inactive"),
}

const STATES: &[Choice] = &[pick("inactive", "Not active"), pick("active", "Active")];
