//! CRM request: log of a call to or from the external CRM.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_crm_request", "CRM request", "CRM requests")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("CRMREQ")
        .rights(RIGHTS)
        .list(&["number", "connection", "direction", "action", "state", "table_name"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id"]]);

    number:          String = number("Number"),
    connection:      Id     = reference("Connection", "sn_acct_lc_crm_connection").mandatory(),
    direction:       String = choice("Direction", DIRECTIONS).mandatory(),
    action:          String = choice("Action", ACTIONS).mandatory(),
    table_name:      String = table_name("Source table").help("Internal play task or risk."),
    record_id:       Id     = any_reference("Source record", "table_name"),
    payload:         String = long_text("Payload").help("Data sent or received."),
    response:        String = long_text("Response"),
    external_id:     String = text("External id").help("Made or changed record there."),
    state:           String = choice("State", STATES).default("pending").read_only(),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const DIRECTIONS: &[Choice] = &[pick("out", "Outgoing"), pick("in", "Incoming")];

const ACTIONS: &[Choice] = &[
    pick("OpportunityCreationWithSpoke", "Create opportunity"),
    pick("TaskCreationWithSpoke", "Create task"),
    pick("TaskUpdate", "Task update"),
];

const STATES: &[Choice] = &[pick("pending", "Pending"), pick("success", "Success"), pick("failed", "Failed")];

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_AGENT, READ.and(CREATE)), may(roles::CRM_ADMIN, FULL)];
