//! The plan that provider and customer share: what of an engagement's objectives, outcomes, initiatives and tasks is
//! visible to the customer. Both sides read the same rows, each with the own rights, and get the same progress.
use domain::calc::plan_progress::{Goal, plan_progress};
use meta::query::{Clause, Condition, Operator, Query};
use meta::{Actor, Date, Decimal, Entity, READ, Value};
use store::{Count, ListRequest, PageRow, Store};

use crate::{Result, rows};

pub const OBJECTIVE: &str = "sn_acct_lc_success_objective";
pub const OUTCOME: &str = "sn_acct_lc_success_outcome";
pub const INITIATIVE: &str = "sn_acct_lc_success_initiative";
pub const TASK: &str = "sn_acct_lc_success_task";

/// More of one kind nobody shares in one plan.
const MOST: u64 = 500;

/// What is shared of one engagement.
#[derive(Clone, Debug, Default)]
pub struct SharedPlan {
    pub objectives: Vec<Item>,
    pub outcomes: Vec<Item>,
    /// With those that the customer proposed himself.
    pub initiatives: Vec<Item>,
    pub tasks: Vec<Item>,
}

/// One of its records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    pub table: &'static str,
    pub id: String,
    pub version: i64,
    /// The objective of an outcome, the outcome of an initiative, the parent of a task.
    pub above: String,
    pub number: String,
    pub title: String,
    pub about: String,
    /// Stored, and as people read it.
    pub state: (String, String),
    pub progress: (String, String),
    /// Who answers for it on the provider's side.
    pub owner: String,
    /// Whom it concerns on the customer's side: id and name.
    pub contact: (String, String),
    pub starts: Option<Date>,
    pub ends: Option<Date>,
    pub is_shared: bool,
    pub made_by: String,
    /// Of an outcome: percent of the way, and how it is measured.
    pub realized: Option<Decimal>,
    pub base: String,
    pub current: String,
    pub target: String,
    pub unit: String,
    pub closure: String,
}

impl Item {
    pub fn is_canceled(&self) -> bool {
        self.state.0 == "canceled"
    }

    pub fn is_over(&self) -> bool {
        self.state.0 == "closed" || self.is_canceled()
    }

    fn goal(&self) -> Goal {
        let is_missed = matches!(self.closure.as_str(), "missed" | "partially_achieved");
        Goal {
            is_canceled: self.is_canceled(),
            is_reached: self.state.0 == "closed" && !is_missed,
            realized: self.realized,
            ..Goal::default()
        }
    }
}

impl SharedPlan {
    /// What the actor may see of the plan of an engagement, in at most four statements.
    pub async fn load(store: &Store, actor: &Actor, engagement: &str) -> Result<SharedPlan> {
        let tasks = list(store, actor, TASK, engagement, false).await?;
        Ok(SharedPlan { tasks, ..SharedPlan::load_goals(store, actor, engagement).await? })
    }

    /// The plan without its tasks: all that its progress needs.
    pub async fn load_goals(store: &Store, actor: &Actor, engagement: &str) -> Result<SharedPlan> {
        Ok(SharedPlan {
            objectives: list(store, actor, OBJECTIVE, engagement, false).await?,
            outcomes: list(store, actor, OUTCOME, engagement, false).await?,
            initiatives: list(store, actor, INITIATIVE, engagement, actor.is_external).await?,
            tasks: Vec::new(),
        })
    }

    pub fn is_empty(&self) -> bool {
        self.objectives.is_empty() && self.outcomes.is_empty() && self.initiatives.is_empty() && self.tasks.is_empty()
    }

    pub fn outcomes_of<'a>(&'a self, objective: &'a str) -> impl Iterator<Item = &'a Item> {
        self.shared_outcomes().filter(move |item| item.above == objective)
    }

    /// Outcomes whose objective is shared as well.
    fn shared_outcomes(&self) -> impl Iterator<Item = &Item> {
        self.outcomes.iter().filter(|item| self.objectives.iter().any(|objective| objective.id == item.above))
    }

    pub fn initiatives_of<'a>(&'a self, outcome: &'a str) -> impl Iterator<Item = &'a Item> {
        self.initiatives.iter().filter(move |item| item.is_shared && item.above == outcome)
    }

    /// Shared initiatives whose outcome is not.
    pub fn loose_initiatives(&self) -> impl Iterator<Item = &Item> {
        let is_known = |outcome: &str| self.shared_outcomes().any(|item| item.id == outcome);
        self.initiatives.iter().filter(move |item| item.is_shared && !is_known(&item.above))
    }

    /// Initiatives that a customer proposed and that are not part of the plan yet.
    pub fn proposals(&self) -> impl Iterator<Item = &Item> {
        self.initiatives.iter().filter(|item| !item.is_shared)
    }

    pub fn tasks_of<'a>(&'a self, initiative: &'a str) -> impl Iterator<Item = &'a Item> {
        self.tasks.iter().filter(move |item| item.above == initiative)
    }

