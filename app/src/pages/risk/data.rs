//! Loads what the page of a risk shows beside the record itself, in six statements and those of its history.
use meta::{CREATE, Instant, Value};
use store::EntryKind;
use ui::Tone;

use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::blueprint::Page;
use crate::pages::engagement::work::{TASK, joined};
use crate::pages::reading::{Line, Link, Rows, Told, list, unnamed};
use crate::record::tone::tone_by;
use crate::routes::{encoded, new_href, record_href};

pub const SOLUTION: &str = "sn_acct_lc_risk_signal_solution_relationship";
pub const OCCURRENCE: &str = "sn_acct_lc_risk_occurrence";
/// Told in the head of the page.
pub const DETAILS: &[&str] = &[
    "probability",
    "contract_value_impacted",
    "risk_or_issue",
    "scope",
    "category",
    "creation_method",
    "reported_by",
    "engagement_risk_definition",
    "contracts_impacted",
    "onboarding_case",
    "account",
];
const PLAY: &str = "sn_acct_lc_internal_play";
const CASE: &str = "sn_acct_lc_success_case";

/// Occurrences drawn, solutions shown, and work offered as a solution.
const OCCURRENCES: u64 = 60;
const SOLUTIONS: u64 = 50;
const OFFERED: u64 = 8;
/// Entries of the stream that are looked through for changes, and changes shown.
const ENTRIES: u64 = 200;
const CHANGES: usize = 12;
/// A score stands for the days after it, until the next.
const SCORES: u64 = 80;

/// Fields whose changes tell how the risk developed.
const TOLD: &[&str] = &["probability", "contract_value_impacted", "priority", "state", "due_date", "risk_or_issue"];

pub struct Risk {
    /// Labels of the details that are empty.
    pub missing: Vec<&'static str>,
    pub engagement: Option<Engagement>,
    /// Newest first.
    pub occurrences: Vec<Occurrence>,
    pub more_occurrences: bool,
    pub solutions: Vec<Solution>,
    /// Open work of the engagement that is no solution yet.
    pub offered: Vec<Offer>,
    pub history: Vec<Change>,
    pub new_occurrence: Option<String>,
    pub new_solution: Option<String>,
    /// Records to be made as an answer.
    pub answers: Vec<Link>,
    pub export_occurrences: String,
    pub export_solutions: String,
}

/// What the risk endangers.
pub struct Engagement {
    pub link: Link,
    pub facts: Vec<(&'static str, String)>,
    pub account: Option<Link>,
    pub score: Option<i64>,
    pub meaning: Option<(String, Tone)>,
    pub perceived: Told,
}

pub struct Occurrence {
    pub link: Link,
    pub start: String,
    pub end: String,
    pub at: Option<Instant>,
    pub value: Option<i64>,
    pub threshold: Option<i64>,
    pub value_text: String,
    pub threshold_text: String,
    pub gap: String,
    /// The engagement's score at that time.
    pub health: Option<i64>,
}

pub struct Solution {
    pub link: Link,
    pub kind: String,
    pub record: Option<Link>,
    pub state: Told,
}

pub struct Offer {
    pub table: &'static str,
    pub id: String,
    pub link: Link,
    pub kind: &'static str,
    pub state: Told,
}

pub struct Change {
    pub at: String,
    pub by: String,
    pub field: &'static str,
    pub old: String,
    pub new: String,
}

pub async fn load(context: &ServerContext, page: &Page) -> Answer<Risk> {
    let id = page.record.id.as_str();
    let engagement = page.record.stored("engagement").to_owned();
    let may_create = |table: &str| {
        let entity = context.readable_entity(table);
        page.record.is_active() && entity.is_ok_and(|entity| store::may(&context.actor, entity, CREATE))
    };
    let (occurrences, more_occurrences) = occurrences(context, id, &engagement).await?;
    let solutions = solutions(context, id).await?;
    let may_solve = may_create(SOLUTION);
    let offered = if may_solve {
        offered(context, &engagement, page.record.stored("account"), &solutions).await?
    } else {
        Vec::new()
    };
    let title = page.record.title().replace('^', " ");
    let answer = |(table, label): (&str, &str)| {
        let preset = format!("engagement={engagement}^risk_signal_issue={id}^short_description={title}");
        Link { text: label.to_owned(), href: new_href(table, &preset) }
    };
    let answers = [(PLAY, "Internal play"), (CASE, "Success case")];
    let export = |table: &str, order: &str, columns: &str| {
        let query = format!("risk_signal_issue={id}^{order}");
        format!("/export/{table}.xlsx?q={}&columns={}", encoded(&query), encoded(columns))
    };
    Ok(Risk {
        missing: missing(page),
        engagement: load_engagement(context, &engagement).await?,
        occurrences,
        more_occurrences,
        solutions,
        offered,
        history: history(context, page).await?,
        new_occurrence: may_create(OCCURRENCE).then(|| new_href(OCCURRENCE, &format!("risk_signal_issue={id}"))),
        new_solution: may_solve.then(|| new_href(SOLUTION, &format!("risk_signal_issue={id}"))),
        answers: answers
            .into_iter()
            .filter(|(table, _)| !engagement.is_empty() && may_create(table))
            .map(answer)
            .collect(),
        export_occurrences: export(
            OCCURRENCE,
            "ORDERBYDESCend_date",
            "number,start_date,end_date,current_value,gap,threshold,source_record",
        ),
        export_solutions: export(SOLUTION, "ORDERBYDESCsys_created_on", "number,solution_table,solution_record"),
    })
}

/// What is not known of the risk.
fn missing(page: &Page) -> Vec<&'static str> {
    let told = ["due_date", "assigned_to"].iter().chain(DETAILS);
    let told = told.filter(|name| !["onboarding_case", "contracts_impacted"].contains(name));
    let empty = told.filter(|name| page.record.fact(name).is_some_and(|fact| fact.text.is_empty()));
    empty.filter_map(|name| page.entity.field(name)).map(|field| field.label).collect()
}

