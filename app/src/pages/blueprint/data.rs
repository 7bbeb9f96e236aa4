//! Loads a [`Page`]: the record in one statement, each list with its total in one, and what ends with it in one.
use leptos::prelude::use_context;
use meta::{AppError, CREATE, Entity, Field, Kind, WRITE};
use store::{Count, ListRequest, PageRow, fields_writable, may};

use super::Plan;
use super::fact::{Fact, Record};
use super::query::{Block, Of, Place, SOLUTION, Use};
use super::sharing::{self, Sharing};
use super::writing::{self, Writing};
use crate::context::ServerContext;
use crate::error::{Answer, Failure};
use crate::pages::sheet::SheetAsk;
use crate::record::form::api::Refusal;
use crate::routes::{list_href, new_href};

/// Rows of a block beside others, and alone in its tab.
const FEW: u64 = 5;
const MANY: u64 = 50;

/// What every page reads of its record.
const ALWAYS: &[&str] = &[
    "number",
    "short_description",
    "description",
    "state",
    "progress",
    "priority",
    "assigned_to",
    "account",
    "engagement",
    "active",
    "days_remaining",
    "closure_code",
    "close_notes",
    "closed_at",
    "visible_to_customer",
    "success_objective.visible_to_customer",
];

pub struct Page {
    pub plan: &'static Plan,
    pub entity: &'static Entity,
    pub record: Record,
    pub blocks: Vec<BlockView>,
    /// What a cancellation takes along: its name and how many. The first keeps the record from being closed.
    pub below: Vec<(&'static Entity, u64)>,
    pub may_write: bool,
    /// How the customer is shown it; `None` where that is not asked.
    pub sharing: Option<Sharing>,
    /// A comment that is about to be written; `None` where nobody asked for that.
    pub writing: Option<Writing>,
    pub may_comment: bool,
    pub me: String,
    /// The address of this page: forms come back to it.
    pub here: String,
    /// What this request has posted in vain.
    pub refusal: Refusal,
    /// Only one block is shown.
    pub is_tab: bool,
}

/// A list on the page.
pub struct BlockView {
    pub block: &'static Block,
    pub entity: &'static Entity,
    /// The columns that the person may read: label, and whether they are figures.
    pub labels: Vec<(&'static str, bool)>,
    pub rows: Vec<Record>,
    pub total: u64,
    /// The list of all of them.
    pub all: String,
    /// The form of a new one.
    pub new: Option<String>,
    pub may_write: bool,
    /// Where each row leads that can be chosen, and the one that is.
    pub choices: Vec<(String, bool)>,
}

pub async fn load(context: &ServerContext, ask: &SheetAsk, plan: &'static Plan) -> Answer<Page> {
    let refusal = use_context::<Refusal>().unwrap_or_default();
    let entity = ask.entity.ok_or(AppError::NotFound)?;
    let record = load_record(context, entity, &ask.id, plan).await?;
    let tab = plan.blocks.iter().find(|block| block.key == ask.param("tab"));
    let mut blocks = Vec::new();
    for block in plan.blocks {
        let is_shown = tab.map_or(!block.only_in_tab, |tab| tab.key == block.key);
        if is_shown
            && block.reads_its_ties(context)
            && let Ok(entity) = context.readable_entity(block.table)
        {
            let most = if tab.is_some() { MANY } else { FEW };
            blocks.push(load_block(context, ask, &record, (block, entity), most).await?);
        }
    }
    Ok(Page {
        plan,
        entity,
        below: count_below(context, &record, plan).await?,
        may_write: may(&context.actor, entity, WRITE) && fields_writable(&context.actor, entity).contains(&"state"),
        sharing: if tab.is_some() { None } else { sharing::load(context, entity, &record).await? },
        writing: writing::load(context, ask, entity, &refusal).await?,
        may_comment: writing::may_comment(context, entity),
        me: context.actor.id.0.clone(),
        here: ask.href(&[(writing::PART, "")]),
        refusal,
        is_tab: tab.is_some(),
        record,
        blocks,
    })
}

async fn load_record(
    context: &ServerContext,
    entity: &'static Entity,
    id: &str,
    plan: &'static Plan,
) -> Answer<Record> {
    let mandatory = entity.fields.iter().filter(|field| is_asked_for(field)).map(|field| field.name);
    let wanted = ALWAYS.iter().chain(plan.trail).chain(&plan.planned).chain(plan.facts).copied().chain(mandatory);
    let mut columns: Vec<String> = plan.trail.iter().map(|way| format!("{way}.short_description")).collect();
    for name in wanted.filter(|name| !name.is_empty()) {
        if !columns.iter().any(|known| known == name) {
            columns.push(name.to_owned());
        }
    }
    let page = context.store().show(&context.actor, entity, id, &columns).await?;
    let page = page.ok_or(AppError::NotFound)?;
    let row = page.rows.first().ok_or(AppError::NotFound)?;
    Ok(record_of(context, entity, &page, row))
}

/// Mandatory fields that a form on the page can ask for where an import has left them empty.
pub fn is_asked_for(field: &Field) -> bool {
    field.mandatory && !field.read_only && matches!(field.kind, Kind::Text | Kind::LongText | Kind::Choice)
}

fn record_of(context: &ServerContext, entity: &'static Entity, page: &store::Page, row: &PageRow) -> Record {
    let fact = |((name, path), shown): (&(String, meta::FieldPath), &store::Shown)| Fact {
        name: name.clone(),
        field: path.field,
        value: shown.value.clone(),
        text: shown.text(path.field, &context.actor),
    };
    Record {
        table: entity.name(),
        id: row.id.0.clone(),
        version: row.version,
        facts: page.columns.iter().zip(&row.cells).map(fact).collect(),
    }
}

async fn load_block(
    context: &ServerContext,
    ask: &SheetAsk,
    record: &Record,
    (block, entity): (&'static Block, &'static Entity),
    most: u64,
) -> Answer<BlockView> {
    let chosen = match block.of {
        Of::Chosen { part, .. } if meta::Id::is_shaped(ask.param(part)) => ask.param(part),
        _ => "",
    };
    let knows_solutions = context.readable_entity(SOLUTION).is_ok();
    let place = Place { table: record.table, id: &record.id, chosen, knows_solutions };
    let also: &[&str] =
        if matches!(block.purpose, Use::Work) { &["state", "active", "short_description"] } else { &[] };
    let also = also.iter().filter(|name| !block.columns.contains(name));
    let request = ListRequest {
        columns: block.columns.iter().chain(also).map(|name| (*name).to_owned()).collect(),
        limit: most,
        count: Count::Exact,
        // A condition that is left out would show what does not belong here.
        strict: true,
        ..ListRequest::new(entity, block.query(&place))
    };
    let page = context.store().list(&context.actor, &request).await?;
    let label = |(name, path): &(String, meta::FieldPath)| {
        // A column of another record is called by what leads there.
        let first = name.split('.').next().and_then(|first| entity.fields.iter().find(|field| field.name == first));
        (first.map_or(path.field.label, |field| field.label), super::fact::is_figure(path.field))
    };
    let rows: Vec<Record> = page.rows.iter().map(|row| record_of(context, entity, &page, row)).collect();
    let choices = match block.purpose {
        Use::Choose(part) => rows.iter().map(|row| choice(ask, part, row)).collect(),
        Use::Look | Use::Work => Vec::new(),
    };
    // Where rows join the two, one of them is made.
    let made = match block.of {
        Of::Linked { by, .. } => context.readable_entity(by)?,
        _ => entity,
    };
    let may_create = may(&context.actor, made, CREATE) && !made.table.engine_owned && record.is_active();
    Ok(BlockView {
        block,
        entity,
        labels: page.columns.iter().take(shown_columns(block, &page)).map(label).collect(),
        total: page.total.unwrap_or_default(),
        all: list_href(block.table, &block.text(&place)),
        new: preset(block, made, record, chosen).filter(|_| may_create).map(|preset| new_href(made.name(), &preset)),
        may_write: may(&context.actor, entity, WRITE),
        rows,
        choices,
    })
}

/// How many of the page's columns the block asked for; the rest is only worked with.
fn shown_columns(block: &Block, page: &store::Page) -> usize {
    page.columns.iter().filter(|(name, _)| block.columns.contains(&name.as_str())).count()
}

/// The address with this row chosen, or without where it is chosen already.
fn choice(ask: &SheetAsk, part: &str, row: &Record) -> (String, bool) {
    let is_chosen = ask.param(part) == row.id;
    (ask.href(&[(part, if is_chosen { "" } else { &row.id })]), is_chosen)
}

/// What a new record of the block starts with; `None` where one cannot be made from here.
fn preset(block: &Block, entity: &'static Entity, record: &Record, chosen: &str) -> Option<String> {
    let id = &record.id;
    let tie = match block.of {
        Of::Field(field) if field.contains('.') => return None,
        Of::Field(field) => format!("{field}={id}"),
        Of::Named(table, named) => format!("{table}={}^{named}={id}", record.table),
        Of::Risks => format!("source_table={}^source_record={id}", record.table),
        Of::Linked { own, .. } => format!("{own}={id}"),
        Of::Chosen { .. } if chosen.is_empty() => return None,
        Of::Chosen { field, .. } => format!("{field}={chosen}"),
    };
    let engagement = record.stored("engagement");
    let takes_engagement = entity.field("engagement").is_some_and(|field| !field.read_only);
    Some(if takes_engagement && !engagement.is_empty() { format!("{tie}^engagement={engagement}") } else { tie })
}

async fn count_below(
    context: &ServerContext,
    record: &Record,
    plan: &'static Plan,
) -> Result<Vec<(&'static Entity, u64)>, Failure> {
    let readable = plan.below.iter().filter_map(|below| Some((context.readable_entity(below.table).ok()?, below)));
    let queries: Vec<_> = readable.map(|(entity, below)| (entity, below.query(&record.id))).collect();
    let counts = context.store().count_each(&context.actor, &queries).await?;
    Ok(queries.into_iter().map(|(entity, _)| entity).zip(counts).collect())
}
