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
    state:       String  = choice("State", STATES).mandatory().default("inactive")
        .help("What belongs to a module, such as documents of engagements, is shown while it is active."),
}

const STATES: &[Choice] = &[pick("inactive", "Not active"), pick("active", "Active")];

/// Who reads what belongs to a module knows whether it is on.
const RIGHTS: &[Grant] = &[
    may(roles::INTERNAL, READ),
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::ONBOARDING_AGENT, READ),
    may(roles::SERVICE_AGENT, READ),
    // Administrators of some domains are told by a rule why not.
    may(roles::ADMIN, WRITE).fields(&["state"]),
];
