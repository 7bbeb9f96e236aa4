//! The hierarchy of an account's engagements: how many there are and what they are worth, their risks by probability,
//! the work of their squads by status, and the tree of parents and children.
use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use meta::AppError;
use store::Aggregate;
use ui::chart::{Bars, Datum, Paint};
use ui::{Badge, ScoreCard, Tone};

use super::bands::{self, Meaning};
use super::head::RISK;
use super::{ENGAGEMENT, work};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::parts;
use crate::pages::reading::{Line, Link, groups, list, summed};
use crate::pages::sheet::{SheetAsk, SheetView};
use crate::pages::words::money;
use crate::routes::{list_href, record_href};

/// Engagements of one account that are drawn as a tree.
const SHOWN: u64 = 500;

struct Node {
    id: String,
    parent: String,
    link: Link,
    number: String,
    stage: String,
    score: Option<i64>,
    meaning: Meaning,
    value: String,
    is_here: bool,
}

pub async fn draw(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    let id = ask.param("engagement");
    if !meta::Id::is_shaped(id) {
        return Err(AppError::NotFound.into());
    }
    let columns = ["short_description", "account", "parent"];
    let found = list(context, ENGAGEMENT, format!("sys_id={id}"), &columns, 1).await?.ok_or(AppError::NotFound)?;
    let own = found.first().ok_or(AppError::NotFound)?;
    let (account, parent) = (own.stored("account"), own.stored("parent"));
    let title = own.text("short_description");
    let account_link = own.link("account");
    let nodes = nodes(context, id, account, parent).await?;
    let of_account = format!("account={account}");
    let sum = [(Aggregate::Sum, "contract_value")];
    let total = summed(context, ENGAGEMENT, &of_account, &[], &sum).await?;
    let risks = risks(context, &of_account).await?;
    let work = by_status(context, account).await?;
    let href = list_href(ENGAGEMENT, &of_account);
    let here = Link { text: title.clone(), href: record_href(ENGAGEMENT, id) };
    Ok(SheetView::new(format!("Engagement hierarchy of {title}"), move || {
        let count = total.first().map_or(0, |group| group.count);
        let value = total.first().and_then(|group| group.statistics.first()).map_or("", |sum| sum.value.as_str());
        let cents = (value.parse::<f64>().unwrap_or_default() * 100.0).round() as i64;
        view! {
            <div class="eng">
                <header class="eng-head">
                    <div class="eng-title">
                        <h1>"Engagement hierarchy"</h1>
                        <p class="eng-under">{here.view()}{account_link.map(|link| link.view())}</p>
                    </div>
                </header>
                <div class="eng-health-top">
                    <section class="cards eng-cards" aria-label="All engagements of the account">
                        <ScoreCard label="Total engagements" figure=count.to_string() href=href/>
                        <ScoreCard label="Total contract value" figure=money(cents)/>
                    </section>
                    {parts::card("probability", "Risk signals by probability", ().into_any(),
                        view! { <Bars label="Active risk signals by probability" data=risks empty="No active risk signals"/> }.into_any())}
                    {parts::card("squad-work", "Squad work by status", ().into_any(),
                        view! { <Bars label="Open work items by status" data=work empty="No open work"/> }.into_any())}
                </div>
                {parts::card("tree", "Active engagements", ().into_any(), tree(nodes))}
            </div>
        }
    }))
}

async fn nodes(context: &ServerContext, id: &str, account: &str, parent: &str) -> Answer<Vec<Node>> {
    let bands = bands::load(context).await?;
    let mut query = format!("active=true^account={account}^ORparent={id}");
    if !parent.is_empty() {
        query.push_str(&format!("^ORsys_id={parent}"));
    }
    let columns = ["number", "short_description", "parent", "stage", "health_score", "contract_value"];
    let rows = list(context, ENGAGEMENT, format!("{query}^ORDERBYshort_description"), &columns, SHOWN).await?;
    let node = |line: Line<'_>| {
        let score = line.number("health_score");
        Node {
            id: line.id().to_owned(),
            parent: line.stored("parent").to_owned(),
            link: line.own_link(line.text("short_description")),
            number: line.text("number"),
            stage: line.text("stage"),
            score,
            meaning: score.map_or_else(Meaning::default, |score| bands.of_score(score)),
            value: money(line.number("contract_value").unwrap_or_default()),
            is_here: line.id() == id,
        }
    };
    Ok(rows.map(|rows| rows.iter().map(node).collect()).unwrap_or_default())
}

