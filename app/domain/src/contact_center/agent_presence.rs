//! Agent presence: state and capacity of an agent.
use meta::prelude::*;

record! {
    table("awa_agent_presence", "Agent presence", "Agent presence")
        .extends(&crate::platform::record::TABLE)
        .unaudited();

    user:     Id      = reference("Agent", "sys_user").mandatory().unique(),
    state:    String  = choice("State", STATES).default("offline"),
    channels: Vec<Id> = references("Channels", "awa_service_channel"),
    capacity: i64     = integer("Capacity").default("3"),
    load:     i64     = integer("Current load").computed(),
}

const STATES: &[Choice] = &[pick("available", "Available"), pick("away", "Away"), pick("offline", "Offline")];
