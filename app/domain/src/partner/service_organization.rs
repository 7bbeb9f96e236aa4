//! Service organization: inner or outer unit that serves customers (branch, store, franchise, office,
//! hospital).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_customer_service_organization", "Service organization", "Service organizations")
        .extends(&crate::platform::record::TABLE)
        .numbered("SORG")
        .aliases(&["sn_csm_service_organization"])
        .rights(RIGHTS)
        .list(&["number", "name", "type", "active", "kind", "parent"])
        .order("ORDERBYname")
        .related(RELATED);

    number:   String = number("Number"),
    name:     String = text("Name").display().mandatory(),
    r#type:   String = choice("Type", TYPES).default("internal"),
    kind:     String = choice("Kind", KINDS).default("branch"),
    parent:   Id     = reference("Parent", "sn_customer_service_organization"),
    company:  Id     = reference("Company", "core_company"),
    location: Id     = reference("Location", "cmn_location"),
    manager:  Id     = reference("Manager", "sys_user"),
    active:   bool   = boolean("Active").default("true"),
}

const TYPES: &[Choice] = &[pick("internal", "Internal"), pick("external", "External")];

const KINDS: &[Choice] = &[
    pick("branch", "Branch"),
    pick("store", "Store"),
    pick("franchise", "Franchise"),
    pick("office", "Office"),
    pick("hospital", "Hospital"),
    pick("dealer", "Dealer"),
    pick("shared_service", "Shared service"),
];

const RIGHTS: &[Grant] = &[may(roles::SERVICE_MODEL_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[
    related("sn_customer_service_organization", "parent", "Child service organizations"),
    related("sn_csm_service_organization_member", "organization", "Service organization members"),
];
