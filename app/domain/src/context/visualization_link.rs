//! DCE visualization link: places a visualization on a context table or insight.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_data_ctx_engine_visualization_m2m", "DCE visualization link", "DCE visualization links")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["visualization", "order", "insight", "context_table"])
        .order("ORDERBYorder");

    visualization:   Id     = reference("Visualization", "sn_data_ctx_engine_visualization").mandatory(),
    insight:         Id     = reference("Insight", "sn_data_ctx_engine_insight"),
    context_table:   String = table_name("Context table"),
    order:           i64    = integer("Order").default("100"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::DATA_ENGINE_ADMIN, FULL)];
