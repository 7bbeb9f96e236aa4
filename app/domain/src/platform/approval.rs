//! Approval: one person's decision on a record (templates, outcomes, onboarding cases).
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sysapproval_approver", "Approval", "Approvals")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["table_name", "record_id", "approver", "state", "decided_at"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id"]]);

    table_name:      String  = table_name("Table").mandatory(),
    record_id:       Id      = any_reference("Record", "table_name").mandatory(),
    approver:        Id      = reference("Approver", "sys_user").mandatory(),
    state:           String  = choice("State", STATES).default("requested"),
    comments:        String  = long_text("Comments"),
    decided_at:      Instant = date_time("Decided").read_only(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[
    pick("not_requested", "Not yet requested"),
    pick("requested", "Requested"),
    pick("approved", "Approved"),
    pick("rejected", "Rejected"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] = &[
    may(roles::TEMPLATE_APPROVER, READ.and(WRITE)),
    may(roles::INTERNAL, READ.and(WRITE)).only("approver=javascript:gs.getUserID()").fields(&["state", "comments"]),
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
];
