//! Playbook stage: a stage (lane) of a playbook.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_pd_lane", "Playbook stage", "Playbook stages")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["label", "playbook", "order"])
        .order("ORDERBYorder")
        .related(RELATED);

    playbook:         Id      = reference("Playbook", "sys_pd_process_definition").mandatory(),
    label:            String  = text("Label").display().mandatory(),
    order:            i64     = integer("Order").mandatory(),
    start_condition:  String  = condition("Start condition").help("Stage is skipped when it does not hold."),
    restricted_roles: Vec<Id> = references("Roles", "sys_user_role").help("Limits who may work here."),
}

const RIGHTS: &[Grant] = &[may(roles::PLAYBOOK_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("sys_pd_activity", "lane", "Playbook activities")];
