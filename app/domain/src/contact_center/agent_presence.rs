//! Agent presence: state and capacity of an agent.
use meta::prelude::*;

use crate::roles;

record! {
    table("awa_agent_presence", "Agent presence", "Agent presence")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .unaudited()
        .rights(RIGHTS)
        .list(&["user", "state", "capacity", "load"])
        .order("ORDERBYDESCsys_created_on");

    user:     Id      = reference("Agent", "sys_user").mandatory().unique(),
    state:    String  = choice("State", STATES).default("offline"),
    channels: Vec<Id> = references("Channels", "awa_service_channel"),
    capacity: i64     = integer("Capacity").default("3"),
    load:     i64     = integer("Current load").computed(),
}

const STATES: &[Choice] = &[pick("available", "Available"), pick("away", "Away"), pick("offline", "Offline")];

const RIGHTS: &[Grant] = &[
    may(roles::SERVICE_MANAGER, EDIT),
    may(roles::ROUTING_ADMIN, FULL),
    may(roles::INTERNAL, READ.and(WRITE)).only("user=javascript:gs.getUserID()"),
];
