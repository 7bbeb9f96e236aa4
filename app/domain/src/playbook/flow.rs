//! Flow: an automated sequence; subflows are launched by success plays.
use meta::prelude::*;

record! {
    table("sys_hub_flow", "Flow", "Flows")
        .extends(&crate::platform::record::TABLE);

    name:          String = text("Name").display().mandatory().unique(),
    r#type:        String = choice("Type", TYPES).mandatory().default("subflow"),
    description:   String = long_text("Description"),
    trigger_table: String = table_name("Trigger table"),
    trigger:       String = choice("Trigger", TRIGGERS).default("none"),
    inputs:        String = long_text("Inputs")
        .help("Name, label, type, reference, mandatory; the launcher asks for these."),
    steps:         String = long_text("Steps").mandatory()
        .help("Ordered built-in actions: create record, update record, start playbook, send mail, notify, attach article, call connector, run script."),
    demo:          bool   = boolean("Demo").default("false").read_only(),
    state:         String = choice("State", STATES).default("draft").help("Only published flows run."),
}

const TYPES: &[Choice] = &[pick("flow", "Flow"), pick("subflow", "Subflow"), pick("action", "Action")];

const TRIGGERS: &[Choice] = &[
    pick("created", "Record created"),
    pick("updated", "Record updated"),
    pick("schedule", "Scheduled"),
    pick("none", "Called only"),
];

const STATES: &[Choice] = &[pick("draft", "Draft"), pick("published", "Published"), pick("retired", "Retired")];
