//! Survey: a survey (CSAT, NPS) sent to contacts.
use meta::prelude::*;

record! {
    table("asmt_metric_type", "Survey", "Surveys")
        .extends(&crate::platform::record::TABLE);

    name:      String = text("Name").display().mandatory(),
    kind:      String = choice("Kind", KINDS).default("csat"),
    questions: String = long_text("Questions").mandatory(),
    frequency: String = choice("Frequency", FREQUENCIES).default("on_demand"),
    active:    bool   = boolean("Active").default("true"),
}

const KINDS: &[Choice] = &[pick("csat", "CSAT"), pick("nps", "NPS"), pick("custom", "Custom")];

const FREQUENCIES: &[Choice] =
    &[pick("on_demand", "On demand"), pick("quarterly", "Quarterly"), pick("on_close", "On case close")];
