//! Blocks that several pages have.
use super::query::{Block, Of, RISK, Use};

/// Success tasks, made and ended in place.
pub const TASKS: Block = Block {
    key: "tasks",
    label: "Success tasks",
    table: "sn_acct_lc_success_task",
    of: Of::Field("parent"),
    columns: &["number", "short_description", "state", "progress", "priority", "days_remaining", "assigned_to"],
    order: "ORDERBYDESCactive^ORDERBYdue_date^ORDERBYpriority",
    purpose: Use::Work,
    only_in_tab: false,
};

pub const TEAM: Block = Block {
    key: "team",
    label: "Squad",
    table: "sn_acct_lc_squad_member",
    of: Of::Named("table_name", "record_id"),
    columns: &["user", "responsibility"],
    order: "ORDERBYsys_created_on",
    purpose: Use::Look,
    only_in_tab: false,
};

/// Risks that came from the record, and risks that it is to solve.
pub const RISKS: Block = Block {
    key: "risks",
    label: "Risk signals and issues",
    table: RISK,
    of: Of::Risks,
    columns: &["number", "short_description", "state", "probability", "priority", "days_remaining", "assigned_to"],
    order: "ORDERBYDESCactive^ORDERBYdue_date",
    purpose: Use::Look,
    only_in_tab: false,
};

pub const MEETINGS: Block = Block {
    key: "meetings",
    label: "Meetings",
    table: "sn_meeting_mgmt_meeting_details",
    of: Of::Named("parent_table", "parent_record"),
    columns: &["subject", "state", "start", "end", "invitees", "meeting_link"],
    order: "ORDERBYDESCstart",
    purpose: Use::Look,
    only_in_tab: false,
};

pub const EMAILS: Block = Block {
    key: "emails",
    label: "Emails",
    table: "sys_email",
    of: Of::Named("table_name", "record_id"),
    columns: &["subject", "direction", "sender", "recipients", "state", "sent_at"],
    order: "ORDERBYDESCsent_at",
    purpose: Use::Look,
    only_in_tab: true,
};
