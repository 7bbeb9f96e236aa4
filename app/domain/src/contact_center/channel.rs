//! Service channel: a routed kind of work (chat, mail, voice, messaging, callback, case).
use meta::prelude::*;

use crate::roles;

record! {
    table("awa_service_channel", "Service channel", "Service channels")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "type", "active", "table_name", "default_capacity"])
        .order("ORDERBYname")
        .related(RELATED);

    name:             String = text("Name").display().mandatory(),
    r#type:           String = choice("Type", TYPES).mandatory(),
    table_name:       String = table_name("Table"),
    default_capacity: i64    = integer("Default capacity").default("3").help("Items one agent handles at once."),
    active:           bool   = boolean("Active").default("false").help("Channels can be switched on one by one."),
}

const TYPES: &[Choice] = &[
    pick("chat", "Chat"),
    pick("email", "Email"),
    pick("voice", "Voice"),
    pick("messaging", "Messaging"),
    pick("callback", "Callback"),
    pick("case", "Case"),
    pick("walkup", "Walk-up"),
];

const RIGHTS: &[Grant] = &[may(roles::ROUTING_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("awa_queue", "channel", "Queues")];
