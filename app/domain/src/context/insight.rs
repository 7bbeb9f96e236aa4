//! DCE insight: a generated statement about a context record's metrics.
use meta::prelude::*;

record! {
    table("sn_data_ctx_engine_insight", "DCE insight", "DCE insights")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("INSGT");

    number:          String  = number("Number"),
    title:           String  = text("Title").display().mandatory(),
    context_table:   String  = table_name("Context table").mandatory(),
    context_record:  Id      = any_reference("Context record", "context_table").mandatory(),
    summary:         String  = long_text("Summary"),
    generated_on:    Instant = date_time("Generated on").read_only(),
    state:           String  = choice("State", STATES).default("new"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("new", "New"), pick("reviewed", "Reviewed"), pick("dismissed", "Dismissed")];
