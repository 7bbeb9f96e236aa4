//! A case made step by step. Playbooks that guide it come with their engine; until then the steps are those of the case
//! form. Nothing is stored before the last one, so that nobody works on what is half said.
use leptos::prelude::*;
use meta::{AppError, CREATE};

use super::answer::{Ask, Fault, Showing, Shown};
use super::create::{made, prefilled};
use crate::deed::{Done, Posted};
use crate::pieces::{CASE, Fields, Form};

const DEED: &str = "open_case";

/// What is asked in each step.
const STEPS: &[(&str, &[&str])] = &[
    ("What is it about", &["short_description", "category", "priority"]),
    ("Details", &["description", "account", "sold_product", "asset"]),
    ("Review", &[]),
];

pub(super) fn draw<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let (settings, visit) = (ask.settings, prefilled(ask));
        let table = settings.text("table").unwrap_or_else(|| CASE.to_owned());
        let entity = visit.readable_entity(&table)?;
        if entity.name() != CASE {
            return Err(Fault::Property(format!(
                "{} are made by playbooks that are not here yet.",
                entity.table.plural
            )));
        }
        if !store::may(&visit.actor, entity, CREATE) {
            return Err(Fault::Failed(AppError::NotFound));
        }
        let accounts = &visit.actor.accounts;
        let chooses = accounts.hierarchy.len() > 1 || !accounts.related.is_empty();
        let account = accounts.own.as_ref().map(|id| id.0.clone()).unwrap_or_default();
        let mut steps = Vec::new();
        for (title, names) in STEPS {
            let names: Vec<&str> = names.iter().copied().filter(|name| *name != "account" || chooses).collect();
            let given = names.iter().map(|name| ((*name).to_owned(), visit.param(name).to_owned()));
            let given: Vec<(String, String)> = given.filter(|(_, value)| !value.is_empty()).collect();
            let fields = Fields::load(&visit, DEED, entity, &names, &given, &account).await?;
            let issues = visit.refused(DEED);
            let is_wrong = issues.iter().any(|issue| names.contains(&issue.field.as_str()));
            steps.push(Step { title, fields, is_wrong });
        }
        let form = Form::of(ask.visit, DEED, &[]);
        let title = settings.text("playbook-title").unwrap_or_else(|| "Open a case".to_owned());
        let has_stages = !settings.is_on("hide-stages");
        let is_vertical = settings.text("stage-orientation").as_deref() == Some("vertical");
        let most = usize::try_from(settings.number("max-visible-stages", 5, 20)).unwrap_or(5);
        Ok(Shown::new(title.clone(), move || {
            let first = steps.iter().position(|step| step.is_wrong).unwrap_or(0);
            let stages = has_stages.then(|| stages(&steps, first, is_vertical, most));
            let count = steps.len();
            let steps =
                steps.into_iter().enumerate().map(|(at, step)| step.view(at, count, at == first)).collect_view();
            view! {
                <section class="embed-form" class:embed-vertical=is_vertical>
                    <h2 class="embed-title">{title}</h2>
                    {stages}
                    {form.view("portal-card portal-form embed-steps", steps)}
                </section>
            }
        }))
    })
}

pub(super) fn done<'a>(ask: &'a Ask<'a>, _: &'a str, _: &'a Posted, done: Done) -> Showing<'a> {
    Box::pin(async move { made(ask, done, draw).await })
}

struct Step {
    title: &'static str,
    fields: Fields,
    /// Something that was refused stands here.
    is_wrong: bool,
}

/// Where one is among the steps; those that are behind can be gone back to.
fn stages(steps: &[Step], now: usize, is_vertical: bool, most: usize) -> AnyView {
    let stage = |(at, step): (usize, &Step)| {
        let current = (at == now).then_some("step");
        let is_ahead = at > now;
        view! {
            <li>
                <button type="button" class="embed-stage" data-step-to=at.to_string() aria-current=current disabled=is_ahead>
                    <span aria-hidden="true">{at + 1}</span>{step.title}
                </button>
            </li>
        }
    };
    let stages = steps.iter().enumerate().take(most).map(stage).collect_view();
    let class = if is_vertical { "embed-stages embed-stages-vertical" } else { "embed-stages" };
    view! { <ol class=class aria-label="Steps">{stages}</ol> }.into_any()
}

impl Step {
    fn view(self, at: usize, count: usize, is_open: bool) -> AnyView {
        let back = (at > 0).then(|| {
            view! { <button class="button" type="button" data-step-to=(at - 1).to_string()>"Back"</button> }
        });
        let on = if at + 1 < count {
            let to = (at + 1).to_string();
            view! { <button class="button button-primary" type="button" data-step-to=to>"Next"</button> }.into_any()
        } else {
            view! { <button class="button button-primary" type="submit">"Submit case"</button> }.into_any()
        };
        // What was typed before stands here once more, written by the frame's script.
        let review = (at + 1 == count).then(|| view! { <dl class="portal-facts" data-review=""></dl> });
        view! {
            <fieldset class="embed-step" data-step=at.to_string() hidden=!is_open>
                <legend>{format!("{} of {count}: {}", at + 1, self.title)}</legend>
                {self.fields.view()}
                {review}
                <p class="portal-buttons">{back}{on}</p>
            </fieldset>
        }
        .into_any()
    }
}
