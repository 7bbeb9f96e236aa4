//! What the portfolio shows, read in a few statements.
use meta::query::{Query, parse};
use meta::{CREATE, Entity};
use store::{Aggregate, AggregateRequest, Count, Group, ListRequest};

use super::ENGAGEMENT;
use super::bands::{self, Bands};
use super::query::{Asked, Chip, Scope};
use super::rows::{self, Rows};
use crate::context::ServerContext;
use crate::error::Answer;

const SQUAD: &str = "sn_acct_lc_squad_member";
const ESCALATION: &str = "sn_customerservice_escalation";
pub const RISK: &str = "sn_acct_lc_risk_signal_issue";
/// Squads of one person that count; nobody is in more.
const MOST_SQUADS: u64 = 2_000;

pub struct Portfolio {
    pub asked: Asked,
    pub scope: Scope,
    pub bands: Bands,
    pub figures: Figures,
    pub rows: Rows,
    pub may_read_risks: bool,
    /// Records that the person may make for an engagement: table and what the link says.
    pub makes: Vec<(&'static str, &'static str)>,
}

/// The figures above the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Engagements, ended ones too.
    pub total: u64,
    /// The chips offered with what they count.
    pub chips: Vec<(Chip, u64)>,
    pub stages: Vec<Stage>,
}

/// The active engagements of a stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stage {
    pub value: String,
    pub label: String,
    /// How many have each score; those without one have none.
    pub scores: Vec<(Option<i64>, u64)>,
    /// Of all of them.
    pub risks: i64,
    /// In minor units.
    pub worth: i64,
}

impl Stage {
    pub fn count(&self) -> u64 {
        self.scores.iter().map(|(_, count)| count).sum()
    }
}

impl Figures {
    pub fn count_of(&self, wanted: Chip) -> u64 {
        self.chips.iter().find(|(chip, _)| *chip == wanted).map_or(0, |(_, count)| *count)
    }

    /// The average score of active engagements that have one (flows 22.7), and how many have.
    pub fn health(&self) -> Option<(i64, u64)> {
        let scored =
            self.stages.iter().flat_map(|stage| &stage.scores).filter_map(|(score, count)| Some(((*score)?, *count)));
        let (sum, count) =
            scored.fold((0, 0), |(sum, all), (score, count)| (sum + score * count.cast_signed(), all + count));
        (count > 0).then(|| ((sum as f64 / count as f64).round() as i64, count))
    }
}

/// `None` where the person may not read engagements.
pub async fn load(context: &ServerContext, mut asked: Asked) -> Answer<Option<Portfolio>> {
    let Ok(entity) = context.readable_entity(ENGAGEMENT) else { return Ok(None) };
    let bands = bands::load(context).await?;
    let (scope, total, chips) = scope(context, entity, &asked, &bands).await?;
    if chips.iter().all(|(chip, _)| *chip != asked.chip) {
        asked.chip = Chip::All;
    }
    let stages = stages(context, entity, &scope.of(Chip::All, &bands)).await?;
    let rows = rows::load(context, entity, &asked, &scope.of(asked.chip, &bands), &bands).await?;
    let may_read_risks = context.readable_entity(RISK).is_ok();
    let figures = Figures { total, chips, stages };
    Ok(Some(Portfolio { asked, scope, bands, figures, rows, may_read_risks, makes: makes(context) }))
}

/// Whose engagements are shown, and how many there are. People with engagements of their own start with those.
async fn scope(
    context: &ServerContext,
    entity: &'static Entity,
    asked: &Asked,
    bands: &Bands,
) -> Answer<(Scope, u64, Vec<(Chip, u64)>)> {
    if asked.mine != Some(false) {
        let mine = Scope::mine(context.actor.id.as_str(), &squads(context).await?);
        let (total, chips) = counts(context, entity, &mine, bands).await?;
        if total > 0 || asked.mine == Some(true) {
            return Ok((mine, total, chips));
        }
    }
    let (total, chips) = counts(context, entity, &Scope::default(), bands).await?;
    Ok((Scope::default(), total, chips))
}

/// Engagements in whose squad the person is.
async fn squads(context: &ServerContext) -> Answer<Vec<String>> {
    let Ok(entity) = context.readable_entity(SQUAD) else { return Ok(Vec::new()) };
    let query = format!("user={}^table_name={ENGAGEMENT}", context.actor.id.as_str());
    let request = ListRequest {
        columns: vec!["record_id".to_owned()],
        limit: MOST_SQUADS,
        count: Count::No,
        ..ListRequest::new(entity, Query { order: Vec::new(), ..parse(&query) })
    };
    let page = context.store().list(&context.actor, &request).await?;
    let mut ids: Vec<String> =
        page.rows.iter().filter_map(|row| row.cells.first()?.value.as_text().map(str::to_owned)).collect();
    ids.sort();
    ids.dedup();
    Ok(ids)
}

