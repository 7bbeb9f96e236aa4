//! Embedded session role configuration: a role that nobody holds inside outer sites.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_embeddable_core_session_role", "Embedded session role configuration", "Embedded session role configurations")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "role", "module", "active"])
        .order("ORDERBYname");

    name:   String = text("Name").display().mandatory().help("Why the role is left behind."),
    role:   Id     = reference("Role", "sys_user_role").mandatory(),
    module: Id     = reference("Module", "sn_embeddable_core_module").help("Empty: in all modules."),
    active: bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::SECURITY_ADMIN, FULL), may(roles::EMBEDDABLES_ADMIN, READ)];
