//! Group member: puts a user into a group.
use meta::prelude::*;

record! {
    table("sys_user_grmember", "Group member", "Group members")
        .extends(&crate::platform::record::TABLE)
        .unique(&[&["user", "group"]]);

    group: Id = reference("Group", "sys_user_group").mandatory(),
    user:  Id = reference("User", "sys_user").mandatory(),
}
