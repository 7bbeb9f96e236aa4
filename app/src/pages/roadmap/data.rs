//! What a roadmap shows, read in seven statements however many initiatives there are.
use std::collections::HashMap;

use meta::query::{Query, parse};
use meta::{AppError, CREATE, Entity, Id, WRITE, stored_text};
use services::Bands;
use store::{Count, ListRequest, Page, PageRow, fields_writable, may};

use super::INITIATIVE;
use super::calendar::{civil, day_of, parsed};
use super::settings::{PREFERENCE, Settings};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::sheet::SheetAsk;
use crate::preferences;
use crate::record::tone::tone_by;

pub const ENGAGEMENT: &str = "sn_acct_lc_engagement";
pub const OUTCOME: &str = "sn_acct_lc_success_outcome";
const FURTHER_OUTCOME: &str = "sn_acct_lc_initiative_m2m_outcome";
const YEARS: &str = "sn_acct_lc.RoadmapTimelineYears";
const USUAL_YEARS: i64 = 10;
/// A longer timeline would only be scrolled through.
const MOST_YEARS: i64 = 50;
/// Bars beyond are left out, and the page says so.
const MOST_BARS: u64 = 2_000;
const MOST_OUTCOMES: u64 = 1_000;
/// Engagements offered where the address names none.
const MOST_OFFERED: u64 = 50;

/// Everything on the page but the side panel.
pub struct Roadmap {
    pub settings: Settings,
    pub engagement: Engagement,
    pub years: Years,
    /// The person's today.
    pub today: i64,
    pub outcomes: Vec<Outcome>,
    /// Every initiative of the engagement, by due date.
    pub bars: Vec<Bar>,
    /// There are more initiatives than are read.
    pub is_cut: bool,
    pub may_write: bool,
    pub may_create: bool,
}

pub struct Engagement {
    pub id: String,
    pub title: String,
    pub account: String,
    pub health: String,
    pub health_tone: ui::Tone,
    pub stage: String,
    pub renewal: String,
}

pub struct Outcome {
    pub id: String,
    pub title: String,
    pub state: Word,
    pub objective: Word,
}

/// A stored value and what people read in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    pub value: String,
    pub label: String,
}

pub struct Bar {
    pub id: String,
    pub version: i64,
    pub number: String,
    pub title: String,
    pub outcome: Word,
    /// Outcomes that it works for besides.
    pub further: Vec<String>,
    pub objective: Word,
    pub assigned_to: Word,
    pub state: Word,
    pub progress: Word,
    pub priority: Word,
    pub category: Word,
    pub task_count: String,
    pub days_remaining: String,
    /// Planned, else the day it was made.
    pub start: i64,
    /// Without one there is no bar.
    pub due: Option<i64>,
    pub is_open: bool,
}

impl Bar {
    /// The last day of the bar, which is never before its first.
    pub fn end(&self) -> Option<i64> {
        self.due.map(|due| due.max(self.start))
    }

    /// Whether the initiative works for the outcome.
    pub fn is_for(&self, outcome: &str) -> bool {
        self.outcome.value == outcome || self.further.iter().any(|further| further == outcome)
    }

    /// What the bar tells under the name of a column.
    pub fn word(&self, column: &str) -> &Word {
        match column {
            "objective" => &self.objective,
            "assigned_to" => &self.assigned_to,
            "state" => &self.state,
            "progress" => &self.progress,
            "priority" => &self.priority,
            "category" => &self.category,
            _ => &self.outcome,
        }
    }
}

/// The timeline from its first day, so many days long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    pub first: i64,
    pub days: i64,
    pub count: i64,
}

impl Years {
    /// `count` years, of which a quarter lies behind today's.
    pub fn around(today: i64, count: i64) -> Years {
        let (year, ..) = civil(today);
        let begins = year - (count - 1) / 4;
        let first = day_of(begins, 1, 1);
        Years { first, days: day_of(begins + count, 1, 1) - first, count }
    }

    pub fn shows(&self, bar: &Bar) -> bool {
        bar.end().is_some_and(|end| end >= self.first && bar.start < self.first + self.days)
    }
}

