//! Playbook activity: one activity of a stage.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_pd_activity", "Playbook activity", "Playbook activities")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["label", "lane", "definition", "order", "start_rule", "optional"])
        .order("ORDERBYorder")
        .related(RELATED);

    lane:                Id     = reference("Stage", "sys_pd_lane").mandatory(),
    definition:          Id     = reference("Activity definition", "sys_pd_activity_definition").mandatory(),
    label:               String = text("Label").display().mandatory(),
    description:         String = long_text("Description"),
    order:               i64    = integer("Order").mandatory(),
    start_rule:          String = choice("When to start", START_RULES).default("after_previous")
        .help("With Previous lets activities run side by side."),
    condition:           String = condition("Run condition").help("Activity is skipped when it does not hold."),
    optional:            bool   = boolean("Optional").default("false").help("Can be skipped by the user."),
    inputs:              String = long_text("Input values")
        .help("For example table, canceled and closed conditions, record view, field values."),
    responsibility_name: Id     = reference("Responsibility name", "sn_customerservice_responsibility_def")
        .help("The made task is assigned to the team member with this responsibility."),
}

const START_RULES: &[Choice] = &[
    pick("after_previous", "After previous"),
    pick("with_previous", "With Previous"),
    pick("on_condition", "On condition"),
    pick("manual", "Manually"),
];

const RIGHTS: &[Grant] = &[may(roles::PLAYBOOK_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("sys_pd_activity_context", "activity", "Activity runs")];
