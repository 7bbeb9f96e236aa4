//! Role: a named permission bundle.
use meta::prelude::*;

record! {
    table("sys_user_role", "Role", "Roles")
        .extends(&crate::platform::record::TABLE);

    name:        String = text("Name").display().mandatory().unique()
        .help("Internal role name, e.g. sn_acct_lc.ale_success_agent."),
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
