//! Flow run: one execution of a flow.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_flow_context", "Flow run", "Flow runs")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .rights(RIGHTS)
        .list(&["flow", "state", "table_name", "record_id"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id"]]);

    flow:            Id     = reference("Flow", "sys_hub_flow").mandatory(),
    table_name:      String = table_name("Source table").help("Record it was launched from."),
    record_id:       Id     = any_reference("Source record", "table_name"),
    inputs:          String = long_text("Inputs").read_only(),
    outputs:         String = long_text("Outputs").read_only().help("Values and made records."),
    state:           String = choice("State", STATES).default("in_progress").read_only(),
    error:           String = long_text("Error").read_only(),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[
    pick("in_progress", "In progress"),
    pick("complete", "Complete"),
    pick("error", "Error"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] = &[may(roles::FLOW_DESIGNER, READ)];
