//! Reads objectives, their outcomes and their initiatives in one statement each, however many there are.
use std::collections::HashMap;

use store::Aggregate;

use super::super::head::Head;
use super::{INITIATIVE, OBJECTIVE, OUTCOME};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::reading::{Line, Link, Rows, Told, groups, key, list, page, summed};

/// Objectives a page has, and what is read below them.
pub const OBJECTIVES: u64 = 20;
const OUTCOMES: u64 = 200;
const INITIATIVES: u64 = 400;

#[derive(Default)]
pub struct Blueprint {
    pub objectives: Vec<Objective>,
    pub more: bool,
    /// How many objectives there are of each state.
    states: Vec<(String, u64)>,
}

#[derive(Default)]
pub struct Objective {
    pub id: String,
    pub number: String,
    pub title: String,
    pub state: Told,
    pub progress: Told,
    pub start: String,
    pub due: String,
    pub left: Option<i64>,
    pub sponsor: Option<Link>,
    pub assigned_to: Option<Link>,
    pub products: String,
    pub success_rate: Option<i64>,
    /// The average of the outcomes, in millionths of a percent.
    pub value_realized: Option<i64>,
    pub outcome_count: u64,
    pub initiative_count: u64,
    pub outcomes: Vec<Outcome>,
    pub is_over: bool,
}

#[derive(Default)]
pub struct Outcome {
    pub id: String,
    pub title: String,
    pub state: Told,
    pub left: Option<i64>,
    pub current: String,
    pub target: String,
    pub unit: String,
    pub value_realized: Option<i64>,
    pub initiatives: Vec<Initiative>,
    pub is_over: bool,
}

pub struct Initiative {
    pub link: Link,
    pub number: String,
    pub progress: Told,
    pub state: Told,
    pub assigned_to: String,
    pub due: String,
    pub left: Option<i64>,
}

impl Blueprint {
    /// Objectives of a state; of all for the empty one.
    pub fn count_of(&self, state: &str) -> u64 {
        self.states.iter().filter(|(known, _)| state.is_empty() || known == state).map(|(_, count)| count).sum()
    }
}

const COLUMNS: &[&str] = &[
    "number",
    "short_description",
    "state",
    "progress",
    "planned_start",
    "planned_stop",
    "days_remaining",
    "sponsor",
    "assigned_to",
    "products",
    "success_rate",
];

pub async fn load(
    context: &ServerContext,
    head: &Head,
    state: &str,
    is_late_first: bool,
    offset: u64,
) -> Answer<Blueprint> {
    let base = format!("engagement={}", head.id);
    let order = if is_late_first { "ORDERBYDESCplanned_stop" } else { "ORDERBYplanned_stop" };
    let filter = if state.is_empty() { String::new() } else { format!("^state={state}") };
    let query = format!("{base}{filter}^{order}");
    let Some(rows) = page(context, OBJECTIVE, query, COLUMNS, OBJECTIVES, offset).await? else {
        return Ok(Blueprint::default());
    };
    let states = groups(context, OBJECTIVE, &base, &["state"]).await?;
    let mut blueprint = Blueprint {
        objectives: rows.iter().map(objective).collect(),
        more: rows.more,
        states: states.iter().map(|group| (key(group, "state").to_owned(), group.count)).collect(),
    };
    let ids: Vec<&str> = blueprint.objectives.iter().map(|objective| objective.id.as_str()).collect();
    if ids.is_empty() {
        return Ok(blueprint);
    }
    let of_objectives = format!("success_objectiveIN{}", ids.join(","));
    let average = [(Aggregate::Average, "value_realized")];
    let counted = summed(context, OUTCOME, &of_objectives, &["success_objective"], &average).await?;
    let below = format!("success_outcome.success_objectiveIN{}", ids.join(","));
    let initiatives = groups(context, INITIATIVE, &below, &["success_outcome.success_objective"]).await?;
    for objective in &mut blueprint.objectives {
        if let Some(group) = counted.iter().find(|group| key(group, "success_objective") == objective.id) {
            objective.outcome_count = group.count;
            let value = group.statistics.first().map(|statistic| statistic.value.as_str()).unwrap_or_default();
            objective.value_realized = value.parse::<f64>().ok().map(|value| (value * 1_000_000.0).round() as i64);
        }
        let own = |group: &&store::Group| key(group, "success_outcome.success_objective") == objective.id;
        objective.initiative_count = initiatives.iter().find(own).map_or(0, |group| group.count);
    }
    hang(&mut blueprint, outcomes(context, &of_objectives).await?, initiatives_below(context, &below).await?);
    Ok(blueprint)
}

/// Outcomes below their objectives, initiatives below their outcomes.
fn hang(blueprint: &mut Blueprint, outcomes: Option<Rows<'_>>, initiatives: Option<Rows<'_>>) {
    let mut below: HashMap<&str, Vec<Initiative>> = HashMap::new();
    for line in initiatives.iter().flat_map(Rows::iter) {
        below.entry(line.stored("success_outcome")).or_default().push(initiative(line));
    }
    for line in outcomes.iter().flat_map(Rows::iter) {
        let found = blueprint.objectives.iter_mut().find(|objective| objective.id == line.stored("success_objective"));
        if let Some(objective) = found {
            let initiatives = below.remove(line.id()).unwrap_or_default();
            objective.outcomes.push(Outcome { initiatives, ..outcome(line) });
        }
    }
}

async fn outcomes<'a>(context: &'a ServerContext, of_objectives: &str) -> Answer<Option<Rows<'a>>> {
    let columns = [
        "success_objective",
        "short_description",
        "state",
        "days_remaining",
        "current_value",
        "target_value",
        "unit",
        "value_realized",
    ];
    list(context, OUTCOME, format!("{of_objectives}^ORDERBYplanned_stop"), &columns, OUTCOMES).await
}

async fn initiatives_below<'a>(context: &'a ServerContext, below: &str) -> Answer<Option<Rows<'a>>> {
    let columns = [
        "success_outcome",
        "number",
        "short_description",
        "progress",
        "state",
        "assigned_to",
        "due_date",
        "days_remaining",
    ];
    list(context, INITIATIVE, format!("{below}^ORDERBYdue_date"), &columns, INITIATIVES).await
}

fn objective(line: Line<'_>) -> Objective {
    Objective {
        id: line.id().to_owned(),
        number: line.text("number"),
        title: line.own_link(line.text("short_description")).text,
        state: line.told("state"),
        progress: line.told("progress"),
        start: line.text("planned_start"),
        due: line.text("planned_stop"),
        left: line.number("days_remaining"),
        sponsor: line.link("sponsor"),
        assigned_to: line.link("assigned_to"),
        products: line.text("products"),
        success_rate: line.number("success_rate"),
        is_over: line.is_over(),
        ..Objective::default()
    }
}

fn outcome(line: Line<'_>) -> Outcome {
    Outcome {
        id: line.id().to_owned(),
        title: line.own_link(line.text("short_description")).text,
        state: line.told("state"),
        left: line.number("days_remaining"),
        current: line.text("current_value"),
        target: line.text("target_value"),
        unit: line.text("unit"),
        value_realized: line.number("value_realized"),
        initiatives: Vec::new(),
        is_over: line.is_over(),
    }
}

fn initiative(line: Line<'_>) -> Initiative {
    Initiative {
        link: line.own_link(line.text("short_description")),
        number: line.text("number"),
        progress: line.told("progress"),
        state: line.told("state"),
        assigned_to: line.text("assigned_to"),
        due: line.text("due_date"),
        left: line.number("days_remaining"),
    }
}
