//! The pages of a success case and of a success task.
use super::leaves::leaves;
use super::sheet::SheetSet;

pub const SHEETS: SheetSet = SheetSet {
    table: "sn_acct_lc_success_case",
    sheets: leaves!(
        server::draw,
        [
            "sn_acct_lc_success_case",
            "sn_acct_lc_success_task",
            "sn_meeting_mgmt_meeting_details",
            "sn_acct_lc_squad_member",
            "sn_acct_lc_risk_signal_issue",
            "sn_acct_lc_risk_signal_solution_relationship",
            "sys_email",
            "sys_pd_activity_context",
        ],
        [
            ("overview", "Overview"),
            ("playbook", "Playbook"),
            ("tasks", "Success Tasks"),
            ("meetings", "Meetings"),
            ("emails", "Emails")
        ]
    ),
};

pub const TASK_SHEETS: SheetSet = SheetSet {
    table: "sn_acct_lc_success_task",
    sheets: leaves!(
        server::draw_task,
        ["sn_acct_lc_success_task", "sn_acct_lc_squad_member", "sn_acct_lc_risk_signal_issue"],
        [("overview", "Overview")]
    ),
};

#[cfg(feature = "ssr")]
mod server {
    use crate::context::ServerContext;
    use crate::pages::blueprint::{self, Below, EMAILS, MEETINGS, Plan, RISKS, TASKS, TEAM};
    use crate::pages::playbook;
    use crate::pages::sheet::{Drawing, SheetAsk};

    const PLAN: Plan = Plan {
        trail: &["engagement", "success_objective"],
        facts: &["category", "contact", "product", "account"],
        planned: ["", "due_date"],
        blocks: &[TASKS, MEETINGS, TEAM, RISKS, EMAILS],
        below: &[Below { table: "sn_acct_lc_success_task", query: "parent={id}^active=true" }],
    };

    const TASK_PLAN: Plan = Plan {
        trail: &["engagement", "parent"],
        facts: &["category", "contact", "account"],
        planned: ["", "due_date"],
        blocks: &[TEAM, RISKS],
        below: &[],
    };

    pub fn draw<'a>(context: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
        Box::pin(playbook::draw_or(context, ask, &PLAN))
    }

    pub fn draw_task<'a>(context: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
        Box::pin(blueprint::draw(context, ask, &TASK_PLAN))
    }
}
