//! Escalation: marks a case or an account as escalated; an engagement is escalated through its account.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_customerservice_escalation", "Escalation", "Escalations")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("ESC")
        .rights(RIGHTS)
        .list(&["number", "table_name", "record_id", "account", "type", "state"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id"]]);

    number:          String = number("Number").display(),
    table_name:      String = table_name("Table").mandatory(),
    record_id:       Id     = any_reference("Record", "table_name").mandatory(),
    account:         Id     = reference("Account", "customer_account"),
    r#type:          String = choice("Type", TYPES),
    severity:        String = choice("Severity", SEVERITIES).default("high"),
    reason:          String = long_text("Reason").mandatory(),
    state:           String = choice("State", STATES).default("escalated"),
    owner:           Id     = reference("Owner", "sys_user"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const TYPES: &[Choice] = &[pick("case", "Case"), pick("account", "Account")];

const SEVERITIES: &[Choice] = &[pick("high", "High"), pick("medium", "Medium")];

const STATES: &[Choice] = &[
    pick("requested", "Requested"),
    pick("escalated", "Escalated"),
    pick("declined", "Declined"),
    pick("closed", "Closed"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SERVICE_MANAGER, EDIT),
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SERVICE_AGENT, READ.and(CREATE)),
    may(roles::SUCCESS_AGENT, READ.and(CREATE)),
];
