//! Contained role: states that one role includes another.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_user_role_contains", "Contained role", "Contained roles")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["role", "contains"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["role", "contains"]]);

    role:     Id = reference("Role", "sys_user_role").mandatory(),
    contains: Id = reference("Contains", "sys_user_role").mandatory(),
}

const RIGHTS: &[Grant] = &[may(roles::USER_ADMIN, READ)];
