//! Activity: something that happened around an engagement and that no record tells by itself any more.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_actsub_activity", "Activity", "Activities")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .rights(RIGHTS)
        .list(&["engagement", "activity_type", "message", "actor", "sys_created_on"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["engagement", "sys_created_on"]]);

    activity_type:   Id     = reference("Type", "sn_actsub_activity_type").mandatory().read_only(),
    engagement:      Id     = reference("Engagement", "sn_acct_lc_engagement").mandatory().read_only(),
    actor:           Id     = reference("Actor", "sys_user").read_only(),
    object_table:    String = table_name("Object table").read_only(),
    object_record:   Id     = any_reference("Object", "object_table").read_only(),
    message:         String = text("Message").max(400).display().read_only(),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, READ)];
