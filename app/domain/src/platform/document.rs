//! Document: a managed document related to a record, kept as attachment or article; shown only when the
//! document management module is on.
use meta::prelude::*;

use crate::{modules, roles};

record! {
    table("sn_document", "Document", "Documents")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .of_module(modules::DOCUMENTS)
        .numbered("DOC")
        .rights(RIGHTS)
        .list(&["number", "name", "type", "state", "table_name", "record_id"])
        .order("ORDERBYname")
        .indexed(&[&["record_id"]]);

    number:          String = number("Number"),
    name:            String = text("Name").display().mandatory(),
    table_name:      String = table_name("Table"),
    record_id:       Id     = any_reference("Record", "table_name"),
    r#type:          String = choice("Type", TYPES).default("attachment"),
    url:             String = url("Link"),
    knowledge:       Id     = reference("Article", "kb_knowledge"),
    version:         String = text("Version").default("1"),
    state:           String = choice("State", STATES).default("draft"),
    owner:           Id     = reference("Owner", "sys_user"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const TYPES: &[Choice] =
    &[pick("attachment", "Attachment"), pick("knowledge", "Knowledge article"), pick("link", "Link")];

const STATES: &[Choice] = &[pick("draft", "Draft"), pick("published", "Published"), pick("retired", "Retired")];

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_AGENT, EDIT), may(roles::ONBOARDING_AGENT, EDIT)];
