//! Email: a sent, received or drafted mail linked to a record.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_email", "Email", "Emails")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .rights(RIGHTS)
        .list(&["direction", "subject", "sender", "recipients", "state", "sent_at"])
        .order("ORDERBYDESCsent_at")
        .indexed(&[&["record_id", "sent_at"], &["sent_at"]]);

    direction:       String  = choice("Type", DIRECTIONS).default("sent"),
    sender:          String  = email("From").mandatory(),
    recipients:      String  = text("To").max(4000).mandatory()
        .help("Comma separated addresses; on a touchpoint filled with the contact's address."),
    cc:              String  = text("Cc").max(4000),
    bcc:             String  = text("Bcc").max(4000),
    subject:         String  = text("Subject").display().mandatory(),
    body:            String  = html("Body").mandatory(),
    flagged:         bool    = boolean("Flagged").default("false"),
    table_name:      String  = table_name("Table"),
    record_id:       Id      = any_reference("Record", "table_name"),
    template:        Id      = reference("Template", "sys_email_template"),
    state:           String  = choice("State", STATES).read_only(),
    sent_at:         Instant = date_time("Sent").read_only(),
    error:           String  = text("Error").max(1000).read_only(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const DIRECTIONS: &[Choice] = &[pick("sent", "Sent"), pick("received", "Received"), pick("draft", "Draft")];

const STATES: &[Choice] = &[
    pick("draft", "Draft"),
    pick("ready", "Ready to send"),
    pick("sent", "Sent"),
    pick("failed", "Failed"),
    pick("received", "Received"),
];

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_AGENT, EDIT), may(roles::ONBOARDING_AGENT, EDIT)];
