//! Role: a named permission bundle.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_user_role", "Role", "Roles")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "title", "category", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    name:        String = text("Name").display().mandatory().unique(),
    title:       String = text("Title"),
    description: String = long_text("Description").help("What the role allows."),
    category:    String = choice("Category", CATEGORIES).help("Kind of user the role is meant for."),
    active:      bool   = boolean("Active").default("true").help("Inactive roles grant nothing."),
}

const CATEGORIES: &[Choice] = &[
    pick("internal", "Internal"),
    pick("external", "External"),
    pick("contributor", "Contributor"),
    pick("viewer", "Viewer"),
    pick("admin", "Administration"),
];

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[
    related("sys_user_role_contains", "role", "Contains"),
    related("sys_user_has_role", "role", "Users"),
    related("sys_group_has_role", "role", "Groups"),
];
