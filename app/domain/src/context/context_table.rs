//! Context: ties a data source to a table its data is meant for (engagement for health and risk, success
//! outcome for outcomes; success initiative occurs in the sample).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_data_ctx_engine_ctx", "Context", "Contexts")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["context_table", "data_source", "active"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["data_source", "context_table"]]);

    data_source:     Id      = reference("Data source", "sn_data_ctx_engine_src").mandatory(),
    context_table:   String  = table_name("Context").display().mandatory(),
    mappers:         Vec<Id> = references("Mappers", "sn_data_ctx_engine_map")
        .help("Mappers that resolve into this table."),
    active:          bool    = boolean("Active").default("true"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::DATA_ENGINE_ADMIN, FULL)];
