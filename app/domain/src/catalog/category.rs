//! Catalog category: groups catalog items; may be tied to a taxonomy topic.
use meta::prelude::*;

use crate::roles;

record! {
    table("sc_category", "Catalog category", "Catalog categories")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "active", "parent", "topic"])
        .order("ORDERBYname")
        .related(RELATED);

    name:   String = text("Name").display().mandatory().customer_visible(),
    parent: Id     = reference("Parent", "sc_category").customer_visible(),
    topic:  Id     = reference("Topic", "taxonomy_topic").customer_visible(),
    active: bool   = boolean("Active").default("true").help("Shown only when active."),
}

const RIGHTS: &[Grant] = &[
    may(roles::CATALOG_ADMIN, FULL),
    may(roles::INTERNAL, READ),
    may(roles::CUSTOMER, READ).only("active=true"),
    may(roles::SUCCESS_CUSTOMER, READ).only("active=true"),
    may(roles::CONSUMER, READ).only("active=true"),
];

const RELATED: &[Related] = &[
    related("sc_category", "parent", "Child catalog categories"),
    related("sc_cat_item", "category", "Catalog items"),
];
