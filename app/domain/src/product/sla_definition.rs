//! SLA definition: a promised time for tasks; shared by entitlements and contracts.
use meta::prelude::*;

use crate::roles;

record! {
    table("contract_sla", "SLA definition", "SLA definitions")
        .extends(&crate::platform::record::TABLE)
        .numbered("SLAD")
        .rights(RIGHTS)
        .list(&["number", "name", "table_name", "duration", "start_condition", "stop_condition", "type", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    number:          String   = number("Number"),
    name:            String   = text("Name").display().mandatory().customer_visible(),
    table_name:      String   = table_name("Table").mandatory(),
    r#type:          String   = choice("Type", TYPES).default("resolution"),
    duration:        Duration = duration("Duration").mandatory(),
    schedule:        String   = text("Schedule"),
    start_condition: String   = condition("Start condition").mandatory(),
    pause_condition: String   = condition("Pause condition"),
    stop_condition:  String   = condition("Stop condition").mandatory(),
    active:          bool     = boolean("Active").default("true"),
}

const TYPES: &[Choice] = &[pick("response", "Response"), pick("resolution", "Resolution")];

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("task_sla", "sla", "Task SLAs")];
