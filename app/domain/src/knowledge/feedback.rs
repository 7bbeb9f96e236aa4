//! Article feedback: rating or comment of a reader.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("kb_feedback", "Article feedback", "Article feedback")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .unaudited()
        .rights(RIGHTS)
        .list(&["article", "user", "helpful", "rating"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["article", "user"]]);

    article:  Id     = reference("Article", "kb_knowledge").mandatory().customer_visible(),
    user:     Id     = reference("User", "sys_user").preset(Preset::Me).read_only().customer_visible()
        .help("Reader, empty when anonymous."),
    helpful:  String = choice("Helpful", HELPFULS).customer_visible(),
    rating:   i64    = integer("Rating").at_least(1).at_most(5).customer_visible(),
    comments: String = long_text("Comments").customer_visible(),
}

const HELPFULS: &[Choice] = &[pick("yes", "Yes"), pick("no", "No")];

/// A reader gives feedback once and may change it.
const RIGHTS: &[Grant] = &[
    may(roles::EVERYONE, CREATE),
    own(roles::INTERNAL),
    own(roles::CUSTOMER),
    own(roles::SUCCESS_CUSTOMER),
    own(roles::CONSUMER),
    may(roles::KNOWLEDGE_MANAGER, READ.and(DELETE)),
];

const fn own(role: &'static str) -> Grant {
    may(role, READ.and(WRITE)).only("user=javascript:gs.getUserID()").fields(&["helpful", "rating", "comments"])
}
