//! The success blueprint: the objectives of an engagement, each with its outcomes and their initiatives.
mod data;
mod sharing;

use leptos::prelude::*;
use ui::{Icon, Shape};

use self::data::{Blueprint, Initiative, Objective, Outcome};
use self::sharing::Sharing;
use super::head::{self, fact, or_none};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::parts::{self, Chip, chips, column, figure, text};
use crate::pages::sheet::{SheetAsk, SheetView};
use crate::pages::words::{counted, days_left, percent};
use crate::routes::{list_href, new_href, record_href};

pub const OBJECTIVE: &str = "sn_acct_lc_success_objective";
pub const OUTCOME: &str = "sn_acct_lc_success_outcome";
pub const INITIATIVE: &str = "sn_acct_lc_success_initiative";

/// State in the address and in the records, label; in the order of the page.
const STATES: [(&str, &str); 6] = [
    ("", "All"),
    ("in_progress", "In Progress"),
    ("paused", "Paused"),
    ("closed", "Closed"),
    ("new", "New"),
    ("canceled", "Canceled"),
];

/// What may be made below what.
#[derive(Clone, Copy, Default)]
struct Rights {
    objective: bool,
    outcome: bool,
    initiative: bool,
}

pub async fn draw(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    let head = head::load(context, ask).await?;
    let state = STATES.iter().map(|(key, _)| *key).find(|key| *key == ask.param("state")).unwrap_or_default();
    let is_late_first = ask.param("sort") == "latest";
    let offset: u64 = ask.param("from").parse().unwrap_or(0).min(100_000);
    let blueprint = data::load(context, &head, state, is_late_first, offset).await?;
    let sharing = Sharing::load(context, &head).await?;
    let chip = |(key, label): (&'static str, &'static str)| Chip {
        key,
        label,
        count: Some(blueprint.count_of(key)),
        href: ask.href(&[("state", key), ("from", "")]),
        is_chosen: key == state,
    };
    let states = STATES.map(chip).to_vec();
    let sort = |key: &'static str, label: &'static str, is_chosen: bool| Chip {
        key,
        label,
        href: ask.href(&[("sort", key), ("from", "")]),
        is_chosen,
        count: None,
    };
    let sorts = vec![sort("", "Due date", !is_late_first), sort("latest", "Latest due date first", is_late_first)];
    let may_create = |table: &str| {
        let entity = context.store().model().entity(table);
        entity.is_some_and(|entity| store::may(&context.actor, entity, meta::CREATE))
    };
    let rights = Rights {
        objective: head.actions.creates(OBJECTIVE),
        outcome: may_create(OUTCOME),
        initiative: may_create(INITIATIVE),
    };
    let step = |offset: u64| ask.href(&[("from", &if offset == 0 { String::new() } else { offset.to_string() })]);
    let earlier = (offset > 0).then(|| step(offset.saturating_sub(data::OBJECTIVES)));
    let later = blueprint.more.then(|| step(offset + data::OBJECTIVES));
    Ok(SheetView::new(head.title.clone(), move || {
        let add = new_href(OBJECTIVE, &format!("engagement={}", head.id));
        let body = if blueprint.count_of("") == 0 {
            empty(rights.objective.then_some(add.clone()))
        } else {
            let steps = (earlier.is_some() || later.is_some()).then(|| {
                let step = |href: Option<String>, label: &'static str| href.map(|href| view! { <a class="button" href=href>{label}</a> });
                view! { <nav class="eng-steps" aria-label="Pages of objectives">{step(earlier, "Earlier")}{step(later, "More")}</nav> }
            });
            view! {
                <div class="eng-tools">
                    {chips("state", "View by state", states)}
                    {chips("sort", "Sort by", sorts)}
                    <span class="eng-room"></span>
                    {rights.objective.then(|| view! { <a class="button" href=add><Icon shape=Shape::Plus/>"Add objective"</a> })}
                    <a class="button button-main" href=format!("/board/roadmap?engagement={}", head.id)>"View initiative roadmap"</a>
                </div>
                {sharing.view()}
                {objectives(blueprint, rights)}
                {steps}
            }
            .into_any()
        };
        view! { <div class="eng">{head.view()}{body}</div> }
    }))
}

fn empty(create: Option<String>) -> AnyView {
    let create =
        create.map(|href| view! { <p><a class="button button-main" href=href>"Create success blueprint"</a></p> });
    view! {
        <section class="eng-card eng-empty">
            <h2>"No success blueprint yet"</h2>
            <p>"A blueprint says what the customer wants to reach: objectives, the outcomes that measure them, and the initiatives that bring them about."</p>
            {create}
        </section>
    }
    .into_any()
}

