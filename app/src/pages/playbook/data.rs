//! What the sheet shows: the newest run on the record with its steps, and what the forms of open steps need.
use meta::query::parse;
use meta::{AppError, Entity, Field, Id, Kind};
use services::playbook::{self, Inputs, RUN, STEP};
use ui::Tone;

use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::embeddables::form::{Form, Place};
use crate::pages::reading::{Line, Link, Rows, list, unnamed};
use crate::pages::sheet::SheetAsk;
use crate::routes::{new_href, record_href};

/// More to choose from is typed by its name.
const MOST_OPTIONS: u64 = 100;
/// Rows of a related list.
const MOST_ROWS: u64 = 20;
const MOST_STEPS: u64 = 200;

pub struct Page {
    pub entity: &'static Entity,
    pub id: String,
    pub title: String,
    pub number: String,
    pub version: String,
    pub is_active: bool,
    pub may_act: bool,
    /// The person may see playbooks at all.
    pub may_read: bool,
    pub run: Option<Run>,
    pub stages: Vec<Stage>,
    place: Place,
}

pub struct Run {
    pub id: String,
    pub name: String,
    pub state: String,
    pub label: String,
}

pub struct Stage {
    pub label: String,
    pub is_current: bool,
    pub steps: Vec<Step>,
}

pub struct Step {
    pub id: String,
    pub label: String,
    pub about: String,
    pub kind: String,
    pub state: String,
    pub state_label: String,
    pub is_optional: bool,
    /// Who did it, and when.
    pub by: String,
    pub at: String,
    /// What was sent.
    pub said: String,
    /// What is asked for, where it is to be done now.
    pub fields: Vec<Ask>,
    pub rows: Option<Listed>,
    /// The record that it is about or that was made for it.
    pub record: Option<Link>,
    inputs: Inputs,
    /// Id and label of its stage.
    lane: (String, String),
    made: (String, String),
    order: [i64; 2],
}

/// A field of a form with what it starts with.
pub struct Ask {
    pub field: &'static Field,
    pub start: String,
    /// What a reference may point to, by id; `None` where it is typed by its name.
    pub options: Option<Vec<(String, String)>>,
}

pub struct Listed {
    pub label: &'static str,
    pub heads: Vec<&'static str>,
    /// The first cell of each leads to its row.
    pub rows: Vec<(String, Vec<String>)>,
    pub new: Option<(String, String)>,
}

impl Run {
    pub fn tone(&self) -> Tone {
        match self.state.as_str() {
            "complete" => Tone::Good,
            "canceled" => Tone::Muted,
            "error" => Tone::Bad,
            _ => Tone::Active,
        }
    }
}

impl Step {
    pub fn is_open(&self) -> bool {
        matches!(self.state.as_str(), "ready" | "in_progress")
    }
}

impl Page {
    pub async fn load(context: &ServerContext, ask: &SheetAsk) -> Answer<Page> {
        let entity = ask.entity.filter(|_| Id::is_shaped(&ask.id)).ok_or(AppError::NotFound)?;
        let (may_read, run, current) = load_run(context, entity, &ask.id).await?;
        let mut steps = match &run {
            Some(run) => load_steps(context, &run.id).await?,
            None => Vec::new(),
        };
        let may_act = playbook::may_act(context.store(), &context.actor, entity, &ask.id).await?;
        let record = load_record(context, entity, &ask.id, &steps).await?;
        let record = record.first().ok_or(AppError::NotFound)?;
        for step in steps.iter_mut().filter(|step| step.is_open()) {
            fill(context, entity, record, step, may_act).await?;
        }
        let version = record.number("sys_mod_count").unwrap_or_default().to_string();
        let title = [record.text("short_description"), record.text("number")];
        Ok(Page {
            entity,
            id: ask.id.clone(),
            title: title.into_iter().find(|text| !text.is_empty()).unwrap_or_default(),
            number: record.text("number"),
            version,
            is_active: record.is("active"),
            may_act,
            may_read,
            stages: staged(steps, run.as_ref().filter(|run| run.state == "in_progress").map(|_| current.as_str())),
            run,
            place: Place::of(ask.href(&[])),
        })
    }

