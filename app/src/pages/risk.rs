//! The page of a risk or issue: what it endangers, how often it was seen, and what is done about it.
#[cfg(feature = "ssr")]
mod data;
#[cfg(feature = "ssr")]
mod parts;

use super::leaves::leaves;
use super::sheet::SheetSet;

pub const SHEETS: SheetSet = SheetSet {
    table: "sn_acct_lc_risk_signal_issue",
    sheets: leaves!(
        server::draw,
        [
            "sn_acct_lc_risk_signal_issue",
            "sn_acct_lc_risk_signal_solution_relationship",
            "sn_acct_lc_risk_occurrence",
            "sn_acct_lc_engagement",
            "sn_acct_lc_internal_play",
            "sn_acct_lc_internal_play_task",
            "sn_acct_lc_success_case",
            "sn_acct_lc_success_task",
            "sn_acct_lc_squad_member",
            "sys_email",
        ],
        [("overview", "Overview"), ("emails", "Emails")]
    ),
};

#[cfg(feature = "ssr")]
mod server {
    use crate::context::ServerContext;
    use crate::error::Answer;
    use crate::pages::blueprint::{self, EMAILS, Plan, TEAM};
    use crate::pages::sheet::{Drawing, SheetAsk, SheetView};

    const PLAN: Plan = Plan {
        trail: &["engagement"],
        facts: super::data::DETAILS,
        planned: ["", "due_date"],
        blocks: &[TEAM, EMAILS],
        below: &[],
    };

    pub fn draw<'a>(context: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
        Box::pin(page(context, ask))
    }

    async fn page(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
        let page = blueprint::load(context, ask, &PLAN).await?;
        if page.is_tab {
            return Ok(page.sheet(|| ()));
        }
        let risk = super::data::load(context, &page).await?;
        Ok(page.sheet_about(|page| super::parts::parts(page, risk)))
    }
}