/// How many there are of all, and of each chip, in one statement.
async fn counts(
    context: &ServerContext,
    entity: &'static Entity,
    scope: &Scope,
    bands: &Bands,
) -> Answer<(u64, Vec<(Chip, u64)>)> {
    let may_read_escalations = context.readable_entity(ESCALATION).is_ok();
    let chips: Vec<Chip> =
        Chip::EVERY.into_iter().filter(|chip| *chip != Chip::Escalated || may_read_escalations).collect();
    let queries = chips.iter().map(|chip| scope.of(*chip, bands)).chain([scope.all()]);
    let lists: Vec<_> = queries.map(|query| (entity, parse(&query))).collect();
    let mut counts = context.store().count_each(&context.actor, &lists).await?;
    let total = counts.pop().unwrap_or_default();
    Ok((total, chips.into_iter().zip(counts).collect()))
}

/// The active engagements by stage and score, with what they are worth and their risks.
async fn stages(context: &ServerContext, entity: &'static Entity, query: &str) -> Answer<Vec<Stage>> {
    let request = AggregateRequest {
        entity,
        query: Query { order: Vec::new(), ..parse(query) },
        count: true,
        statistics: ["active_risk_count", "contract_value"].map(|name| (Aggregate::Sum, name.to_owned())).to_vec(),
        group_by: vec!["stage".to_owned(), "health_score".to_owned()],
        having: Vec::new(),
        order: Vec::new(),
        order_by_group: Vec::new(),
        limit: None,
        strict: false,
    };
    let (groups, _) = context.store().aggregate(&context.actor, &request).await?;
    let choices = entity.field("stage").map(|field| field.choices).unwrap_or_default();
    let stage = |value: &str, label: &str| {
        let of_stage = groups.iter().filter(|group| text_of(group, "stage") == value);
        of_stage.fold(Stage { value: value.to_owned(), label: label.to_owned(), ..Stage::default() }, with_group)
    };
    let mut stages: Vec<Stage> = choices.iter().map(|choice| stage(choice.value, choice.label)).collect();
    stages.push(stage("", "No stage"));
    stages.retain(|stage| !stage.value.is_empty() || stage.count() > 0);
    Ok(stages)
}

fn with_group(mut stage: Stage, group: &Group) -> Stage {
    let score =
        group.keys.iter().find(|(name, ..)| name == "health_score").and_then(|(_, _, shown)| shown.value.as_int());
    stage.scores.push((score, group.count));
    let sum = |name: &str| {
        let statistic = group.statistics.iter().find(|statistic| statistic.field == name);
        statistic.map(|statistic| statistic.value.as_str()).unwrap_or_default().to_owned()
    };
    stage.risks += sum("active_risk_count").parse::<f64>().unwrap_or_default() as i64;
    stage.worth += (sum("contract_value").parse::<f64>().unwrap_or_default() * 100.0).round() as i64;
    stage
}

fn text_of<'g>(group: &'g Group, name: &str) -> &'g str {
    let key = group.keys.iter().find(|(known, ..)| known == name);
    key.and_then(|(_, _, shown)| shown.value.as_text()).unwrap_or_default()
}

fn makes(context: &ServerContext) -> Vec<(&'static str, &'static str)> {
    let offered = [
        ("sn_acct_lc_touchpoint", "New touchpoint"),
        (RISK, "New risk signal"),
        ("sn_acct_lc_success_case", "New success case"),
        ("sn_acct_lc_internal_play", "New internal play"),
    ];
    let may_make = |table: &str| {
        let entity = context.store().model().entity(table);
        entity.is_some_and(|entity| store::may(&context.actor, entity, CREATE))
    };
    offered.into_iter().filter(|(table, _)| may_make(table)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overall_health_is_the_average_of_those_that_have_a_score() {
        let stage = |scores: &[(Option<i64>, u64)]| Stage { scores: scores.to_vec(), ..Stage::default() };
        let figures = |stages: Vec<Stage>| Figures { stages, ..Figures::default() };
        assert_eq!(figures(vec![stage(&[(Some(60), 1)]), stage(&[(Some(80), 1), (None, 7)])]).health(), Some((70, 2)));
        assert_eq!(figures(vec![stage(&[(Some(50), 3), (Some(51), 3)])]).health(), Some((51, 6)));
        assert_eq!(figures(vec![stage(&[(None, 7)])]).health(), None);
    }
}