async fn load_engagement(context: &ServerContext, id: &str) -> Answer<Option<Engagement>> {
    if id.is_empty() {
        return Ok(None);
    }
    let columns = [
        "number",
        "short_description",
        "contract_value",
        "stage",
        "initial_go_live",
        "renewal_date",
        "last_touchpoint",
        "account",
        "health_score",
        "perceived_health",
    ];
    let rows = list(context, "sn_acct_lc_engagement", format!("sys_id={id}"), &columns, 1).await?;
    let Some(line) = rows.as_ref().and_then(|rows| rows.first()) else { return Ok(None) };
    let bands = context.services.score_bands(&context.actor).await?;
    let score = line.number("health_score");
    let meaning = line.value("health_score");
    let tone = context.readable_entity("sn_acct_lc_engagement")?.field("health_score");
    let tone = tone.map_or(Tone::Plain, |field| tone_by(&bands, field, meaning));
    let meaning = bands.category(meaning).map(|category| (capital(category), tone));
    let facts = [
        ("Contract value", "contract_value"),
        ("Stage", "stage"),
        ("Go live date", "initial_go_live"),
        ("Next renewal date", "renewal_date"),
        ("Last active touchpoint", "last_touchpoint"),
    ];
    Ok(Some(Engagement {
        link: line.own_link(line.text("short_description")),
        facts: facts.map(|(label, name)| (label, line.text(name))).into(),
        account: line.link("account"),
        score,
        meaning,
        perceived: line.told("perceived_health"),
    }))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

async fn occurrences(context: &ServerContext, risk: &str, engagement: &str) -> Answer<(Vec<Occurrence>, bool)> {
    let query = format!("risk_signal_issue={risk}^ORDERBYDESCend_date^ORDERBYDESCstart_date");
    let columns = ["number", "start_date", "end_date", "current_value", "gap", "threshold", "sys_created_on"];
    let Some(rows) = list(context, OCCURRENCE, query, &columns, OCCURRENCES).await? else {
        return Ok((Vec::new(), false));
    };
    let scores = if rows.first().is_some() { scores(context, engagement).await? } else { Vec::new() };
    let occurrence = |line: Line<'_>| {
        let at = ["end_date", "start_date", "sys_created_on"].into_iter().find_map(|name| line.moment(name));
        Occurrence {
            link: line.own_link(line.text("number")),
            start: line.text("start_date"),
            end: line.text("end_date"),
            at,
            value: line.number("current_value"),
            threshold: line.number("threshold"),
            value_text: line.text("current_value"),
            threshold_text: line.text("threshold"),
            gap: line.text("gap"),
            health: at.and_then(|at| scores.iter().find(|(since, _)| since.0 <= at.0)).map(|(_, score)| *score),
        }
    };
    Ok((rows.iter().map(occurrence).collect(), rows.more))
}

/// The scores of the engagement with their moments, newest first.
async fn scores(context: &ServerContext, engagement: &str) -> Answer<Vec<(Instant, i64)>> {
    if engagement.is_empty() {
        return Ok(Vec::new());
    }
    let query = format!("engagement={engagement}^ORDERBYDESCcalculated_at");
    let rows = list(context, "sn_acct_lc_eng_health_score", query, &["score", "calculated_at"], SCORES).await?;
    let score = |line: Line<'_>| line.moment("calculated_at").zip(line.number("score"));
    Ok(rows.map(|rows| rows.iter().filter_map(score).collect()).unwrap_or_default())
}

