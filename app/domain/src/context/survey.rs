//! Survey: a survey (CSAT, NPS) sent to contacts.
use meta::prelude::*;

use crate::roles;

record! {
    table("asmt_metric_type", "Survey", "Surveys")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "active", "kind", "frequency"])
        .order("ORDERBYname")
        .related(RELATED);

    name:      String = text("Name").display().mandatory(),
    kind:      String = choice("Kind", KINDS).default("csat"),
    questions: String = long_text("Questions").mandatory(),
    frequency: String = choice("Frequency", FREQUENCIES).default("on_demand"),
    active:    bool   = boolean("Active").default("true"),
}

const KINDS: &[Choice] = &[pick("csat", "CSAT"), pick("nps", "NPS"), pick("custom", "Custom")];

const FREQUENCIES: &[Choice] =
    &[pick("on_demand", "On demand"), pick("quarterly", "Quarterly"), pick("on_close", "On case close")];

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("asmt_assessment_instance", "survey", "Survey instances")];
