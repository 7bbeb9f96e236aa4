//! The page of a success initiative: its tasks, worked on in place, and its team.
use super::leaves::leaves;
use super::sheet::SheetSet;

pub const SHEETS: SheetSet = SheetSet {
    table: "sn_acct_lc_success_initiative",
    sheets: leaves!(
        server::draw,
        [
            "sn_acct_lc_success_initiative",
            "sn_acct_lc_success_task",
            "sn_acct_lc_squad_member",
            "sn_acct_lc_risk_signal_issue",
            "sn_acct_lc_initiative_m2m_outcome",
            "sn_acct_lc_success_outcome",
            "sys_pd_activity_context",
        ],
        [("overview", "Overview"), ("playbook", "Playbook"), ("tasks", "Success Tasks")]
    ),
};

#[cfg(feature = "ssr")]
mod server {
    use crate::context::ServerContext;
    use crate::pages::blueprint::{Below, Block, Of, Plan, RISKS, TASKS, TEAM, Use};
    use crate::pages::playbook;
    use crate::pages::sheet::{Drawing, SheetAsk};

    const PLAN: Plan = Plan {
        trail: &["engagement", "success_outcome.success_objective", "success_outcome"],
        facts: &["category", "contact", "task_count", "account"],
        planned: ["planned_start", "due_date"],
        blocks: &[TASKS, FURTHER_OUTCOMES, TEAM, RISKS],
        below: &[Below { table: "sn_acct_lc_success_task", query: "parent={id}^active=true" }],
    };

    const FURTHER_OUTCOMES: Block = Block {
        key: "outcomes",
        label: "Applicable success outcomes",
        table: "sn_acct_lc_success_outcome",
        of: Of::Linked { by: "sn_acct_lc_initiative_m2m_outcome", own: "success_initiative", other: "success_outcome" },
        columns: &["number", "short_description", "state", "progress", "value_realized", "assigned_to"],
        order: "ORDERBYshort_description",
        purpose: Use::Look,
        only_in_tab: false,
    };

    pub fn draw<'a>(context: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
        Box::pin(playbook::draw_or(context, ask, &PLAN))
    }
}
