//! Article feedback: rating or comment of a reader.
use meta::prelude::*;

use crate::roles;

record! {
    table("kb_feedback", "Article feedback", "Article feedback")
        .extends(&crate::platform::record::TABLE)
        .unaudited()
        .rights(RIGHTS)
        .list(&["article", "user", "helpful", "rating"])
        .order("ORDERBYDESCsys_created_on");

    article:  Id     = reference("Article", "kb_knowledge").mandatory(),
    user:     Id     = reference("User", "sys_user").preset(Preset::Me).read_only()
        .help("Reader, empty when anonymous."),
    helpful:  String = choice("Helpful", HELPFULS),
    rating:   i64    = integer("Rating").at_least(1).at_most(5),
    comments: String = long_text("Comments"),
}

const HELPFULS: &[Choice] = &[pick("yes", "Yes"), pick("no", "No")];

const RIGHTS: &[Grant] = &[may(roles::EVERYONE, CREATE), may(roles::KNOWLEDGE_MANAGER, READ)];
