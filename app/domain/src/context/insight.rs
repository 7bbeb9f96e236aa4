//! DCE insight: a generated statement about a context record's metrics.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_data_ctx_engine_insight", "DCE insight", "DCE insights")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("INSGT")
        .rights(RIGHTS)
        .list(&["number", "title", "context_table", "context_record", "state", "generated_on"])
        .order("ORDERBYDESCsys_created_on")
        .related(RELATED)
        .indexed(&[&["context_record"]]);

    number:          String  = number("Number"),
    title:           String  = text("Title").display().mandatory(),
    context_table:   String  = table_name("Context table").mandatory(),
    context_record:  Id      = any_reference("Context record", "context_table").mandatory(),
    summary:         String  = long_text("Summary"),
    generated_on:    Instant = date_time("Generated on").preset(Preset::Now).read_only(),
    state:           String  = choice("State", STATES).default("new"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("new", "New"), pick("reviewed", "Reviewed"), pick("dismissed", "Dismissed")];

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::DATA_ENGINE_ADMIN, FULL)];

const RELATED: &[Related] = &[related("sn_data_ctx_engine_insight_item", "insight", "DCE insight items")];
