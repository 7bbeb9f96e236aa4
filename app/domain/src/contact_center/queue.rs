//! Queue: work of one channel that matches a condition, offered to groups in order.
use meta::prelude::*;

use crate::roles;

record! {
    table("awa_queue", "Queue", "Queues")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "channel", "order", "active", "assignment_rule"])
        .order("ORDERBYorder")
        .related(RELATED);

    name:            String  = text("Name").display().mandatory(),
    channel:         Id      = reference("Service channel", "awa_service_channel").mandatory(),
    condition:       String  = condition("Condition"),
    groups:          Vec<Id> = references("Groups", "sys_user_group").mandatory(),
    order:           i64     = integer("Order").default("100").help("First matching queue wins."),
    required_skills: Vec<Id> = references("Skills", "cmn_skill"),
    assignment_rule: String  = choice("Assignment", ASSIGNMENT_RULES).default("most_capacity")
        .help("How the agent is chosen."),
    active:          bool    = boolean("Active").default("true"),
}

const ASSIGNMENT_RULES: &[Choice] = &[
    pick("most_capacity", "Most free capacity"),
    pick("last_assigned", "Longest since last assignment"),
    pick("random", "Random"),
];

const RIGHTS: &[Grant] =
    &[may(roles::SERVICE_MANAGER, EDIT), may(roles::ROUTING_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("awa_work_item", "queue", "Work items")];
