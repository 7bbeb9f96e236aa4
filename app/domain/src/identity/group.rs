//! Group: a set of users with a common purpose; used for routing, approvals and granting roles.
use meta::prelude::*;

record! {
    table("sys_user_group", "Group", "Groups")
        .extends(&crate::platform::record::TABLE);

    name:        String  = text("Name").display().mandatory().unique(),
    description: String  = long_text("Description"),
    manager:     Id      = reference("Manager", "sys_user"),
    email:       String  = email("Group email"),
    parent:      Id      = reference("Parent group", "sys_user_group"),
    skills:      Vec<Id> = references("Skills", "cmn_skill").help("Skills every member counts as having."),
    active:      bool    = boolean("Active").default("true").help("Inactive groups get no work."),
}
