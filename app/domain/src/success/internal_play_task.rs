//! Internal play task: clear single action of an internal play, preferably made by playbook automation.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
crate::closing::ends_as!("Internal play task is closed or canceled", "Reopen internal play task");

record! {
    table("sn_acct_lc_internal_play_task", "Internal play task", "Internal play tasks")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("IPTK")
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "internal_play", "state", "progress", "priority", "assigned_to",
            "due_date",
        ])
        .related(RELATED);

    short_description:  String  = text("Short description").mandatory(),
    description:        String  = long_text("Description").mandatory(),
    internal_play:      Id      = reference("Internal play", "sn_acct_lc_internal_play").mandatory()
        .help("Parent play; another may be picked."),
    account:            Id      = reference("Account", "customer_account").read_only(),
    engagement:         Id      = reference("Engagement", "sn_acct_lc_engagement"),
    assigned_to:        Id      = reference("Assigned to", "sys_user").narrowed_by("user_type=internal^active=true"),
    squad:              Vec<Id> = references("Squad", "sys_user"),
    state:              String  = choice("State", choices::SUCCESS_STATES).default("new"),
    progress:           String  = choice("Progress", choices::PROGRESS).default("not_started"),
    priority:           String  = choice("Priority", choices::SUCCESS_PRIORITIES).default("3"),
    due_date:           Date    = date("Due date").section("Planning"),
    closure_code:       String  = choice("Closure code", choices::CLOSURE_CODES).section("Closure"),
    crm_opportunity_id: String  = text("External opportunity").read_only()
        .help("Id of the opportunity made in the external CRM."),
}

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_PLAY_ADMIN, EDIT),
    may(roles::INTERNAL_PLAY_TASK_READ, READ),
    may(roles::INTERNAL_PLAY_TASK_WRITE, EDIT),
    may(roles::INTERNAL_PLAY_TASK_DELETE, READ.and(DELETE)),
    may(roles::INTERNAL_PLAY_TASK_ADMIN, FULL),
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_squad_member", "record_id", "Squad"),
    related("sn_acct_lc_risk_signal_issue", "source_record", "Risk signals and issues"),
];
