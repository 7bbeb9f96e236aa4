//! Contained role: states that one role includes another.
use meta::prelude::*;

record! {
    table("sys_user_role_contains", "Contained role", "Contained roles")
        .extends(&crate::platform::record::TABLE)
        .unique(&[&["role", "contains"]]);

    role:     Id = reference("Role", "sys_user_role").mandatory(),
    contains: Id = reference("Contains", "sys_user_role").mandatory(),
}