async fn risks(context: &ServerContext, of_account: &str) -> Answer<Vec<Datum>> {
    let query = format!("{of_account}^active=true");
    let counted = groups(context, RISK, &query, &["probability"]).await?;
    let Ok(entity) = context.readable_entity(RISK) else { return Ok(Vec::new()) };
    let choices = entity.field("probability").map_or(&[] as &[meta::Choice], |field| field.choices);
    let datum = |choice: &meta::Choice| {
        let group = counted.iter().find(|group| crate::pages::reading::key(group, "probability") == choice.value)?;
        let href = list_href(RISK, &format!("{query}^probability={}", choice.value));
        Some(Datum::count(choice.label, group.count).painted(Paint::Series(0)).linked(href))
    };
    Ok(choices.iter().filter_map(datum).collect())
}

/// Open work of all engagements of the account, by the state it is in.
async fn by_status(context: &ServerContext, account: &str) -> Answer<Vec<Datum>> {
    let query = format!("account={account}^active=true^sys_class_nameIN{}", work::tables().join(","));
    let counted = groups(context, work::TASK, &query, &["state"]).await?;
    let labels = domain_states();
    let datum = |(value, label): &(&str, &'static str)| {
        let group = counted.iter().find(|group| crate::pages::reading::key(group, "state") == *value)?;
        let href = list_href(work::TASK, &format!("{query}^state={value}"));
        Some(Datum::count(*label, group.count).painted(Paint::Series(1)).linked(href))
    };
    Ok(labels.iter().filter_map(datum).collect())
}

/// States of open work that the five kinds of it share.
fn domain_states() -> [(&'static str, &'static str); 3] {
    [("new", "New"), ("in_progress", "In progress"), ("paused", "Paused")]
}

/// Parents with their children below them. What is its own ancestor is drawn once.
fn tree(nodes: Vec<Node>) -> AnyView {
    if nodes.is_empty() {
        return view! { <p class="empty">"No active engagements."</p> }.into_any();
    }
    let known: BTreeSet<&str> = nodes.iter().map(|node| node.id.as_str()).collect();
    let mut below: BTreeMap<&str, Vec<&Node>> = BTreeMap::new();
    for node in &nodes {
        let parent = if known.contains(node.parent.as_str()) { node.parent.as_str() } else { "" };
        below.entry(parent).or_default().push(node);
    }
    let mut drawn = BTreeSet::new();
    let roots = branch("", &below, &mut drawn);
    view! { <div class="eng-tree">{roots}</div> }.into_any()
}

fn branch<'n>(parent: &str, below: &BTreeMap<&str, Vec<&'n Node>>, drawn: &mut BTreeSet<&'n str>) -> AnyView {
    let Some(children) = below.get(parent) else { return ().into_any() };
    let mut items = Vec::new();
    for node in children {
        if drawn.insert(&node.id) {
            let inner = branch(&node.id, below, drawn);
            items.push(view! { <li>{node.view()}{inner}</li> });
        }
    }
    view! { <ul>{items}</ul> }.into_any()
}

impl Node {
    fn view(&self) -> AnyView {
        let health = match self.score {
            Some(score) => view! { <Badge tone=self.meaning.tone text=score.to_string()/> }.into_any(),
            None => view! { <Badge tone=Tone::Plain text="No data"/> }.into_any(),
        };
        let link = view! { <a href=self.link.href.clone() aria-current=self.is_here.then_some("true")>{self.link.text.clone()}</a> };
        view! {
            <span class="eng-node">
                {link}
                <span class="eng-soft">{self.number.clone()}</span>
                {health}
                <span class="eng-soft">{self.stage.clone()}</span>
                <span>{self.value.clone()}</span>
            </span>
        }
        .into_any()
    }
}