    pub fn form(&self, deed: &'static str, key: &str) -> Form<'_> {
        self.place.form(deed, key)
    }
}

async fn load_run(context: &ServerContext, entity: &Entity, id: &str) -> Answer<(bool, Option<Run>, String)> {
    let query = format!("table_name={}^record_id={id}^ORDERBYDESCsys_created_on", entity.name());
    let runs = unnamed(context, RUN, query, &["playbook", "state", "current_stage"], 1).await?;
    let Some(run) = runs.as_ref().and_then(Rows::first) else { return Ok((runs.is_some(), None, String::new())) };
    let told = Run {
        id: run.id().to_owned(),
        name: run.text("playbook"),
        state: run.stored("state").to_owned(),
        label: run.text("state"),
    };
    Ok((true, Some(told), run.stored("current_stage").to_owned()))
}

async fn load_steps(context: &ServerContext, run: &str) -> Answer<Vec<Step>> {
    let columns = [
        "state",
        "completed_by",
        "completed_at",
        "data",
        "record_table",
        "record_id",
        "activity.label",
        "activity.description",
        "activity.optional",
        "activity.start_rule",
        "activity.inputs",
        "activity.order",
        "activity.definition.kind",
        "activity.lane",
        "activity.lane.label",
        "activity.lane.order",
    ];
    let found = unnamed(context, STEP, format!("run={run}"), &columns, MOST_STEPS).await?;
    let mut steps: Vec<Step> = found.iter().flat_map(Rows::iter).map(step_of).collect();
    steps.sort_by(|one, other| one.order.cmp(&other.order).then_with(|| one.id.cmp(&other.id)));
    Ok(steps)
}

fn step_of(line: Line<'_>) -> Step {
    let order = |name: &str| line.number(name).unwrap_or_default();
    Step {
        id: line.id().to_owned(),
        label: line.text("activity.label"),
        about: line.text("activity.description"),
        kind: line.stored("activity.definition.kind").to_owned(),
        state: line.stored("state").to_owned(),
        state_label: line.text("state"),
        is_optional: line.is("activity.optional") || line.stored("activity.start_rule") == "manual",
        by: line.text("completed_by"),
        at: line.text("completed_at"),
        said: line.text("data"),
        fields: Vec::new(),
        rows: None,
        record: None,
        inputs: Inputs::read(line.stored("activity.inputs")),
        lane: (line.stored("activity.lane").to_owned(), line.text("activity.lane.label")),
        made: (line.stored("record_table").to_owned(), line.stored("record_id").to_owned()),
        order: [order("activity.lane.order"), order("activity.order")],
    }
}

/// Steps by stage; `current` is the stage that is under way.
fn staged(steps: Vec<Step>, current: Option<&str>) -> Vec<Stage> {
    let mut stages: Vec<Stage> = Vec::new();
    for step in steps {
        match stages.last_mut().filter(|stage| stage.steps.last().is_some_and(|last| last.lane == step.lane)) {
            Some(stage) => stage.steps.push(step),
            None => {
                let (id, label) = step.lane.clone();
                stages.push(Stage { label, is_current: current == Some(id.as_str()), steps: vec![step] });
            }
        }
    }
    stages
}

/// The record with all that open steps ask for.
async fn load_record<'a>(context: &'a ServerContext, entity: &Entity, id: &str, steps: &[Step]) -> Answer<Rows<'a>> {
    let mut columns = vec!["short_description", "number", "active", "sys_mod_count", "account", "engagement"];
    for step in steps.iter().filter(|step| step.is_open()) {
        let named = step.inputs.list("fields").chain(Some(step.inputs.get("field")));
        let fields = named.filter(|name| entity.has(name)).collect::<Vec<_>>();
        columns.extend(fields);
    }
    columns.sort_unstable();
    columns.dedup();
    let found = unnamed(context, entity.name(), format!("sys_id={id}"), &columns, 1).await?;
    Ok(found.ok_or(AppError::NotFound)?)
}

async fn fill(
    context: &ServerContext,
    entity: &'static Entity,
    record: Line<'_>,
    step: &mut Step,
    may_act: bool,
) -> Answer<()> {
    match step.kind.as_str() {
        "form" if may_act => {
            let fields = step.inputs.list("fields").filter_map(|name| entity.field(name)).collect::<Vec<_>>();
            for field in fields {
                step.fields.push(asked(context, field, record).await?);
            }
        }
        "view_record" => step.record = record.link(step.inputs.get("field")),
        "related_list" => step.rows = listed(context, record, step).await?,
        "create_record" | "email" => step.record = made(context, step).await?,
        _ => {}
    }
    Ok(())
}

