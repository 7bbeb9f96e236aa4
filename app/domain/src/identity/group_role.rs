//! Group role: a role given to all members of a group.
use meta::prelude::*;

record! {
    table("sys_group_has_role", "Group role", "Group roles")
        .extends(&crate::platform::record::TABLE)
        .unique(&[&["group", "role"]]);

    group: Id = reference("Group", "sys_user_group").mandatory(),
    role:  Id = reference("Role", "sys_user_role").mandatory(),
}
