//! Playbook stage: a stage (lane) of a playbook.
use meta::prelude::*;

record! {
    table("sys_pd_lane", "Playbook stage", "Playbook stages")
        .extends(&crate::platform::record::TABLE);

    playbook:         Id      = reference("Playbook", "sys_pd_process_definition").mandatory(),
    label:            String  = text("Label").display().mandatory().help("Such as Initial setup."),
    order:            i64     = integer("Order").mandatory(),
    start_condition:  String  = condition("Start condition").help("Stage is skipped when it does not hold."),
    restricted_roles: Vec<Id> = references("Roles", "sys_user_role").help("Limits who may work here."),
}