pub async fn load(context: &ServerContext, ask: &SheetAsk, bands: &Bands) -> Answer<Roadmap> {
    let kept = preferences::load(context, &[PREFERENCE]).await?;
    let settings = Settings::read(ask, kept.get(PREFERENCE).map_or("", String::as_str));
    if !Id::is_shaped(&settings.engagement) {
        return Err(AppError::NotFound.into());
    }
    let engagement = engagement(context, bands, &settings.engagement).await?;
    let entity = context.readable_entity(INITIATIVE)?;
    let outcomes = outcomes(context, &settings.engagement).await?;
    let (bars, is_cut) = bars(context, entity, &settings.engagement, &outcomes).await?;
    let today = today(context);
    let writable =
        if may(&context.actor, entity, WRITE) { fields_writable(&context.actor, entity) } else { Vec::new() };
    Ok(Roadmap {
        years: Years::around(today, years(context).await?),
        settings,
        engagement,
        today,
        outcomes,
        bars,
        is_cut,
        may_write: ["planned_start", "due_date"].iter().all(|name| writable.contains(name)),
        may_create: may(&context.actor, entity, CREATE),
    })
}

/// Open engagements a person may look at the roadmap of: id, title and account.
pub async fn offered(context: &ServerContext) -> Answer<Vec<(String, String, String)>> {
    let query = parse("active=true^ORDERBYDESCsys_updated_on");
    let page = list(context, ENGAGEMENT, query, &["short_description", "account"], MOST_OFFERED).await?;
    let line = |row: &PageRow| {
        let line = Line { context, page: &page, row };
        (row.id.0.clone(), line.shown("short_description"), line.shown("account"))
    };
    Ok(page.rows.iter().map(line).collect())
}

pub fn today(context: &ServerContext) -> i64 {
    let today = meta::query::today(&context.actor.time_zone, context.store().clock().now());
    parsed(&today.to_string()).expect("a day is spelled as one")
}

async fn engagement(context: &ServerContext, bands: &Bands, id: &str) -> Answer<Engagement> {
    let columns = ["short_description", "account", "health_score", "perceived_health", "stage", "renewal_date"];
    let page = list(context, ENGAGEMENT, parse(&format!("sys_id={id}")), &columns, 1).await?;
    let row = page.rows.first().ok_or(AppError::NotFound)?;
    let line = Line { context, page: &page, row };
    let health = if line.shown("health_score").is_empty() { "perceived_health" } else { "health_score" };
    Ok(Engagement {
        id: id.to_owned(),
        title: line.shown("short_description"),
        account: line.shown("account"),
        health: line.shown(health),
        health_tone: line.cell(health).map_or(ui::Tone::Plain, |(field, cell)| tone_by(bands, field, &cell.value)),
        stage: line.shown("stage"),
        renewal: line.shown("renewal_date"),
    })
}

/// Outcomes by objective and state; none where the person may not read them.
async fn outcomes(context: &ServerContext, engagement: &str) -> Answer<Vec<Outcome>> {
    if context.readable_entity(OUTCOME).is_err() {
        return Ok(Vec::new());
    }
    let query =
        parse(&format!("engagement={engagement}^ORDERBYsuccess_objective^ORDERBYstate^ORDERBYshort_description"));
    let columns = ["short_description", "state", "success_objective", "success_objective.short_description"];
    let page = list(context, OUTCOME, query, &columns, MOST_OUTCOMES).await?;
    let outcome = |row: &PageRow| {
        let line = Line { context, page: &page, row };
        Outcome {
            id: row.id.0.clone(),
            title: line.shown("short_description"),
            state: line.word("state"),
            objective: Word {
                value: line.stored("success_objective"),
                label: line.shown("success_objective.short_description"),
            },
        }
    };
    let mut outcomes: Vec<Outcome> = page.rows.iter().map(outcome).collect();
    // Objectives of the same name are still two.
    outcomes.sort_by(|one, other| {
        (&one.objective.label, &one.objective.value).cmp(&(&other.objective.label, &other.objective.value))
    });
    Ok(outcomes)
}

