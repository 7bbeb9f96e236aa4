//! Segment configuration: how values of a data source are cut into segments.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_data_ctx_engine_seg_conf", "Segment configuration", "Segment configurations")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["name", "active", "data_source", "breakdown", "context_table", "method"])
        .order("ORDERBYname")
        .related(RELATED);

    name:            String = text("Name").display().mandatory(),
    data_source:     Id     = reference("Data source", "sn_data_ctx_engine_src"),
    breakdown:       Id     = reference("Breakdown", "pa_breakdowns"),
    context_table:   String = table_name("Context table"),
    method:          String = choice("Method", METHODS).default("condition").help("How segments are made."),
    active:          bool   = boolean("Active").default("true"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const METHODS: &[Choice] =
    &[pick("condition", "By condition"), pick("range", "By value range"), pick("element", "By element")];

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::DATA_ENGINE_ADMIN, FULL)];

const RELATED: &[Related] = &[related("sn_data_ctx_engine_brkdwn_seg", "configuration", "Segments")];
