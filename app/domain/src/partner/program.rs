//! Partner program: terms under which partners work: tiers, benefits, requirements, deal registration rules.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_prm_partner_program", "Partner program", "Partner programs")
        .extends(&crate::platform::record::TABLE)
        .numbered("PPRG")
        .rights(RIGHTS)
        .list(&["number", "name", "state", "deal_protection_days", "start_date", "end_date"])
        .order("ORDERBYname")
        .related(RELATED);

    number:               String  = number("Number"),
    name:                 String  = text("Name").display().mandatory(),
    description:          String  = long_text("Description"),
    benefits:             String  = long_text("Benefits"),
    requirements:         String  = long_text("Requirements").help("What partners must meet."),
    deal_protection_days: i64     = integer("Deal protection").default("90"),
    segments:             Vec<Id> = references("Segments", "sn_segment_mgmt_segment"),
    start_date:           Date    = date("Start"),
    end_date:             Date    = date("End"),
    state:                String  = choice("State", STATES).default("draft"),
}

const STATES: &[Choice] = &[pick("draft", "Draft"), pick("active", "Active"), pick("ended", "Ended")];

const RIGHTS: &[Grant] = &[may(roles::PARTNER_MANAGER, FULL)];

const RELATED: &[Related] =
    &[related("sn_prm_partner_program_relationship", "program", "Partner program relationships")];
