//! Flow: an automated sequence; subflows are launched by success plays.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_hub_flow", "Flow", "Flows")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "type", "state", "trigger_table", "trigger", "demo"])
        .order("ORDERBYname")
        .related(RELATED);

    name:          String = text("Name").display().mandatory().unique(),
    r#type:        String = choice("Type", TYPES).mandatory().default("subflow"),
    description:   String = long_text("Description"),
    trigger_table: String = table_name("Trigger table"),
    trigger:       String = choice("Trigger", TRIGGERS).default("none"),
    inputs:        String = long_text("Inputs")
        .help("Name, label, type, reference, mandatory; the launcher asks for these."),
    steps:         String = long_text("Steps").mandatory()
        .help("Ordered built-in actions: create record, update record, start playbook, send mail, notify, attach \
               article, call connector, run script."),
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

const RIGHTS: &[Grant] =
    &[may(roles::FLOW_DESIGNER, FULL), may(roles::SUCCESS_PLAY_ADMIN, READ), may(roles::SUCCESS_VIEWER, READ)];

const RELATED: &[Related] = &[
    related("sys_decision_row", "subflow", "Decision rows"),
    related("sys_flow_context", "flow", "Flow runs"),
    related("sn_acct_lc_definition_record", "flow", "Definition records"),
];
