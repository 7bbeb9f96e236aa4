//! Topic: node of the portal taxonomy that joins knowledge and catalog.
use meta::prelude::*;

record! {
    table("taxonomy_topic", "Topic", "Topics")
        .extends(&crate::platform::record::TABLE);

    name:   String = text("Name").display().mandatory().customer_visible(),
    parent: Id     = reference("Parent", "taxonomy_topic"),
    icon:   String = text("Icon").customer_visible(),
    order:  i64    = integer("Order").default("100"),
    active: bool   = boolean("Active").default("true").help("Shown only when active."),
}
