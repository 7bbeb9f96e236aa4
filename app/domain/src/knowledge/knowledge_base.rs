//! Knowledge base: a set of articles; 'Customer Success Management' (earlier 'Account Lifecycle Events') comes with
//! the product.
use meta::prelude::*;

use super::readers::{open_base, owners_base, owns_product_of};
use crate::roles;

record! {
    table("kb_knowledge_base", "Knowledge base", "Knowledge bases")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["title", "active", "owner", "open_to_customers", "product_entitled"])
        .order("ORDERBYorder^ORDERBYtitle")
        .related(RELATED);

    title:             String  = text("Title").display().mandatory().customer_visible(),
    description:       String  = long_text("Description").customer_visible(),
    owner:             Id      = reference("Owner", "sys_user").preset(Preset::Me),
    managers:          Vec<Id> = references("Managers", "sys_user").help("May change the base and all of its articles."),
    open_to_customers: bool    = boolean("Open to customers").default("false").section("Readers")
        .help("Customers read its published articles on portals."),
    product_entitled:  bool    = boolean("Limit to product owners").default("false").section("Readers")
        .help("Show only to customers who own one of the related products."),
    can_read:          Vec<Id> = references("Can read", "sys_user_role").section("Readers")
        .help("Roles that may read; empty means everyone."),
    can_contribute:    Vec<Id> = references("Can contribute", "sys_user_role").section("Readers")
        .help("Roles that may write."),
    order:             i64     = integer("Order").default("100").customer_visible(),
    active:            bool    = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[
    may(roles::KNOWLEDGE_MANAGER, FULL),
    may(roles::INTERNAL, READ).listed(&[Listed::MyRoleOrNone("can_read")]),
    may(roles::INTERNAL, READ).listed(&[Listed::MyRole("can_contribute")]),
    may(roles::INTERNAL, READ.and(WRITE)).only("managers=javascript:gs.getUserID()"),
    for_all(roles::CUSTOMER),
    for_owners(roles::CUSTOMER),
    for_all(roles::SUCCESS_CUSTOMER),
    for_owners(roles::SUCCESS_CUSTOMER),
    for_all(roles::CONSUMER),
];

const fn for_all(role: &'static str) -> Grant {
    may(role, READ).only(open_base!("")).listed(&[Listed::MyRoleOrNone("can_read")])
}

const fn for_owners(role: &'static str) -> Grant {
    may(role, READ).only(owners_base!("")).listed(OWNERS)
}

const OWNERS: &[Listed] = &[Listed::MyRoleOrNone("can_read"), owns_product_of("sys_id")];

const RELATED: &[Related] = &[
    related("kb_category", "knowledge_base", "Knowledge categories"),
    related("kb_knowledge", "knowledge_base", "Knowledge articles"),
];
