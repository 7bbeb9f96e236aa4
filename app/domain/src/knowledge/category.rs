//! Knowledge category: category tree of a knowledge base.
use meta::prelude::*;

use crate::roles;

record! {
    table("kb_category", "Knowledge category", "Knowledge categories")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["label", "knowledge_base", "parent", "topic"])
        .order("ORDERBYlabel")
        .related(RELATED);

    knowledge_base: Id     = reference("Knowledge base", "kb_knowledge_base").mandatory(),
    label:          String = text("Label").display().mandatory(),
    parent:         Id     = reference("Parent", "kb_category"),
    topic:          Id     = reference("Topic", "taxonomy_topic"),
}

const RIGHTS: &[Grant] = &[may(roles::KNOWLEDGE_MANAGER, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("kb_category", "parent", "Child knowledge categories")];
