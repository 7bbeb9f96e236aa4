//! List or form view: a named layout (columns or fields) of a table, such as tech_pad_imp_task_view or the two
//! list views made by the import builder.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_ui_view", "List or form view", "List and form views")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "table_name", "view_type", "title"])
        .order("ORDERBYname");

    name:       String = text("Name").display().mandatory(),
    title:      String = text("Title"),
    table_name: String = table_name("Table").mandatory(),
    view_type:  String = choice("Type", VIEW_TYPES).mandatory().help("What it lays out."),
    columns:    String = long_text("Fields").mandatory(),
    filter:     String = condition("Filter").help("Fixed condition of a list view."),
}

const VIEW_TYPES: &[Choice] = &[pick("list", "List"), pick("form", "Form"), pick("header", "Header")];

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];
