//! Activity entry: one entry of the activity stream: comment, work note, mail, field change, playbook log,
//! chat.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_journal_field", "Activity entry", "Activity entries")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .engine_owned()
        .unaudited()
        .rights(RIGHTS)
        .list(&["sys_created_on", "name", "element_id", "element", "value", "author"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["element_id", "sys_created_on"]]);

    name:                String = table_name("Table").mandatory(),
    element_id:          Id     = any_reference("Record", "name").mandatory(),
    element:             String = choice("Entry type", ELEMENTS).display().mandatory(),
    value:               String = html("Text").mandatory().help("The text, cleaned of active content."),
    author:              Id     = reference("Author", "sys_user").read_only(),
    visible_to_customer: bool   = boolean("Visible to customer").computed()
        .help("True for comments, mails to the customer and chat; false for work notes and internal log lines."),
    link_table:          String = table_name("Linked table"),
    link_record:         Id     = any_reference("Linked record", "link_table"),
    sys_domain:          Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:     String = text("Domain path").max(1024).read_only().section("System"),
}

const ELEMENTS: &[Choice] = &[
    pick("comments", "Additional comment"),
    pick("work_notes", "Work note"),
    pick("email", "Email"),
    pick("field_change", "Field change"),
    pick("playbook", "Playbook activity"),
    pick("chat", "Chat"),
    pick("discussion", "Discussion"),
    pick("call", "Call"),
    pick("system", "System"),
];

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ).within(Scope::WithRecord)];
