//! Knowledge article: an article shown in the knowledge base, on portals, in search and in web embeddables.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("kb_knowledge", "Knowledge article", "Knowledge articles")
        .extends(&crate::platform::record::TABLE)
        .numbered("KB")
        .rights(RIGHTS)
        .list(&["number", "short_description", "knowledge_base", "category", "state", "author", "sys_updated_on"])
        .order("ORDERBYDESCsys_updated_on")
        .related(RELATED)
        .indexed(&[&["sys_updated_on"]]);

    number:            String  = number("Number"),
    short_description: String  = text("Title").display().mandatory().customer_visible(),
    text:              String  = html("Text").mandatory().customer_visible(),
    knowledge_base:    Id      = reference("Knowledge base", "kb_knowledge_base").mandatory(),
    category:          Id      = reference("Category", "kb_category"),
    state:             String  = choice("State", STATES).default("draft")
        .help("Only published articles are found by readers."),
    author:            Id      = reference("Author", "sys_user").preset(Preset::Me),
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

const RIGHTS: &[Grant] = &[
    may(roles::SERVICE_AGENT, READ),
    may(roles::CUSTOMER, READ).within(Scope::Nothing),
    may(roles::KNOWLEDGE_MANAGER, FULL),
    may(roles::INTERNAL, READ).only("state=published"),
];

const RELATED: &[Related] = &[
    related("kb_feedback", "article", "Article feedback"),
    related("m2m_kb_task", "article", "Related knowledge"),
    related("kb_attach_rule", "article", "Knowledge attach rules"),
];
