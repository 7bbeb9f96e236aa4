//! Knowledge article: an article shown in the knowledge base, on portals, in search and in web embeddables.
use meta::prelude::*;

record! {
    table("kb_knowledge", "Knowledge article", "Knowledge articles")
        .extends(&crate::platform::record::TABLE)
        .numbered("KB");

    number:            String  = number("Number"),
    short_description: String  = text("Title").display().mandatory().customer_visible(),
    text:              String  = html("Text").mandatory().customer_visible(),
    knowledge_base:    Id      = reference("Knowledge base", "kb_knowledge_base").mandatory(),
    category:          Id      = reference("Category", "kb_category"),
    state:             String  = choice("State", STATES).default("draft")
        .help("Only published articles are found by readers."),
    author:            Id      = reference("Author", "sys_user"),
    published:         Instant = date_time("Published").read_only().customer_visible(),
    valid_to:          Date    = date("Valid to").help("Until when it is shown."),
    cannot_read:       Vec<Id> = references("Cannot read", "sys_user_role")
        .help("Roles that may not read it; all customers may read the shipped articles unless listed here."),
    language:          String  = text("Language").default("en"),
    keywords:          String  = text("Keywords"),
    view_count:        i64     = integer("Views").default("0").read_only(),
    helpful_count:     i64     = integer("Helpful").default("0").read_only(),
}

const STATES: &[Choice] =
    &[pick("draft", "Draft"), pick("review", "Review"), pick("published", "Published"), pick("retired", "Retired")];