fn objectives(blueprint: Blueprint, rights: Rights) -> AnyView {
    if blueprint.objectives.is_empty() {
        return view! { <p class="empty">"No objectives in this state."</p> }.into_any();
    }
    // With few objectives all of them fit on the screen.
    let is_open = blueprint.objectives.len() <= 2;
    let cards = blueprint.objectives.into_iter().map(|objective| objective.view(rights, is_open));
    view! { <ul class="eng-objectives">{cards.collect_view()}</ul> }.into_any()
}

impl Objective {
    fn view(self, rights: Rights, is_open: bool) -> AnyView {
        let people = [("Key contact", self.sponsor), ("Assigned to", self.assigned_to)];
        let people = people.map(|(label, link)| fact(label, link.map_or_else(|| text("–"), |link| link.view())));
        let realized = self.value_realized.map_or_else(|| "No data".to_owned(), percent);
        let rate = self.success_rate.map(|rate| fact("Success rate", percent(rate).into_any()));
        let left = self.left.map(|left| days_left(left, 30));
        let all = list_href(OUTCOME, &format!("success_objective={}", self.id));
        let is_cut = self.outcome_count > self.outcomes.len() as u64;
        let add = (rights.outcome && !self.is_over).then(|| {
            let href = new_href(OUTCOME, &format!("success_objective={}", self.id));
            view! { <a class="button button-quiet" href=href>"Add outcome"</a> }
        });
        let has_outcomes = !self.outcomes.is_empty();
        let summary = format!(
            "{} and {}",
            counted(self.outcome_count as i64, "outcome"),
            counted(self.initiative_count as i64, "initiative")
        );
        let outcomes = self.outcomes.into_iter().map(|outcome| outcome.view(rights)).collect_view();
        view! {
            <li class="eng-card eng-objective">
                <div class="eng-card-head">
                    <h2><a href=record_href(OBJECTIVE, &self.id)>{self.title}</a></h2>
                    <span class="eng-soft">{self.number}</span>
                    <span>{self.state.view()}</span>
                    <span>{self.progress.view()}</span>
                </div>
                <dl class="eng-facts">
                    {fact("Due date", view! { {or_none(&self.due)}" "{left} }.into_any())}
                    {fact("Start date", or_none(&self.start).into_any())}
                    {people.into_iter().collect_view()}
                    {fact("Products", or_none(&self.products).into_any())}
                    {fact("Value realized", realized.into_any())}
                    {rate}
                </dl>
                <details class="eng-outcomes" id=format!("outcomes-{}", self.id) open=is_open>
                    <summary>{summary}</summary>
                    {(!has_outcomes).then(|| view! { <p class="empty">"No outcomes yet."</p> })}
                    <ul>{outcomes}</ul>
                    <p class="eng-tools">
                        {add}
                        {is_cut.then(|| view! { <a href=all>"Show all outcomes"</a> })}
                    </p>
                </details>
            </li>
        }
        .into_any()
    }
}

impl Outcome {
    fn view(self, rights: Rights) -> AnyView {
        let add = (rights.initiative && !self.is_over).then(|| {
            let href = new_href(INITIATIVE, &format!("success_outcome={}", self.id));
            view! { <a class="button button-quiet" href=href aria-label=format!("Add an initiative to {}", self.title)>"Add initiative"</a> }
        });
        let values = match (self.current.is_empty(), self.target.is_empty()) {
            (false, false) => format!("{} of {} {}", self.current, self.target, self.unit),
            (true, false) => format!("target {} {}", self.target, self.unit),
            _ => String::new(),
        };
        let realized = self.value_realized.map_or_else(|| "No data".to_owned(), percent);
        let rows = self.initiatives.into_iter().map(Initiative::cells).collect::<Vec<_>>();
        let initiatives = (!rows.is_empty()).then(|| parts::table("Initiatives", INITIATIVES, rows, ""));
        view! {
            <li class="eng-outcome">
                <div class="eng-outcome-head">
                    <h3><a href=record_href(OUTCOME, &self.id)>{self.title}</a></h3>
                    <span>{self.state.view()}</span>
                    <span>"Value realized "<strong>{realized}</strong></span>
                    <span class="eng-soft">{values}</span>
                    {self.left.map(|left| days_left(left, 30))}
                    {add}
                </div>
                {initiatives}
            </li>
        }
        .into_any()
    }
}

impl Initiative {
    fn cells(self) -> Vec<AnyView> {
        vec![
            self.link.view(),
            text(self.number),
            self.progress.view(),
            self.state.view(),
            text(self.assigned_to),
            text(self.due),
            self.left.map_or_else(|| text(""), |left| days_left(left, 14)),
        ]
    }
}

const INITIATIVES: &[parts::Head] = &[
    column("Initiative"),
    column("Number"),
    column("Progress"),
    column("State"),
    column("Assigned to"),
    column("Due date"),
    figure("Days left"),
];
