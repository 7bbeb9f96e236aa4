//! Topic: node of the portal taxonomy that joins knowledge and catalog.
use meta::prelude::*;

use crate::roles;

record! {
    table("taxonomy_topic", "Topic", "Topics")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "order", "active", "parent", "icon"])
        .order("ORDERBYorder")
        .related(RELATED);

    name:   String = text("Name").display().mandatory().customer_visible(),
    parent: Id     = reference("Parent", "taxonomy_topic").customer_visible(),
    icon:   String = text("Icon").customer_visible(),
    order:  i64    = integer("Order").default("100").customer_visible(),
    active: bool   = boolean("Active").default("true").help("Shown only when active."),
}

const RIGHTS: &[Grant] = &[
    may(roles::KNOWLEDGE_MANAGER, FULL),
    may(roles::PORTAL_ADMIN, FULL),
    may(roles::INTERNAL, READ),
    may(roles::CUSTOMER, READ).only("active=true"),
    may(roles::SUCCESS_CUSTOMER, READ).only("active=true"),
    may(roles::CONSUMER, READ).only("active=true"),
];

const RELATED: &[Related] = &[related("taxonomy_topic", "parent", "Child topics")];
