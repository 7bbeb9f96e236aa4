//! Knowledge base: a set of articles; 'Account Lifecycle Events' comes with the product.
use meta::prelude::*;

use crate::roles;

record! {
    table("kb_knowledge_base", "Knowledge base", "Knowledge bases")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["title", "active", "owner", "product_entitled"])
        .order("ORDERBYtitle")
        .related(RELATED);

    title:            String  = text("Title").display().mandatory(),
    description:      String  = long_text("Description"),
    owner:            Id      = reference("Owner", "sys_user").preset(Preset::Me),
    managers:         Vec<Id> = references("Managers", "sys_user"),
    can_read:         Vec<Id> = references("Can read", "sys_user_role")
        .help("Roles that may read; empty means everyone."),
    can_contribute:   Vec<Id> = references("Can contribute", "sys_user_role").help("Roles that may write."),
    product_entitled: bool    = boolean("Limit to product owners").default("false")
        .help("Show only to customers who own one of the related products."),
    active:           bool    = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::KNOWLEDGE_MANAGER, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[
    related("kb_category", "knowledge_base", "Knowledge categories"),
    related("kb_knowledge", "knowledge_base", "Knowledge articles"),
];
