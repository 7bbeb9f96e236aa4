//! Catalog category: groups catalog items; may be tied to a taxonomy topic.
use meta::prelude::*;

record! {
    table("sc_category", "Catalog category", "Catalog categories")
        .extends(&crate::platform::record::TABLE);

    name:   String = text("Name").display().mandatory().customer_visible(),
    parent: Id     = reference("Parent", "sc_category"),
    topic:  Id     = reference("Topic", "taxonomy_topic"),
    active: bool   = boolean("Active").default("true").help("Shown only when active."),
}
