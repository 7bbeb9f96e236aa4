//! The page of a success objective: its outcomes with the value they have brought, and the initiatives of each.
use super::leaves::leaves;
use super::sheet::SheetSet;

pub const SHEETS: SheetSet = SheetSet {
    table: "sn_acct_lc_success_objective",
    sheets: leaves!(
        server::draw,
        [
            "sn_acct_lc_success_objective",
            "sn_acct_lc_success_outcome",
            "sn_acct_lc_success_initiative",
            "sn_acct_lc_success_case",
            "sn_acct_lc_risk_signal_issue",
        ],
        [("overview", "Overview"), ("outcomes", "Success Outcomes"), ("initiatives", "Success Initiatives")]
    ),
};

#[cfg(feature = "ssr")]
mod server {
    use leptos::prelude::*;
    use meta::query::parse;
    use store::{Aggregate, AggregateRequest};
    use ui::chart::Gauge;

    use crate::context::ServerContext;
    use crate::error::Answer;
    use crate::pages::blueprint::{Below, Block, Of, Plan, RISKS, Use, load};
    use crate::pages::sheet::{Drawing, SheetAsk};

    const OUTCOME: &str = "sn_acct_lc_success_outcome";

    const PLAN: Plan = Plan {
        trail: &["engagement"],
        facts: &["driver", "products", "sponsor", "account"],
        planned: ["planned_start", "planned_stop"],
        blocks: &[
            Block {
                key: "outcomes",
                label: "Success outcomes",
                table: OUTCOME,
                of: Of::Field("success_objective"),
                columns: &[
                    "number",
                    "short_description",
                    "state",
                    "progress",
                    "value_realized",
                    "days_remaining",
                    "assigned_to",
                ],
                order: "ORDERBYDESCactive^ORDERBYplanned_stop",
                purpose: Use::Choose("outcome"),
                only_in_tab: false,
            },
            Block {
                key: "initiatives",
                label: "Success initiatives",
                table: "sn_acct_lc_success_initiative",
                of: Of::Chosen { part: "outcome", field: "success_outcome", way: "success_outcome.success_objective" },
                columns: &[
                    "number",
                    "short_description",
                    "progress",
                    "days_remaining",
                    "assigned_to",
                    "success_outcome.short_description",
                ],
                order: "ORDERBYDESCactive^ORDERBYdue_date",
                purpose: Use::Look,
                only_in_tab: false,
            },
            Block {
                key: "cases",
                label: "Success cases",
                table: "sn_acct_lc_success_case",
                of: Of::Field("success_objective"),
                columns: &["number", "short_description", "state", "progress", "days_remaining", "assigned_to"],
                order: "ORDERBYDESCactive^ORDERBYdue_date",
                purpose: Use::Look,
                only_in_tab: false,
            },
            RISKS,
        ],
        below: &[
            Below { table: OUTCOME, query: "success_objective={id}^active=true" },
            Below {
                table: "sn_acct_lc_success_initiative",
                query: "success_outcome.success_objective={id}^active=true",
            },
            Below {
                table: "sn_acct_lc_success_task",
                query: "active=true^JOINsn_acct_lc_success_task.parent=sn_acct_lc_success_initiative.sys_id!\
                        success_outcome.success_objective={id}^active=true^EQ",
            },
        ],
    };

    pub fn draw<'a>(context: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
        Box::pin(async move {
            let page = load(context, ask, &PLAN).await?;
            let realized = average_value(context, &page.record.id).await?;
            let rate = page
                .record
                .fact("success_rate")
                .filter(|fact| !fact.text.is_empty())
                .map(|fact| format!("{}%", fact.text));
            let value = page.record.int("success_rate").map(|millionths| millionths as f64 / 1_000_000.0);
            Ok(page.sheet(move || {
                let shown = realized.map_or("–".to_owned(), |value| format!("{value:.0}%"));
                let rate = rate.map(
                    |shown| view! { <Gauge label="Success rate" value=value shown note="of outcomes from templates"/> },
                );
                view! {
                    <div class="blueprint-figures">
                        <Gauge label="Value realized" value=realized shown note="average of the outcomes"/>
                        {rate}
                    </div>
                }
            }))
        })
    }

    /// How far the outcomes have come on average, in percent.
    async fn average_value(context: &ServerContext, id: &str) -> Answer<Option<f64>> {
        let Ok(entity) = context.readable_entity(OUTCOME) else { return Ok(None) };
        let request = AggregateRequest {
            entity,
            query: parse(&format!("success_objective={id}")),
            count: false,
            statistics: vec![(Aggregate::Average, "value_realized".to_owned())],
            group_by: Vec::new(),
            having: Vec::new(),
            order: Vec::new(),
            order_by_group: Vec::new(),
            limit: None,
            strict: true,
        };
        let (groups, _) = context.store().aggregate(&context.actor, &request).await?;
        Ok(groups.first().and_then(|group| group.statistics.first()?.value.parse().ok()))
    }
}
