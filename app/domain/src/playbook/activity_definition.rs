//! Activity definition: reusable kind of activity, such as 'Create & View Tech Task Record'; the import builder
//! makes one per import.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_pd_activity_definition", "Activity definition", "Activity definitions")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "kind", "active", "group", "import_builder"])
        .order("ORDERBYname")
        .related(RELATED);

    name:           String = text("Name").display().mandatory(),
    group:          String = text("Group").default("Account lifecycle events"),
    kind:           String = choice("Kind", KINDS).mandatory(),
    inputs:         String = long_text("Inputs").help("Names, types and defaults of inputs."),
    import_builder: Id     = reference("Import builder", "import_builder").read_only(),
    active:         bool   = boolean("Active").default("true").help("Offered only when active."),
}

const KINDS: &[Choice] = &[
    pick("form", "Form entry"),
    pick("create_record", "Create and view record"),
    pick("user_task", "Manual task"),
    pick("related_list", "Related list"),
    pick("comment", "Send comment"),
    pick("work_note", "Send work note"),
    pick("email", "Send email"),
    pick("view_record", "View record"),
    pick("guided_decision", "Guided decision"),
    pick("data_import", "Data import"),
    pick("automated", "Automated action"),
    pick("instruction", "Instruction"),
];

const RIGHTS: &[Grant] = &[may(roles::PLAYBOOK_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("sys_pd_activity", "definition", "Playbook activities")];
