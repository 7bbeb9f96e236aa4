//! The metrics behind a score: what the definition asks for, what was measured, and how each developed.
use leptos::prelude::*;
use ui::Badge;
use ui::chart::Spark;

use super::super::bands::{Meaning, units};
use super::super::head::{Head, fact, or_none};
use super::share;
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::reading::{Line, Rows, configured, list};
use crate::pages::words::{decimal, percent};

const SHOWN: u64 = 100;
/// Values of twelve weeks, of as many metrics as a definition sensibly has.
const VALUES: u64 = 400;
const WEEKS: usize = 12;

/// One metric. Figures are millionths, as decimals are stored.
#[derive(Clone, Debug, Default)]
pub struct Indicator {
    source: String,
    pub name: String,
    href: Option<String>,
    value: Option<i64>,
    target: Option<i64>,
    pub weight: i64,
    /// How far the target is reached, in percent.
    pub score: Option<i64>,
    gap: Option<i64>,
    direction: String,
    pub meaning: Meaning,
    /// Values measured, oldest first.
    values: Vec<f64>,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Sort {
    Weight,
    Score,
    Gap,
}

impl Sort {
    pub const ALL: [(&str, &str, Sort); 3] =
        [("weight", "Weight", Sort::Weight), ("score", "Score", Sort::Score), ("gap", "Gap", Sort::Gap)];

    pub fn of(key: &str) -> Sort {
        Sort::ALL.iter().find(|(known, ..)| *known == key).map_or(Sort::Weight, |(_, _, by)| *by)
    }

    /// What needs somebody first: heavy metrics, low scores, wide gaps. Metrics without data come last.
    pub fn apply(self, indicators: &mut [Indicator]) {
        indicators.sort_by_key(|indicator| match self {
            Sort::Weight => (false, -indicator.weight),
            Sort::Score => (indicator.score.is_none(), indicator.score.unwrap_or_default()),
            Sort::Gap => (indicator.gap.is_none(), -indicator.gap.unwrap_or_default()),
        });
    }
}

pub async fn load(context: &ServerContext, head: &mut Head) -> Answer<Vec<Indicator>> {
    head.bands.load_metrics(context).await?;
    let mut indicators = asked_for(context, head).await?;
    measured(context, head, &mut indicators).await?;
    developed(context, head, &mut indicators).await?;
    for indicator in &mut indicators {
        let whole = indicator.score.map(|score| (score + 500_000) / 1_000_000);
        indicator.meaning = head.bands.of_value(&indicator.source, indicator.value, whole);
    }
    Ok(indicators)
}

/// The metrics of the definition, whether or not they have data, and how it is called.
async fn asked_for(context: &ServerContext, head: &mut Head) -> Answer<Vec<Indicator>> {
    if head.definition_id.is_empty() {
        return Ok(Vec::new());
    }
    let query = format!("engagement_health_definition={}", head.definition_id);
    let columns = ["data_source", "engagement_health_definition", "target", "weight", "direction"];
    let indicator = |line: Line<'_>| Indicator {
        source: line.stored("data_source").to_owned(),
        name: line.text("data_source"),
        target: line.number("target"),
        weight: line.number("weight").unwrap_or_default(),
        direction: line.text("direction"),
        ..Indicator::default()
    };
    let definition = &mut head.definition_name;
    let read = |rows: &Rows<'_>| {
        *definition = rows.first().map(|line| line.text("engagement_health_definition")).unwrap_or_default();
        rows.iter().map(indicator).collect()
    };
    configured(context, "sn_acct_lc_eng_hlt_mtr_config", &query, &columns, read).await
}