async fn solutions(context: &ServerContext, risk: &str) -> Answer<Vec<Solution>> {
    let query = format!("risk_signal_issue={risk}^ORDERBYDESCsys_created_on");
    let columns = ["number", "solution_table", "solution_record"];
    let Some(rows) = unnamed(context, SOLUTION, query, &columns, SOLUTIONS).await? else { return Ok(Vec::new()) };
    let ids: Vec<&str> = rows.iter().map(|line| line.stored("solution_record")).filter(|id| !id.is_empty()).collect();
    // All of them are tasks, which one table reaches.
    let works = match ids.is_empty() {
        true => None,
        false => {
            list(
                context,
                TASK,
                format!("sys_idIN{}", ids.join(",")),
                &["number", "state", "short_description"],
                SOLUTIONS,
            )
            .await?
        }
    };
    let model = context.store().model();
    let solution = |line: Line<'_>| {
        let record = line.stored("solution_record");
        let work = works.as_ref().and_then(|works| works.iter().find(|work| work.id() == record));
        let class = work.and_then(|work| model.entity(work.class()));
        let href = crate::routes::record_href(line.stored("solution_table"), record);
        let names = ["short_description", "number"].into_iter();
        let title = work.and_then(|work| names.map(|name| work.text(name)).find(|title| !title.is_empty()));
        Solution {
            link: line.own_link(line.text("number")),
            kind: line.text("solution_table"),
            record: title.map(|text| Link { text, href }),
            state: work.zip(class).map(|(work, class)| work.told_as(class, "state")).unwrap_or_default(),
        }
    };
    Ok(rows.iter().map(solution).collect())
}

/// Open plays and cases of the engagement, to be named as a solution with one press.
async fn offered(context: &ServerContext, engagement: &str, account: &str, known: &[Solution]) -> Answer<Vec<Offer>> {
    const KINDS: [(&str, &str); 2] = [(PLAY, "Internal play"), (CASE, "Success case")];
    if engagement.is_empty() {
        return Ok(Vec::new());
    }
    let tables = KINDS.map(|(table, _)| table);
    // The account is what an index finds; the joins come last.
    let (classes, joins) = (tables.join(","), joined(&tables, engagement));
    let query = format!("account={account}^active=true^sys_class_nameIN{classes}^{joins}^ORDERBYDESCsys_created_on");
    let columns = ["number", "short_description", "sys_class_name", "state"];
    let found = list(context, TASK, query, &columns, OFFERED * KINDS.len() as u64).await?;
    let offer = |line: Line<'_>| {
        let (table, kind) = KINDS.into_iter().find(|(table, _)| *table == line.stored("sys_class_name"))?;
        let link = Link { text: line.text("short_description"), href: record_href(table, line.id()) };
        let is_known = known.iter().any(|one| one.record.as_ref().is_some_and(|record| record.href == link.href));
        let state = line.told_as(context.store().model().entity(table)?, "state");
        (!is_known).then(|| Offer { table, id: line.id().to_owned(), link, kind, state })
    };
    let mut offers: Vec<Offer> = found.iter().flat_map(Rows::iter).filter_map(offer).collect();
    offers.sort_by_key(|offer| tables.iter().position(|table| *table == offer.table));
    Ok(offers)
}

/// How probability, value and the like developed, newest first.
async fn history(context: &ServerContext, page: &Page) -> Answer<Vec<Change>> {
    let entries = context.store().activity(&context.actor, page.entity, &page.record.id, ENTRIES).await?;
    let offset = |at: Instant| meta::query::offset_seconds(&context.actor.time_zone, at);
    let told = |field: &meta::Field, stored: &str| {
        let value = meta::from_stored(field, stored).unwrap_or(Value::Null);
        meta::display_text(field, &value, 0)
    };
    let change = |entry: &store::Entry| {
        let EntryKind::Changed { field, old, new } = &entry.kind else { return None };
        let field = page.entity.field(field).filter(|field| TOLD.contains(&field.name))?;
        Some(Change {
            at: entry.at.plus_seconds(offset(entry.at)).to_string(),
            by: if entry.by_name.is_empty() { entry.by.clone() } else { entry.by_name.clone() },
            field: field.label,
            old: told(field, old),
            new: told(field, new),
        })
    };
    Ok(entries.iter().filter_map(change).take(CHANGES).collect())
}
