//! Context engine mapper: says which record of the context table a source record belongs to.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_data_ctx_engine_map", "Context engine mapper", "Context engine mappers")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("DCMAP")
        .rights(RIGHTS)
        .list(&["number", "source_table", "source_field", "context_table", "active", "related_table"])
        .order("ORDERBYDESCsys_created_on");

    number:          String = number("Number"),
    source_table:    String = table_name("Source table").mandatory()
        .help("Table of the breakdown element, for example customer account, contract."),
    source_field:    String = field_name("Source field", "source_table").mandatory()
        .help("Field of the source row that is matched, for example its id."),
    related_table:   String = table_name("Supporting related table")
        .help("Table between source and context, for example the applicable contract table."),
    query_field:     String = field_name("Query field", "related_table")
        .help("Field of the related table matched with the source field."),
    context_table:   String = table_name("Resolving context table").mandatory(),
    context_field:   String = field_name("Resolving context field", "related_table")
        .help("Field of the related table that holds the context record."),
    scripted:        bool   = boolean("Scripted").default("false").help("Use the script instead of the field match."),
    script:          String = script("Script")
        .help("Gets the current row, the id of the source record and the value of the source field; returns a list \
               of context record ids."),
    active:          bool   = boolean("Active").default("true"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::DATA_ENGINE_ADMIN, FULL)];
