//! DCE visualization: a chart over a data source.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_data_ctx_engine_visualization", "DCE visualization", "DCE visualizations")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["name", "type", "active", "data_source", "segment_configuration", "periods"])
        .order("ORDERBYname")
        .related(RELATED);

    name:                  String = text("Name").display().mandatory(),
    r#type:                String = choice("Type", TYPES).default("line"),
    data_source:           Id     = reference("Data source", "sn_data_ctx_engine_src"),
    segment_configuration: Id     = reference("Segment configuration", "sn_data_ctx_engine_seg_conf"),
    periods:               i64    = integer("Periods").default("12"),
    active:                bool   = boolean("Active").default("true"),
    sys_domain:            Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:       String = text("Domain path").max(1024).read_only().section("System"),
}

const TYPES: &[Choice] = &[
    pick("score", "Single score"),
    pick("line", "Line"),
    pick("bar", "Bar"),
    pick("donut", "Donut"),
    pick("table", "Table"),
];

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::DATA_ENGINE_ADMIN, FULL)];

const RELATED: &[Related] =
    &[related("sn_data_ctx_engine_visualization_m2m", "visualization", "DCE visualization links")];
