//! SLA definition: a promised time for tasks; shared by entitlements and contracts.
use meta::prelude::*;

record! {
    table("contract_sla", "SLA definition", "SLA definitions")
        .extends(&crate::platform::record::TABLE)
        .numbered("SLAD");

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
