//! Knowledge attach rule: attaches an article to every task that matches, as described in the article about the
//! Related Knowledge tab.
use meta::prelude::*;

use crate::roles;

record! {
    table("kb_attach_rule", "Knowledge attach rule", "Knowledge attach rules")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "table_name", "article", "active"])
        .order("ORDERBYname");

    name:       String = text("Name").display().mandatory(),
    table_name: String = table_name("Table").mandatory(),
    condition:  String = condition("Condition"),
    article:    Id     = reference("Article", "kb_knowledge").mandatory(),
    active:     bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::KNOWLEDGE_MANAGER, FULL)];