async fn bars(
    context: &ServerContext,
    entity: &'static Entity,
    engagement: &str,
    outcomes: &[Outcome],
) -> Answer<(Vec<Bar>, bool)> {
    let columns = [
        "number",
        "short_description",
        "success_outcome",
        "assigned_to",
        "state",
        "progress",
        "priority",
        "category",
        "planned_start",
        "due_date",
        "days_remaining",
        "task_count",
        "sys_created_on",
        "active",
    ];
    let query = parse(&format!("engagement={engagement}^ORDERBYdue_date^ORDERBYplanned_start"));
    let page = list(context, entity.name(), query, &columns, MOST_BARS).await?;
    let further = further_outcomes(context, engagement).await?;
    let bar = |row: &PageRow| {
        let line = Line { context, page: &page, row };
        let mut outcome = line.word("success_outcome");
        let above = outcomes.iter().find(|known| known.id == outcome.value);
        if let Some(above) = above {
            outcome.label.clone_from(&above.title);
        }
        let planned = parsed(&line.stored("planned_start"));
        let made = parsed(line.shown("sys_created_on").get(..10).unwrap_or_default());
        let due = parsed(&line.stored("due_date"));
        Bar {
            id: row.id.0.clone(),
            version: row.version,
            number: line.shown("number"),
            title: line.shown("short_description"),
            objective: above.map(|above| above.objective.clone()).unwrap_or_default(),
            outcome,
            further: further.get(&row.id.0).cloned().unwrap_or_default(),
            assigned_to: line.word("assigned_to"),
            state: line.word("state"),
            progress: line.word("progress"),
            priority: line.word("priority"),
            category: line.word("category"),
            task_count: line.shown("task_count"),
            days_remaining: line.shown("days_remaining"),
            start: planned.or(made).or(due).unwrap_or_default(),
            due,
            is_open: line.stored("active") == "true",
        }
    };
    Ok((page.rows.iter().map(bar).collect(), page.more))
}

/// Outcomes that initiatives work for besides their own, by initiative.
async fn further_outcomes(context: &ServerContext, engagement: &str) -> Answer<HashMap<String, Vec<String>>> {
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    if context.readable_entity(FURTHER_OUTCOME).is_ok() {
        let query = parse(&format!("success_initiative.engagement={engagement}"));
        let page = list(context, FURTHER_OUTCOME, query, &["success_initiative", "success_outcome"], MOST_BARS).await?;
        for row in &page.rows {
            let line = Line { context, page: &page, row };
            found.entry(line.stored("success_initiative")).or_default().push(line.stored("success_outcome"));
        }
    }
    Ok(found)
}

/// How many years the timeline has: a setting of the installation, not a right of the person.
async fn years(context: &ServerContext) -> Answer<i64> {
    let text = context.services.property(YEARS).await?;
    let years = text.and_then(|text| text.trim().parse().ok()).filter(|years| *years > 0);
    Ok(years.unwrap_or(USUAL_YEARS).min(MOST_YEARS))
}

async fn list(context: &ServerContext, table: &str, query: Query, columns: &[&str], limit: u64) -> Answer<Page> {
    let request = ListRequest {
        columns: columns.iter().map(|&name| name.to_owned()).collect(),
        limit,
        count: Count::No,
        ..ListRequest::new(context.readable_entity(table)?, query)
    };
    Ok(context.store().list(&context.actor, &request).await?)
}

/// A row read by the names of its columns. One that the person may not read is empty.
struct Line<'a> {
    context: &'a ServerContext,
    page: &'a Page,
    row: &'a PageRow,
}

impl Line<'_> {
    fn cell(&self, name: &str) -> Option<(&'static meta::Field, &store::Shown)> {
        let at = self.page.columns.iter().position(|(known, _)| known == name)?;
        Some((self.page.columns[at].1.field, self.row.cells.get(at)?))
    }

    fn shown(&self, name: &str) -> String {
        self.cell(name).map(|(field, cell)| cell.text(field, &self.context.actor)).unwrap_or_default()
    }

    fn stored(&self, name: &str) -> String {
        self.cell(name).map(|(field, cell)| stored_text(field.kind, &cell.value)).unwrap_or_default()
    }

    fn word(&self, name: &str) -> Word {
        Word { value: self.stored(name), label: self.shown(name) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::roadmap::calendar::iso;

    fn check(today: &str, count: i64, first: &str, last: &str) {
        let years = Years::around(parsed(today).expect("a day"), count);
        assert_eq!((iso(years.first).as_str(), iso(years.first + years.days - 1).as_str()), (first, last));
    }

    #[test]
    fn a_quarter_of_the_years_is_past() {
        check("2026-06-01", 10, "2024-01-01", "2033-12-31");
        check("2026-12-31", 1, "2026-01-01", "2026-12-31");
        check("2026-01-01", 5, "2025-01-01", "2029-12-31");
    }
}
