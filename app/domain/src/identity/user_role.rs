//! User role: a role held by a user.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_user_has_role", "User role", "User roles")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .rights(RIGHTS)
        .list(&["user", "role", "granted_by_group", "inherited"])
        .order("ORDERBYDESCsys_created_on");

    user:             Id   = reference("User", "sys_user").mandatory(),
    role:             Id   = reference("Role", "sys_user_role").mandatory(),
    granted_by_group: Id   = reference("Granted by group", "sys_user_group").read_only()
        .help("Filled when the role comes from a group."),
    inherited:        bool = boolean("Inherited").default("false").read_only()
        .help("True when the role comes from containment or a group."),
}

const RIGHTS: &[Grant] =
    &[may(roles::USER_ADMIN, FULL).within(Scope::OwnPeople), may(roles::ADMIN, FULL).within(Scope::OwnPeople)];
