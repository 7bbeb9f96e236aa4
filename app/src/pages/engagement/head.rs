//! The head that all sheets of an engagement share: how it stands, whom it is with, and what can be started here.
use futures::try_join;
use leptos::prelude::*;
use meta::{AppError, CREATE, Date, WRITE};
use ui::chart::Spark;
use ui::{Badge, Icon, Shape, Tone};

use super::ENGAGEMENT;
use super::bands::{self, Bands, Meaning};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::reading::{Line, Link, Told, list, today};
use crate::pages::sheet::SheetAsk;
use crate::pages::words::{days_left, money};
use crate::routes::{new_href, record_href};

/// Weeks of the trend in the head, and of the one on the health tab.
const WEEKS_SHOWN: usize = 6;
/// A year and a few weeks that were calculated twice.
const SCORES_READ: u64 = 120;

const COLUMNS: &[&str] = &[
    "number",
    "short_description",
    "account",
    "parent",
    "customer_success_manager",
    "account_manager",
    "key_customer_contact",
    "initial_go_live",
    "stage",
    "state",
    "perceived_health",
    "health_score",
    "health_updated",
    "health_definition",
    "contract_value",
    "renewal_date",
    "last_touchpoint",
];

/// How an engagement stands.
#[derive(Clone, Debug, Default)]
pub struct Head {
    pub id: String,
    pub number: String,
    pub title: String,
    pub account: Option<Link>,
    pub account_id: String,
    pub parent: Option<Link>,
    pub people: Vec<(&'static str, Link)>,
    pub stage: String,
    pub state: Told,
    /// Risks may still be told of it; work has to wait until it is reopened.
    pub is_over: bool,
    pub perceived: Told,
    pub score: Option<i64>,
    pub meaning: Meaning,
    pub updated: String,
    pub definition: Option<Link>,
    pub definition_id: String,
    /// Known once its metrics have been read: it may be of a domain above.
    pub definition_name: String,
    pub value: String,
    pub go_live: String,
    pub renewal: String,
    pub renewal_left: Option<i64>,
    pub last_touchpoint: String,
    /// Newest last, one a week.
    pub weeks: Vec<Week>,
    pub bands: Bands,
    pub actions: Actions,
}

/// The score a week ended with.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    pub starts: Date,
    pub score: Option<i64>,
    /// The row of the score, for its parts.
    pub id: String,
}

/// What the person may start here.
#[derive(Clone, Debug, Default)]
pub struct Actions {
    pub edit: Option<String>,
    pub discuss: Option<String>,
    pub create: Vec<Link>,
}

pub const RISK: &str = "sn_acct_lc_risk_signal_issue";

/// What can be made for an engagement, in the order of the menu.
const CREATABLE: &[(&str, &str)] = &[
    ("Internal play", "sn_acct_lc_internal_play"),
    ("Risk signal", RISK),
    ("Success case", "sn_acct_lc_success_case"),
    ("Touchpoint", "sn_acct_lc_touchpoint"),
    ("Success objective", "sn_acct_lc_success_objective"),
];

/// Reads the engagement that the address names, and its trend.
pub async fn load(context: &ServerContext, ask: &SheetAsk) -> Answer<Head> {
    let id = asked_for(ask)?;
    let (head, weeks) = try_join!(load_without_trend(context, ask), load_weeks(context, id))?;
    Ok(Head { weeks, ..head })
}

/// Reads the engagement that the address names; "not found" for those of other domains.
pub async fn load_without_trend(context: &ServerContext, ask: &SheetAsk) -> Answer<Head> {
    let id = asked_for(ask)?;
    let found = list(context, ENGAGEMENT, format!("sys_id={id}"), COLUMNS, 1).await?;
    let rows = found.ok_or(AppError::NotFound)?;
    let line = rows.first().ok_or(AppError::NotFound)?;
    let bands = bands::load(context).await?;
    let mut head = read(line, today(context), bands);
    head.actions = actions(context, id, head.is_over);
    Ok(head)
}

/// The id in the address, which becomes part of queries.
fn asked_for(ask: &SheetAsk) -> Answer<&str> {
    if meta::Id::is_shaped(&ask.id) { Ok(&ask.id) } else { Err(AppError::NotFound.into()) }
}

