//! The page of a touchpoint: what was talked about, with whom, and what follows from it.
use super::leaves::leaves;
use super::sheet::SheetSet;

pub const SHEETS: SheetSet = SheetSet {
    table: "sn_acct_lc_touchpoint",
    sheets: leaves!(
        server::draw,
        [
            "sn_acct_lc_touchpoint",
            "sn_acct_lc_success_task",
            "sn_meeting_mgmt_meeting_details",
            "sn_meeting_mgmt_invitee",
            "sn_acct_lc_squad_member",
            "sn_acct_lc_risk_signal_issue",
            "sys_email",
        ],
        [
            ("overview", "Overview"),
            ("meetings", "Meetings"),
            ("emails", "Emails"),
            ("tasks", "Success tasks"),
            ("people", "Invitees"),
        ]
    ),
};

#[cfg(feature = "ssr")]
mod server {
    use crate::context::ServerContext;
    use crate::pages::blueprint::{self, Block, EMAILS, MEETINGS, Of, Plan, RISKS, TASKS, TEAM, Use};
    use crate::pages::sheet::{Drawing, SheetAsk};

    const PLAN: Plan = Plan {
        trail: &["engagement"],
        facts: &["channel", "category", "contact", "next_meeting", "sold_product", "internal", "opened_at", "account"],
        planned: ["", "due_date"],
        blocks: &[
            MEETINGS,
            TASKS,
            TEAM,
            RISKS,
            EMAILS,
            Block {
                key: "people",
                label: "Invitees",
                table: "sn_meeting_mgmt_invitee",
                of: Of::Field("meeting.parent_record"),
                columns: &["user", "response", "meeting", "meeting.start"],
                order: "ORDERBYDESCmeeting.start",
                purpose: Use::Look,
                only_in_tab: true,
            },
        ],
        // Tasks of a touchpoint outlive it.
        below: &[],
    };

    pub fn draw<'a>(context: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
        Box::pin(blueprint::draw(context, ask, &PLAN))
    }
}
