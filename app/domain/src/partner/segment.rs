//! Partner segment: group of partners by tier, specialization or market.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_segment_mgmt_segment", "Partner segment", "Partner segments")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "active"])
        .order("ORDERBYname");

    name:        String  = text("Name").display().mandatory(),
    description: String  = long_text("Description"),
    condition:   String  = condition("Condition").help("Rule that makes members; empty for hand-picked segments."),
    members:     Vec<Id> = references("Members", "sn_prm_channel_partner"),
    active:      bool    = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::PARTNER_MANAGER, FULL)];
