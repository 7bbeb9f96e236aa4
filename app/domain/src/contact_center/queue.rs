//! Queue: work of one channel that matches a condition, offered to groups in order.
use meta::prelude::*;

record! {
    table("awa_queue", "Queue", "Queues")
        .extends(&crate::platform::record::TABLE);

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
