//! Context engine data: a collected value for one source record and one context record over a period.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_data_ctx_engine_data", "Context engine data", "Context engine data")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .numbered("DCDATA")
        .rights(RIGHTS)
        .list(&[
            "number", "data_source", "context_table", "context_record", "source_record", "value", "start_date",
            "end_date",
        ])
        .order("ORDERBYDESCend_date")
        .indexed(&[&["context_record", "data_source", "end_date"], &["end_date"]]);

    number:          String  = number("Number"),
    data_source:     Id      = reference("Data source", "sn_data_ctx_engine_src").mandatory(),
    context:         Id      = reference("Context", "sn_data_ctx_engine_ctx").read_only()
        .help("Filled from data source and context table."),
    source_table:    String  = table_name("Source table"),
    source_record:   Id      = any_reference("Source record", "source_table"),
    context_table:   String  = table_name("Context table").mandatory(),
    context_record:  Id      = any_reference("Context record", "context_table").mandatory(),
    value:           Decimal = decimal("Value").mandatory(),
    start_date:      Instant = date_time("Start date").mandatory(),
    end_date:        Instant = date_time("End date").mandatory(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::DATA_ENGINE_ADMIN, FULL)];