fn read(line: Line<'_>, today: Date, bands: Bands) -> Head {
    let score = line.number("health_score");
    let person = |label: &'static str, name: &str| line.link(name).map(|link| (label, link));
    let people = [
        person("Customer success manager", "customer_success_manager"),
        person("Account manager", "account_manager"),
        person("Key customer contact", "key_customer_contact"),
    ];
    Head {
        id: line.id().to_owned(),
        number: line.text("number"),
        title: line.text("short_description"),
        account: line.link("account"),
        account_id: line.stored("account").to_owned(),
        parent: line.link("parent").map(|link| Link { href: record_href(ENGAGEMENT, line.stored("parent")), ..link }),
        people: people.into_iter().flatten().collect(),
        stage: line.text("stage"),
        state: line.told("state"),
        is_over: line.is_over(),
        perceived: line.told("perceived_health"),
        meaning: score.map_or_else(Meaning::default, |score| bands.of_score(score)),
        score,
        updated: line.text("health_updated"),
        definition: line.link("health_definition"),
        definition_id: line.stored("health_definition").to_owned(),
        definition_name: String::new(),
        value: money(line.number("contract_value").unwrap_or_default()),
        go_live: line.text("initial_go_live"),
        renewal: line.text("renewal_date"),
        renewal_left: line.date("renewal_date").map(|day| day.days_since(today)),
        last_touchpoint: line.text("last_touchpoint"),
        weeks: Vec::new(),
        bands,
        actions: Actions::default(),
    }
}

/// The last score of each week that has one, oldest first.
async fn load_weeks(context: &ServerContext, id: &str) -> Answer<Vec<Week>> {
    let query = format!("engagement={id}^ORDERBYDESCcalculated_at");
    let columns = ["score", "calculated_at", "week_start"];
    let Some(rows) = list(context, "sn_acct_lc_eng_health_score", query, &columns, SCORES_READ).await? else {
        return Ok(Vec::new());
    };
    let mut weeks: Vec<Week> = Vec::new();
    for line in rows.iter() {
        let starts = line.date("week_start").or_else(|| line.moment("calculated_at").map(|at| monday(at.date())));
        let Some(starts) = starts else { continue };
        // Newest first: the first of a week is the one that stands for it.
        if weeks.iter().all(|week| week.starts != starts) {
            weeks.push(Week { starts, score: line.number("score"), id: line.id().to_owned() });
        }
    }
    weeks.sort_by_key(|week| week.starts.0);
    Ok(weeks)
}

fn monday(day: Date) -> Date {
    let some_monday = Date::parse("1970-01-05").unwrap_or(day);
    day.plus_days(-day.days_since(some_monday).rem_euclid(7))
}

fn actions(context: &ServerContext, id: &str, is_over: bool) -> Actions {
    let model = context.store().model();
    let entity = |table: &str| model.entity(table);
    let may_create = |table: &str| entity(table).is_some_and(|entity| store::may(&context.actor, entity, CREATE));
    let own = entity(ENGAGEMENT).filter(|entity| store::may(&context.actor, entity, WRITE));
    let writable = own.map(|entity| store::fields_writable(&context.actor, entity)).unwrap_or_default();
    let details = |at: &str| format!("{}?tab=details#field-{at}", record_href(ENGAGEMENT, id));
    let note = ["work_notes", "comments"].into_iter().find(|name| writable.contains(name));
    let create = CREATABLE.iter().filter(|(_, table)| may_create(table) && (!is_over || *table == RISK));
    Actions {
        edit: writable.contains(&"stage").then(|| details("short_description")),
        discuss: note.map(details),
        create: create
            .map(|(label, table)| Link {
                text: (*label).to_owned(),
                href: new_href(table, &format!("engagement={id}")),
            })
            .collect(),
    }
}

impl Actions {
    pub fn creates(&self, table: &str) -> bool {
        self.create.iter().any(|link| link.href.contains(table))
    }
}

impl Head {
    /// The page of the engagement.
    pub fn href(&self) -> String {
        record_href(ENGAGEMENT, &self.id)
    }

    /// The difference between the newest score and the one six weeks before.
    fn change(&self) -> Option<i64> {
        let scores = self.recent();
        Some(scores.last()? - scores.first()?).filter(|_| scores.len() > 1)
    }

    /// The scores of the last weeks, oldest first.
    fn recent(&self) -> Vec<i64> {
        let from = self.weeks.len().saturating_sub(WEEKS_SHOWN);
        self.weeks[from..].iter().filter_map(|week| week.score).collect()
    }

