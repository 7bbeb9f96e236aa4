//! Group: a set of users with a common purpose; used for routing, approvals and granting roles.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_user_group", "Group", "Groups")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "manager", "email", "parent", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    name:        String  = text("Name").display().mandatory().unique(),
    description: String  = long_text("Description"),
    manager:     Id      = reference("Manager", "sys_user"),
    email:       String  = email("Group email"),
    parent:      Id      = reference("Parent group", "sys_user_group"),
    skills:      Vec<Id> = references("Skills", "cmn_skill").help("Skills every member counts as having."),
    active:      bool    = boolean("Active").default("true").help("Inactive groups get no work."),
}

const RIGHTS: &[Grant] = &[may(roles::USER_ADMIN, FULL), may(roles::EVERYONE, READ)];

const RELATED: &[Related] = &[
    related("sys_user_grmember", "group", "Members"),
    related("sys_group_has_role", "group", "Roles"),
    related("sys_user_group", "parent", "Child groups"),
];