    /// How far it is, as both sides see it ([`domain::calc::plan_progress`]).
    pub fn progress(&self) -> Option<u8> {
        let outcome = |item: &Item| {
            let steps = || self.initiatives_of(&item.id).filter(|step| !step.is_canceled());
            let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            let over = steps().filter(|step| step.is_over()).count();
            // Without a target nothing is measured.
            let realized = item.realized.filter(|_| !item.target.is_empty());
            Goal { steps: count(steps().count()), steps_over: count(over), realized, ..item.goal() }
        };
        let bare = self.objectives.iter().filter(|objective| self.outcomes_of(&objective.id).next().is_none());
        let goals = self.shared_outcomes().map(outcome).chain(bare.chain(self.loose_initiatives()).map(Item::goal));
        plan_progress(&goals.collect::<Vec<_>>())
    }
}

/// Where a kind keeps what the others keep elsewhere: what is above it, its start and its end.
fn places(table: &str) -> [&'static str; 3] {
    match table {
        OBJECTIVE => ["engagement", "planned_start", "planned_stop"],
        OUTCOME => ["success_objective", "planned_start", "planned_stop"],
        INITIATIVE => ["success_outcome", "planned_start", "due_date"],
        _ => ["parent", "", "due_date"],
    }
}

const COLUMNS: &[&str] = &[
    "number",
    "short_description",
    "description",
    "state",
    "progress",
    "assigned_to",
    "contact",
    "sponsor",
    "visible_to_customer",
    "sys_created_by",
    "value_realized",
    "base_value",
    "current_value",
    "target_value",
    "unit",
];

async fn list(
    store: &Store,
    actor: &Actor,
    table: &'static str,
    engagement: &str,
    with_own: bool,
) -> Result<Vec<Item>> {
    let entity = rows::entity(store.model(), table);
    if !store::may(actor, entity, READ) {
        return Ok(Vec::new());
    }
    let [above, starts, ends] = places(table);
    let known = |name: &&str| !name.is_empty() && entity.has(name);
    let mut columns: Vec<String> =
        COLUMNS.iter().copied().chain([above, starts, ends]).filter(known).map(str::to_owned).collect();
    if table == OUTCOME {
        columns.push("closure_code".to_owned());
    }
    let request = ListRequest {
        columns,
        limit: MOST,
        count: Count::No,
        strict: true,
        ..ListRequest::new(entity, query(actor, entity, engagement, ends, with_own))
    };
    let page = store.list(actor, &request).await?;
    let item = |row: &PageRow| {
        let cell = |name: &str| {
            let at = page.columns.iter().position(|(known, _)| known == name)?;
            Some((page.columns[at].1.field, &row.cells[at]))
        };
        let stored =
            |name: &str| cell(name).and_then(|(_, shown)| shown.value.as_text()).unwrap_or_default().to_owned();
        let shown = |name: &str| cell(name).map(|(field, shown)| shown.text(field, actor)).unwrap_or_default();
        let contact = if table == OBJECTIVE { "sponsor" } else { "contact" };
        Item {
            table,
            id: row.id.0.clone(),
            version: row.version,
            above: stored(above),
            number: stored("number"),
            title: stored("short_description"),
            about: stored("description"),
            state: (stored("state"), shown("state")),
            progress: (stored("progress"), shown("progress")),
            owner: shown("assigned_to"),
            contact: (stored(contact), shown(contact)),
            starts: Date::parse(&stored(starts)),
            ends: Date::parse(&stored(ends)),
            is_shared: cell("visible_to_customer").is_some_and(|(_, shown)| shown.value == Value::Bool(true)),
            made_by: stored("sys_created_by"),
            realized: cell("value_realized").and_then(|(_, shown)| shown.value.as_int()).map(Decimal),
            base: shown("base_value"),
            current: shown("current_value"),
            target: shown("target_value"),
            unit: shown("unit"),
            closure: stored("closure_code"),
        }
    };
    Ok(page.rows.iter().map(item).collect())
}

/// Rows of the engagement that are shared; with what the person made himself, too.
fn query(actor: &Actor, entity: &'static Entity, engagement: &str, ends: &str, with_own: bool) -> Query {
    let mut query = rows::equal(&[("engagement", engagement)]);
    let field = |field: &str, operand: &str| Condition::Field {
        field: field.to_owned(),
        operator: Operator::Is,
        operand: operand.to_owned(),
    };
    let mut any = vec![field("visible_to_customer", "true")];
    if with_own {
        any.push(field("sys_created_by", &actor.user_name));
    }
    query.groups[0].clauses.push(Clause { any });
    if entity.name() == OUTCOME {
        query.groups[0].clauses.push(Clause { any: vec![field("success_objective.visible_to_customer", "true")] });
    }
    query.order = meta::query::parse(&format!("ORDERBY{ends}^ORDERBYnumber")).order;
    query
}