    pub fn view(&self) -> AnyView {
        let title = if self.title.is_empty() { self.number.clone() } else { self.title.clone() };
        let parent = self.parent.clone().map(|link| view! { <span>"Part of "<a href=link.href>{link.text}</a></span> });
        let account = self.account.clone().map(|link| view! { <a href=link.href>{link.text}</a> });
        view! {
            <header class="eng-head">
                <div class="eng-title">
                    <h1>{title}</h1>
                    <p class="eng-under"><span>{self.number.clone()}</span>{account}{parent}</p>
                </div>
                {self.actions.view()}
                <dl class="eng-facts">
                    {fact("Health", self.health())}
                    {fact("Perceived health", view! { <Badge tone=self.perceived.tone text=self.perceived.text.clone()/> }.into_any())}
                    {fact("Stage", self.stage.clone().into_any())}
                    {fact("State", view! { <Badge tone=self.state.tone text=self.state.text.clone()/> }.into_any())}
                    {fact("Contract value", self.contract_value())}
                    {fact("Next renewal", self.next_renewal())}
                    {fact("Last touchpoint", or_none(&self.last_touchpoint).into_any())}
                    {self.people.iter().map(|(label, link)| fact(label, link.view())).collect_view()}
                </dl>
            </header>
        }
        .into_any()
    }

    fn health(&self) -> AnyView {
        let Some(score) = self.score else { return view! { <span class="empty">"No data"</span> }.into_any() };
        let recent = self.recent();
        let change = self.change().map(|change| {
            let words = match change {
                0 => "unchanged in 6 weeks".to_owned(),
                up @ 1.. => format!("▲ {up} in 6 weeks"),
                down => format!("▼ {} in 6 weeks", -down),
            };
            view! { <span class="eng-change">{words}</span> }
        });
        let label = format!("Health of the last {} weeks: {}", recent.len(), listed(&recent));
        let points = recent.iter().map(|score| *score as f64).collect::<Vec<_>>();
        let href = format!("{}?tab=health", record_href(ENGAGEMENT, &self.id));
        let said =
            if self.meaning.label.is_empty() { score.to_string() } else { format!("{score} {}", self.meaning.label) };
        view! {
            <a class="eng-health" href=href aria-label=format!("Health {said}")><Badge tone=self.meaning.tone text=said.clone()/></a>
            {(points.len() > 1).then(|| view! { <Spark points label between=(0.0, 100.0)/> })}
            {change}
        }
        .into_any()
    }

    fn contract_value(&self) -> AnyView {
        let href = format!("{}?tab=renewal", record_href(ENGAGEMENT, &self.id));
        view! { <a class="figure" href=href title="Contracts that have not expired">{self.value.clone()}</a> }
            .into_any()
    }

    pub fn next_renewal(&self) -> AnyView {
        match self.renewal_left {
            None => or_none("").into_any(),
            Some(left) => view! { <span>{self.renewal.clone()}" "{days_left(left, 90)}</span> }.into_any(),
        }
    }
}

impl Actions {
    fn view(&self) -> AnyView {
        let item = |link: &Link| view! { <li><a class="menu-item" href=link.href.clone()>{link.text.clone()}</a></li> };
        let discuss = self.discuss.clone().map(|href| view! { <a class="button" href=href>"Discuss"</a> });
        let create = (!self.create.is_empty()).then(|| {
            view! {
                <details class="menu eng-create">
                    <summary class="button button-main"><Icon shape=Shape::Plus/>"New"</summary>
                    <ul class="menu-list">{self.create.iter().map(item).collect_view()}</ul>
                </details>
            }
        });
        if discuss.is_none() && create.is_none() {
            return ().into_any();
        }
        view! { <div class="eng-actions">{discuss}{create}</div> }.into_any()
    }
}

impl Link {
    pub fn view(&self) -> AnyView {
        view! { <a href=self.href.clone()>{self.text.clone()}</a> }.into_any()
    }
}

impl Told {
    pub fn view(&self) -> AnyView {
        match self.tone {
            Tone::Plain => self.text.clone().into_any(),
            tone => view! { <Badge tone text=self.text.clone()/> }.into_any(),
        }
    }
}

/// A fact of a list of facts.
pub fn fact(label: &'static str, value: AnyView) -> AnyView {
    view! { <div class="eng-fact"><dt>{label}</dt><dd>{value}</dd></div> }.into_any()
}

/// The text, or a dash for nothing.
pub fn or_none(text: &str) -> String {
    if text.is_empty() { "–".to_owned() } else { text.to_owned() }
}

fn listed(scores: &[i64]) -> String {
    scores.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}
