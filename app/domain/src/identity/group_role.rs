//! Group role: a role given to all members of a group.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_group_has_role", "Group role", "Group roles")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["group", "role"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["group", "role"]]);

    group: Id = reference("Group", "sys_user_group").mandatory(),
    role:  Id = reference("Role", "sys_user_role").mandatory(),
}

const RIGHTS: &[Grant] = &[may(roles::USER_ADMIN, FULL)];
