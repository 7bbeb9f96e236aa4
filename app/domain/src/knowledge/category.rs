//! Knowledge category: category tree of a knowledge base.
use meta::prelude::*;

use super::readers::{open_base, owners_base, owns_product_of};
use crate::roles;

record! {
    table("kb_category", "Knowledge category", "Knowledge categories")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["label", "knowledge_base", "parent", "topic"])
        .order("ORDERBYlabel")
        .related(RELATED);

    knowledge_base: Id     = reference("Knowledge base", "kb_knowledge_base").mandatory().customer_visible(),
    label:          String = text("Label").display().mandatory().customer_visible(),
    parent:         Id     = reference("Parent", "kb_category").customer_visible(),
    topic:          Id     = reference("Topic", "taxonomy_topic").customer_visible(),
}

const RIGHTS: &[Grant] = &[
    may(roles::KNOWLEDGE_MANAGER, FULL),
    may(roles::INTERNAL, READ).listed(&[Listed::MyRoleOrNone("knowledge_base.can_read")]),
    may(roles::INTERNAL, EDIT).only("knowledge_base.managers=javascript:gs.getUserID()"),
    for_all(roles::CUSTOMER),
    for_owners(roles::CUSTOMER),
    for_all(roles::SUCCESS_CUSTOMER),
    for_owners(roles::SUCCESS_CUSTOMER),
    for_all(roles::CONSUMER),
];

const fn for_all(role: &'static str) -> Grant {
    may(role, READ).only(open_base!("knowledge_base.")).listed(&[Listed::MyRoleOrNone("knowledge_base.can_read")])
}

const fn for_owners(role: &'static str) -> Grant {
    may(role, READ).only(owners_base!("knowledge_base.")).listed(OWNERS)
}

const OWNERS: &[Listed] = &[Listed::MyRoleOrNone("knowledge_base.can_read"), owns_product_of("knowledge_base")];

const RELATED: &[Related] = &[
    related("kb_category", "parent", "Child knowledge categories"),
    related("kb_knowledge", "category", "Knowledge articles"),
];
