//! Knowledge category: category tree of a knowledge base.
use meta::prelude::*;

record! {
    table("kb_category", "Knowledge category", "Knowledge categories")
        .extends(&crate::platform::record::TABLE);

    knowledge_base: Id     = reference("Knowledge base", "kb_knowledge_base").mandatory(),
    label:          String = text("Label").display().mandatory(),
    parent:         Id     = reference("Parent", "kb_category"),
    topic:          Id     = reference("Topic", "taxonomy_topic"),
}
