//! The pages of an internal play and of its tasks: what is done inside the house.
use super::leaves::leaves;
use super::sheet::SheetSet;

pub const SHEETS: SheetSet = SheetSet {
    table: "sn_acct_lc_internal_play",
    sheets: leaves!(
        server::draw,
        [
            "sn_acct_lc_internal_play",
            "sn_acct_lc_internal_play_task",
            "sn_acct_lc_squad_member",
            "sn_acct_lc_risk_signal_issue",
            "sn_acct_lc_risk_signal_solution_relationship",
            "sys_email",
            "sys_pd_activity_context",
        ],
        [("overview", "Overview"), ("playbook", "Playbook"), ("tasks", "Internal Play Tasks"), ("emails", "Emails")]
    ),
};

pub const TASK_SHEETS: SheetSet = SheetSet {
    table: "sn_acct_lc_internal_play_task",
    sheets: leaves!(
        server::draw_task,
        ["sn_acct_lc_internal_play_task", "sn_acct_lc_squad_member", "sn_acct_lc_risk_signal_issue"],
        [("overview", "Overview")]
    ),
};

#[cfg(feature = "ssr")]
mod server {
    use crate::context::ServerContext;
    use crate::pages::blueprint::{self, Below, Block, EMAILS, Of, Plan, RISKS, TASKS, TEAM};
    use crate::pages::playbook;
    use crate::pages::sheet::{Drawing, SheetAsk};

    const PLAN: Plan = Plan {
        trail: &["engagement"],
        facts: &["play_type", "category", "contract", "account"],
        planned: ["", "due_date"],
        blocks: &[
            Block {
                label: "Internal play tasks",
                table: "sn_acct_lc_internal_play_task",
                of: Of::Field("internal_play"),
                ..TASKS
            },
            TEAM,
            RISKS,
            EMAILS,
        ],
        below: &[Below { table: "sn_acct_lc_internal_play_task", query: "internal_play={id}^active=true" }],
    };

    const TASK_PLAN: Plan = Plan {
        trail: &["engagement", "internal_play"],
        facts: &["crm_opportunity_id", "account"],
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
