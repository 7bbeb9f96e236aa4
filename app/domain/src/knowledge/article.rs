//! Knowledge article: an article shown in the knowledge base, on portals, in search and in web embeddables.
use meta::prelude::*;

use super::readers::{open_base, owners_base, owns_product_of, shown};
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
        .list(&["number", "short_description", "knowledge_base", "category", "state", "version", "author", "sys_updated_on"])
        .order("ORDERBYDESCsys_updated_on")
        .related(RELATED)
        .indexed(&[&["sys_updated_on"], &["knowledge_base", "published"]])
        .unique(&[&["number", "version"]]);

    number:            String  = number("Number").repeats(),
    version:           i64     = integer("Version").default("1").read_only().customer_visible()
        .help("A new version is made from a published or retired article; publishing it retires the earlier one."),
    short_description: String  = text("Title").display().mandatory().customer_visible(),
    text:              String  = html("Text").mandatory().customer_visible(),
    knowledge_base:    Id      = reference("Knowledge base", "kb_knowledge_base").mandatory().customer_visible(),
    category:          Id      = reference("Category", "kb_category").customer_visible(),
    state:             String  = choice("State", STATES).default("draft").customer_visible()
        .help("Only published articles are found by readers."),
    author:            Id      = reference("Author", "sys_user").preset(Preset::Me).customer_visible(),
    published:         Instant = date_time("Published").read_only().customer_visible(),
    valid_to:          Date    = date("Valid to").help("Until when it is shown."),
    language:          String  = text("Language").max(20).default("en").customer_visible()
        .help("Its short sign: en, de, fr, pt-BR."),
    parent:            Id      = reference("Translation of", "kb_knowledge").customer_visible()
        .help("The article that this one says in another language. Readers get the one in their language."),
    keywords:          String  = text("Keywords").customer_visible().help("Further words that it is found by."),
    previous_version:  Id      = reference("Previous version", "kb_knowledge").read_only(),
    cannot_read:       Vec<Id> = references("Cannot read", "sys_user_role").section("Readers")
        .help("Roles that may not read it; all customers may read the shipped articles unless listed here."),
    public:            bool    = boolean("Public").default("false").section("Readers")
        .help("Also people who are not signed in may read it."),
    view_count:        i64     = integer("Views").default("0").computed().customer_visible().section("Use"),
    helpful_count:     i64     = integer("Helpful").default("0").computed().customer_visible().section("Use")
        .help("Readers whom it helped."),
    unhelpful_count:   i64     = integer("Not helpful").default("0").computed().section("Use")
        .help("Readers whom it did not help."),
    rating_count:      i64     = integer("Ratings").default("0").computed().customer_visible().section("Use"),
    rating_total:      i64     = integer("Stars in total").default("0").computed().customer_visible().section("Use"),
}

const STATES: &[Choice] =
    &[pick("draft", "Draft"), pick("review", "Review"), pick("published", "Published"), pick("retired", "Retired")];

const RIGHTS: &[Grant] = &[
    may(roles::KNOWLEDGE_MANAGER, FULL),
    may(roles::INTERNAL, EDIT).only("knowledge_base.managers=javascript:gs.getUserID()"),
    may(roles::INTERNAL, EDIT)
        .only("state!=retired")
        .listed(&[Listed::MyRole("knowledge_base.can_contribute"), Listed::NoRoleOfMine("cannot_read")]),
    may(roles::SERVICE_AGENT, READ)
        .listed(&[Listed::MyRoleOrNone("knowledge_base.can_read"), Listed::NoRoleOfMine("cannot_read")]),
    may(roles::INTERNAL, READ)
        .only(shown!(""))
        .listed(&[Listed::MyRoleOrNone("knowledge_base.can_read"), Listed::NoRoleOfMine("cannot_read")]),
    for_all(roles::CUSTOMER),
    for_owners(roles::CUSTOMER),
    for_all(roles::SUCCESS_CUSTOMER),
    for_owners(roles::SUCCESS_CUSTOMER),
    for_all(roles::CONSUMER),
    may(roles::EVERYONE, READ)
        .only(shown!("^public=true"))
        .listed(&[Listed::MyRoleOrNone("knowledge_base.can_read"), Listed::NoRoleOfMine("cannot_read")]),
];

const fn for_all(role: &'static str) -> Grant {
    may(role, READ)
        .only(concat!(shown!("^"), open_base!("knowledge_base.")))
        .listed(&[Listed::MyRoleOrNone("knowledge_base.can_read"), Listed::NoRoleOfMine("cannot_read")])
}

const fn for_owners(role: &'static str) -> Grant {
    may(role, READ).only(concat!(shown!("^"), owners_base!("knowledge_base."))).listed(OWNERS)
}

const OWNERS: &[Listed] = &[
    Listed::MyRoleOrNone("knowledge_base.can_read"),
    Listed::NoRoleOfMine("cannot_read"),
    owns_product_of("knowledge_base"),
];

const RELATED: &[Related] = &[
    related("kb_knowledge", "parent", "Translations"),
    related("kb_feedback", "article", "Article feedback"),
    related("m2m_kb_task", "article", "Related knowledge"),
    related("kb_attach_rule", "article", "Knowledge attach rules"),
];
