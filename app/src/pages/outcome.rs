//! The page of a success outcome: how far its value has come, and what is done for it.
use super::leaves::leaves;
use super::sheet::SheetSet;

pub const SHEETS: SheetSet = SheetSet {
    table: "sn_acct_lc_success_outcome",
    sheets: leaves!(
        server::draw,
        [
            "sn_acct_lc_success_outcome",
            "sn_acct_lc_success_initiative",
            "sn_acct_lc_risk_signal_issue",
            "sysapproval_approver",
            "sn_data_ctx_engine_data",
        ],
        [
            ("overview", "Overview"),
            ("initiatives", "Success Initiatives"),
            ("approvers", "Approvers"),
            ("risks", "Risk Signals and Issues"),
        ]
    ),
};

#[cfg(feature = "ssr")]
mod server {
    use leptos::prelude::*;
    use meta::Value;
    use meta::query::parse;
    use store::{Count, ListRequest};
    use ui::chart::{Gauge, Mark, Point, Trend, TrendLine};

    use crate::context::ServerContext;
    use crate::error::Answer;
    use crate::pages::blueprint::{Below, Block, Of, Page, Plan, RISKS, Use, load};
    use crate::pages::sheet::{Drawing, SheetAsk};

    const INITIATIVE: &str = "sn_acct_lc_success_initiative";
    const COLLECTED: &str = "sn_data_ctx_engine_data";
    /// Half a year of weeks.
    const MOST_COLLECTED: u64 = 26;

    const PLAN: Plan = Plan {
        trail: &["engagement", "success_objective"],
        facts: &[
            "tracking_method",
            "metric",
            "base_value",
            "current_value",
            "target_value",
            "unit",
            "value_realized",
            "success_rate",
            "account",
        ],
        planned: ["planned_start", "planned_stop"],
        blocks: &[
            Block {
                key: "initiatives",
                label: "Success initiatives",
                table: INITIATIVE,
                of: Of::Field("success_outcome"),
                columns: &[
                    "number",
                    "short_description",
                    "state",
                    "progress",
                    "days_remaining",
                    "assigned_to",
                    "task_count",
                ],
                order: "ORDERBYDESCactive^ORDERBYdue_date",
                purpose: Use::Look,
                only_in_tab: false,
            },
            RISKS,
            Block {
                key: "approvers",
                label: "Approvers",
                table: "sysapproval_approver",
                of: Of::Named("table_name", "record_id"),
                columns: &["approver", "state", "decided_at", "comments"],
                order: "ORDERBYDESCsys_created_on",
                purpose: Use::Look,
                only_in_tab: true,
            },
        ],
        below: &[
            Below { table: INITIATIVE, query: "success_outcome={id}^active=true" },
            Below {
                table: "sn_acct_lc_success_task",
                query: "active=true^JOINsn_acct_lc_success_task.parent=sn_acct_lc_success_initiative.sys_id!\
                        success_outcome={id}^active=true^EQ",
            },
        ],
    };

    pub fn draw<'a>(context: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
        Box::pin(async move {
            let page = load(context, ask, &PLAN).await?;
            let collected = if page.is_tab { Vec::new() } else { collected(context, &page.record.id).await? };
            let value = page.record.int("value_realized").map(|millionths| millionths as f64 / 1_000_000.0);
            let shown =
                if value.is_some() { format!("{}%", page.record.text("value_realized")) } else { "–".to_owned() };
            let (note, targeted) = (way(&page), page.record.int("target_value"));
            Ok(page.sheet(move || {
                let target = |value: i64| Mark { label: "Target".to_owned(), value: value as f64 / 1_000_000.0 };
                let marks: Vec<Mark> = targeted.map(target).into_iter().collect();
                let trend = (!collected.is_empty()).then(|| {
                    let line = TrendLine { label: "Value".to_owned(), points: collected, ..TrendLine::default() };
                    view! { <Trend label="Collected values" lines=vec![line] marks/> }
                });
                view! {
                    <div class="blueprint-figures">
                        <Gauge label="Value realized" value=value shown note/>
                        {trend}
                    </div>
                }
            }))
        })
    }

    /// From where to where it goes, and where it is: `from 19 to 8, now 12 #`.
    fn way(page: &Page) -> String {
        let [base, current, target, unit] =
            ["base_value", "current_value", "target_value", "unit"].map(|name| page.record.text(name));
        if base.is_empty() || target.is_empty() {
            return "Base and target value are not set".to_owned();
        }
        let now = if current.is_empty() { "no value yet".to_owned() } else { format!("now {current}") };
        format!("from {base} to {target} {unit}, {now}").replace(" ,", ",")
    }

    /// The newest values that the metric has collected, oldest first.
    async fn collected(context: &ServerContext, id: &str) -> Answer<Vec<Point>> {
        let Ok(entity) = context.readable_entity(COLLECTED) else { return Ok(Vec::new()) };
        let request = ListRequest {
            columns: ["value", "end_date"].map(str::to_owned).into(),
            limit: MOST_COLLECTED,
            count: Count::No,
            strict: true,
            ..ListRequest::new(entity, parse(&format!("context_record={id}^ORDERBYDESCend_date")))
        };
        let page = context.store().list(&context.actor, &request).await?;
        let point = |row: &store::PageRow| {
            let [value, end] = row.cells.as_slice() else { return None };
            let (Value::Int(millionths), Value::Int(at)) = (&value.value, &end.value) else { return None };
            let [shown, label] =
                [(value, 0), (end, 1)].map(|(cell, at)| cell.text(page.columns[at].1.field, &context.actor));
            let label = label.split(' ').next().unwrap_or_default().to_owned();
            Some(Point { at: *at as f64, value: *millionths as f64 / 1_000_000.0, shown, label, ..Point::default() })
        };
        Ok(page.rows.iter().rev().filter_map(point).collect())
    }
}
