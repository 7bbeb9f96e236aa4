//! Article feedback: rating or comment of a reader.
use meta::prelude::*;

record! {
    table("kb_feedback", "Article feedback", "Article feedback")
        .extends(&crate::platform::record::TABLE)
        .unaudited();

    article:  Id     = reference("Article", "kb_knowledge").mandatory(),
    user:     Id     = reference("User", "sys_user").read_only().help("Reader, empty when anonymous."),
    helpful:  String = choice("Helpful", HELPFULS),
    rating:   i64    = integer("Rating").at_least(1).at_most(5),
    comments: String = long_text("Comments"),
}

const HELPFULS: &[Choice] = &[pick("yes", "Yes"), pick("no", "No")];
