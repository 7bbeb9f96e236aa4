//! Territory: shared object of the CRM foundation: area or market used to assign customers, sales and service.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_tp_territory", "Territory", "Territories")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_territory"])
        .rights(RIGHTS)
        .list(&["name", "active", "parent", "manager"])
        .order("ORDERBYname")
        .related(RELATED);

    name:      String  = text("Name").display().mandatory(),
    parent:    Id      = reference("Parent", "sn_tp_territory"),
    condition: String  = condition("Condition").help("Accounts that belong to it (country, industry and so on)."),
    manager:   Id      = reference("Manager", "sys_user"),
    groups:    Vec<Id> = references("Groups", "sys_user_group").help("Teams that work there."),
    active:    bool    = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("sn_tp_territory", "parent", "Child territories")];