/// What the newest score that has parts was made of.
async fn measured(context: &ServerContext, head: &Head, indicators: &mut Vec<Indicator>) -> Answer<()> {
    let recent: Vec<&str> = head.weeks.iter().rev().take(WEEKS).map(|week| week.id.as_str()).collect();
    if recent.is_empty() {
        return Ok(());
    }
    let query = format!("health_scoreIN{}", recent.join(","));
    let columns = ["health_score", "data_source", "value", "target", "weight", "achievement", "gap_percent"];
    let limit = SHOWN * WEEKS as u64;
    let Some(rows) = list(context, "sn_acct_lc_eng_health_metric_score", query, &columns, limit).await? else {
        return Ok(());
    };
    let newest = recent.iter().find(|id| rows.iter().any(|line| line.stored("health_score") == **id));
    for line in rows.iter().filter(|line| Some(&line.stored("health_score")) == newest) {
        let source = line.stored("data_source");
        let at = indicators.iter().position(|indicator| indicator.source == source).unwrap_or_else(|| {
            indicators.push(Indicator {
                source: source.to_owned(),
                name: or_none(&line.text("data_source")),
                ..Indicator::default()
            });
            indicators.len() - 1
        });
        let indicator = &mut indicators[at];
        // Only what the person may open is a link.
        indicator.href = line.link("data_source").map(|link| link.href);
        indicator.value = line.number("value");
        indicator.score = line.number("achievement");
        indicator.gap = line.number("gap_percent");
        indicator.target = line.number("target").or(indicator.target);
        indicator.weight = line.number("weight").unwrap_or(indicator.weight);
    }
    Ok(())
}

async fn developed(context: &ServerContext, head: &Head, indicators: &mut [Indicator]) -> Answer<()> {
    let sources: Vec<&str> = indicators.iter().map(|indicator| indicator.source.as_str()).collect();
    if sources.is_empty() {
        return Ok(());
    }
    let query = format!("context_record={}^data_sourceIN{}^ORDERBYDESCend_date", head.id, sources.join(","));
    let columns = ["data_source", "value", "end_date"];
    let Some(rows) = list(context, "sn_data_ctx_engine_data", query, &columns, VALUES).await? else { return Ok(()) };
    for indicator in indicators {
        let own = rows.iter().filter(|line| line.stored("data_source") == indicator.source);
        indicator.values = own.filter_map(|line| line.number("value")).map(units).take(WEEKS).collect();
        indicator.values.reverse();
    }
    Ok(())
}

impl Indicator {
    pub fn view(self) -> AnyView {
        let name = match self.href {
            Some(href) => view! { <a href=href>{self.name.clone()}</a> }.into_any(),
            None => self.name.clone().into_any(),
        };
        let said = match (&self.score, self.meaning.label.is_empty()) {
            (None, _) => view! { <span class="empty">"No data"</span> }.into_any(),
            (Some(score), true) => percent(*score).into_any(),
            (Some(score), false) => {
                view! { <Badge tone=self.meaning.tone text=format!("{} {}", percent(*score), self.meaning.label)/> }
                    .into_any()
            }
        };
        let label = format!("Last {} values of {}", self.values.len(), self.name);
        let spark = (self.values.len() > 1).then(|| view! { <Spark points=self.values label/> });
        let goal = self.target.map(decimal).unwrap_or_default();
        let goal = if self.direction.is_empty() { goal } else { format!("{goal} ({})", self.direction.to_lowercase()) };
        view! {
            <li class="eng-indicator">
                <h3>{name}</h3>
                {spark}
                <dl class="eng-details">
                    {fact("Score", said)}
                    {fact("Value", self.value.map_or_else(|| "No data".to_owned(), decimal).into_any())}
                    {fact("Target", goal.into_any())}
                    {fact("Weight", percent(self.weight).into_any())}
                    {fact("Gap", share(self.gap).into_any())}
                </dl>
            </li>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_needs_somebody_comes_first() {
        let indicator = |name: &str, weight: i64, score: Option<i64>| Indicator {
            name: name.to_owned(),
            weight,
            score,
            gap: score.map(|score| 100 - score),
            ..Indicator::default()
        };
        let order = |sort: Sort| {
            let mut all = vec![indicator("a", 20, Some(80)), indicator("b", 50, None), indicator("c", 30, Some(10))];
            sort.apply(&mut all);
            all.into_iter().map(|indicator| indicator.name).collect::<String>()
        };
        assert_eq!(
            (order(Sort::Weight), order(Sort::Score), order(Sort::Gap)),
            ("bca".into(), "cab".into(), "cab".into())
        );
    }
}
