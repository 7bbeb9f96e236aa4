//! Internal play task: clear single action of an internal play, preferably made by playbook automation.
use meta::prelude::*;

use crate::choices;

record! {
    table("sn_acct_lc_internal_play_task", "Internal play task", "Internal play tasks")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("IPTK");

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
    priority:           String  = choice("Priority", choices::SUCCESS_PRIORITIES).default("3")
        .help("Compared with other tasks."),
    due_date:           Date    = date("Due date").section("Planning"),
    closure_code:       String  = choice("Closure code", choices::CLOSURE_CODES).section("Closure"),
    crm_opportunity_id: String  = text("External opportunity").read_only()
        .help("Id of the opportunity made in the external CRM."),
}
