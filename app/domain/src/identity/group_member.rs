//! Group member: puts a user into a group.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_user_grmember", "Group member", "Group members")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["group", "user"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["user", "group"]]);

    group: Id = reference("Group", "sys_user_group").mandatory(),
    user:  Id = reference("User", "sys_user").mandatory(),
}

const RIGHTS: &[Grant] = &[may(roles::USER_ADMIN, FULL), may(roles::ADMIN, FULL), may(roles::EVERYONE, READ)];