async fn made(context: &ServerContext, step: &Step) -> Answer<Option<Link>> {
    let (table, id) = (step.made.0.as_str(), step.made.1.as_str());
    if !Id::is_shaped(id) {
        return Ok(None);
    }
    let found = list(context, table, format!("sys_id={id}"), &["number", "short_description", "state"], 1).await?;
    let link = |line: Line<'_>| Link {
        text: format!("{} {} ({})", line.text("number"), line.text("short_description"), line.text("state")),
        href: record_href(table, id),
    };
    Ok(found.as_ref().and_then(Rows::first).map(link))
}

async fn asked(context: &ServerContext, field: &'static Field, record: Line<'_>) -> Answer<Ask> {
    if field.kind != Kind::Reference {
        let start = match field.kind {
            Kind::Choice | Kind::Date => record.stored(field.name).to_owned(),
            _ => record.text(field.name),
        };
        return Ok(Ask { field, start, options: None });
    }
    let options = options(context, field, record).await?;
    let start = match &options {
        Some(_) => record.stored(field.name).to_owned(),
        None => record.text(field.name),
    };
    Ok(Ask { field, start, options })
}

/// What a reference may point to, where that is not too much; of the record's account where that is known.
async fn options(context: &ServerContext, field: &Field, record: Line<'_>) -> Answer<Option<Vec<(String, String)>>> {
    let Ok(target) = context.readable_entity(field.target) else { return Ok(Some(Vec::new())) };
    let mut query = field.narrowed_by.to_owned();
    let account = record.stored("account");
    if target.has("account") && target.name() != "sys_user" && !account.is_empty() {
        query.push_str(&format!("^account={account}"));
    }
    let query = format!("{}^ORDERBY{}", query.trim_start_matches('^'), target.display);
    let name = target.display;
    let found = unnamed(context, target.name(), parse(query.trim_start_matches('^')), &[name], MOST_OPTIONS).await?;
    let Some(found) = found.filter(|found| !found.more) else { return Ok(None) };
    let mut options: Vec<_> = found.iter().map(|line| (line.id().to_owned(), line.text(name))).collect();
    let chosen = record.stored(field.name);
    if !chosen.is_empty() && !options.iter().any(|(id, _)| id == chosen) {
        options.insert(0, (chosen.to_owned(), record.text(field.name)));
    }
    Ok(Some(options))
}

/// What the activity waits for, or all of it where it waits for nothing.
async fn listed(context: &ServerContext, record: Line<'_>, step: &Step) -> Answer<Option<Listed>> {
    let Ok(entity) = context.readable_entity(step.inputs.get("table")) else { return Ok(None) };
    let tie = |name: &str, value: &str| match step.inputs.get(name) {
        "" => String::new(),
        field => format!("{field}={value}"),
    };
    let ties = [tie("field", record.id()), tie("table_field", record.class())];
    let ties = ties.into_iter().filter(|tie| !tie.is_empty()).collect::<Vec<_>>().join("^");
    let open = step.inputs.get("open");
    let query = if open.is_empty() { ties.clone() } else { format!("{ties}^{open}") };
    let columns: Vec<&'static str> =
        step.inputs.list("columns").filter_map(|name| entity.field(name).map(|field| field.name)).collect();
    let found = list(context, entity.name(), query, &columns, MOST_ROWS).await?;
    let cells = |line: Line<'_>| {
        let cells = columns.iter().map(|name| line.text(name)).collect();
        (record_href(entity.name(), line.id()), cells)
    };
    let rows = found.iter().flat_map(Rows::iter).map(cells).collect();
    let may_create = store::may(&context.actor, entity, meta::CREATE);
    Ok(Some(Listed {
        label: entity.table.plural,
        heads: columns.iter().filter_map(|name| entity.field(name)).map(|field| field.label).collect(),
        rows,
        new: may_create.then(|| {
            let label = format!("New {}", entity.table.label.to_lowercase());
            (new_href(entity.name(), &ties), label)
        }),
    }))
}
