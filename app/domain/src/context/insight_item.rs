//! DCE insight item: one finding of an insight.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_data_ctx_engine_insight_item", "DCE insight item", "DCE insight items")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["insight", "data_source", "segment", "value", "previous_value", "change_percent"])
        .order("ORDERBYDESCsys_created_on");

    insight:         Id      = reference("Insight", "sn_data_ctx_engine_insight").mandatory(),
    data_source:     Id      = reference("Data source", "sn_data_ctx_engine_src"),
    segment:         Id      = reference("Segment", "sn_data_ctx_engine_brkdwn_seg"),
    text:            String  = long_text("Finding"),
    value:           Decimal = decimal("Value"),
    previous_value:  Decimal = decimal("Previous value"),
    change_percent:  Decimal = percent("Change"),
    severity:        String  = choice("Severity", SEVERITIES).default("neutral"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const SEVERITIES: &[Choice] = &[pick("positive", "Positive"), pick("neutral", "Neutral"), pick("negative", "Negative")];

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::DATA_ENGINE_ADMIN, FULL)];
