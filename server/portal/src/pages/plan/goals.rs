//! Objectives with their outcomes, initiatives and tasks.
use leptos::prelude::*;
use services::plan::{INITIATIVE, Item, OBJECTIVE, OUTCOME};

use super::load::Plan;
use super::{due, status, talk};

use crate::{say, say_with, texts};

/// Where an item stands on the page.
pub(super) fn anchor(item: &Item) -> String {
    format!("{}-{}", kind(item.table), item.id)
}

pub(super) fn anchor_href(item: &Item) -> String {
    format!("#{}", anchor(item))
}

fn kind(table: &str) -> &'static str {
    match table {
        OBJECTIVE => "objective",
        OUTCOME => "outcome",
        INITIATIVE => "initiative",
        _ => "task",
    }
}

pub(super) fn goals(plan: &Plan) -> AnyView {
    let shared = &plan.shared;
    let goals = shared.objectives.iter().map(|item| objective(plan, item)).collect_view();
    let loose: Vec<&Item> = shared.loose_initiatives().collect();
    let loose = (!loose.is_empty()).then(|| further(plan, say("Further work"), loose));
    let proposals: Vec<&Item> = shared.proposals().collect();
    let proposals = (!proposals.is_empty()).then(|| further(plan, say("What you proposed"), proposals));
    view! {
        <section aria-labelledby="plan-goals">
            <h2 id="plan-goals" class="plan-title">{say("What we want to reach")}</h2>
            <ul class="plan-goals">{goals}</ul>
        </section>
        {loose}{proposals}
    }
    .into_any()
}

fn further(plan: &Plan, title: &'static str, items: Vec<&Item>) -> AnyView {
    let rows = items.into_iter().map(|item| initiative(plan, item)).collect_view();
    view! {
        <section class="plan-card">
            <h2>{title}</h2>
            <ul class="plan-initiatives">{rows}</ul>
        </section>
    }
    .into_any()
}

fn objective(plan: &Plan, item: &Item) -> AnyView {
    let outcomes = plan.shared.outcomes_of(&item.id).map(|outcome| self::outcome(plan, outcome)).collect_view();
    view! {
        <li class="plan-card plan-goal" id=anchor(item)>
            <div class="plan-line"><h3><bdi>{item.title.clone()}</bdi></h3>{status(item)}{due(item, plan.today)}</div>
            {people(item)}
            {about(item)}
            <ul class="plan-outcomes">{outcomes}</ul>
        </li>
    }
    .into_any()
}

fn outcome(plan: &Plan, item: &Item) -> AnyView {
    let initiatives = plan.shared.initiatives_of(&item.id).map(|step| initiative(plan, step)).collect_view();
    view! {
        <li class="plan-outcome" id=anchor(item)>
            <div class="plan-line"><h4><bdi>{item.title.clone()}</bdi></h4>{status(item)}{due(item, plan.today)}</div>
            {measure(item)}
            {people(item)}
            <ul class="plan-initiatives">{initiatives}</ul>
        </li>
    }
    .into_any()
}

/// How far an outcome is between its base and its target.
fn measure(item: &Item) -> Option<AnyView> {
    if item.target.is_empty() {
        return None;
    }
    let percent = item.realized.map_or(0, |realized| realized.0 / 1_000_000);
    // What is merely counted needs no sign.
    let unit = if ["", "#"].contains(&item.unit.as_str()) { String::new() } else { format!(" {}", item.unit) };
    let now = if item.current.is_empty() {
        say("not measured yet").to_owned()
    } else {
        say_with("now {figure}", &[("figure", &format!("{}{unit}", texts::figure(&item.current)))])
    };
    let target = format!("{}{unit}", texts::figure(&item.target));
    let aim = match item.base.as_str() {
        "" => say_with("to {target}", &[("target", &target)]),
        base => say_with("from {base} to {target}", &[("base", &texts::figure(base)), ("target", &target)]),
    };
    let label = say_with("{percent} percent of the way", &[("percent", &percent)]);
    Some(
        view! {
            <p class="plan-measure">
                <progress class="plan-bar" max="100" value=percent aria-label=label></progress>
                <span><strong>{texts::percent(percent)}</strong>{format!(" · {now} · {aim}")}</span>
            </p>
        }
        .into_any(),
    )
}

fn people(item: &Item) -> Option<AnyView> {
    let ours = Some(&item.owner)
        .filter(|name| !name.is_empty())
        .map(|name| say_with("On our side: {name}", &[("name", name)]));
    let yours = Some(&item.contact.1)
        .filter(|name| !name.is_empty())
        .map(|name| say_with("On your side: {name}", &[("name", name)]));
    let words: Vec<String> = yours.into_iter().chain(ours).collect();
    (!words.is_empty()).then(|| view! { <p class="plan-people">{words.join(" · ")}</p> }.into_any())
}

fn about(item: &Item) -> Option<AnyView> {
    (!item.about.is_empty()).then(|| view! { <p class="plan-about" dir="auto">{item.about.clone()}</p> }.into_any())
}

fn initiative(plan: &Plan, item: &Item) -> AnyView {
    let tasks = plan.shared.tasks_of(&item.id).map(|task| self::task(plan, task, false)).collect::<Vec<_>>();
    let tasks = (!tasks.is_empty()).then(|| view! { <ul class="plan-tasks">{tasks}</ul> });
    let starts = item.starts.filter(|_| item.ends.is_some()).map(|day| format!("{} – ", texts::day(&day.to_string())));
    view! {
        <li class="plan-initiative" id=anchor(item)>
            <div class="plan-line">
                <h5><a href=record_href(plan, item)><bdi>{item.title.clone()}</bdi></a></h5>
                {status(item)}
                <span class="plan-dates">{starts}{due(item, plan.today)}</span>
            </div>
            {people(item)}
            {about(item)}
            {tasks}
            {talk::of_initiative(plan, item)}
        </li>
    }
    .into_any()
}

fn record_href(plan: &Plan, item: &Item) -> String {
    format!("{}/record/{}/{}", plan.forms.prefix, item.table, item.id)
}

/// A task; among those of all initiatives (`is_listed`) it may be the person's own to be done.
pub(super) fn task(plan: &Plan, item: &Item, is_listed: bool) -> AnyView {
    let is_theirs = !item.contact.0.is_empty();
    let who = match (is_theirs, item.contact.0 == plan.forms.me) {
        (true, true) => say("You").to_owned(),
        (true, false) => item.contact.1.clone(),
        (false, _) => item.owner.clone(),
    };
    let done = (is_theirs && is_listed && !item.is_over() && plan.forms.complete).then(|| talk::complete(plan, item));
    // The same task stands in two lists: one of them has the anchor.
    let id = (!is_listed).then(|| anchor(item)).or_else(|| has_no_place(plan, item).then(|| anchor(item)));
    view! {
        <li id=id>
            <span class="plan-task">
                <a href=record_href(plan, item)><bdi>{item.title.clone()}</bdi></a>
                <span class="plan-who">{who}</span>
            </span>
            {if item.is_over() || !is_listed { Some(status(item)) } else { None }}
            {due(item, plan.today)}
            {done}
        </li>
    }
    .into_any()
}

/// Whether a task belongs to nothing that the page shows.
fn has_no_place(plan: &Plan, item: &Item) -> bool {
    !plan.shared.initiatives.iter().any(|initiative| initiative.id == item.above)
}
