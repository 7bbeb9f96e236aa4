//! A case told step by step. Playbooks that guide it come with their engine; until then the steps are those of the case
//! form. Each is kept as a draft, which can be gone on with here or on the portal.
use leptos::prelude::*;
use serde_json::json;

use super::answer::{Ask, Event, Fault, Showing, Shown};
use super::create::{made, prefilled};
use super::knowledge;
use crate::deed::{Deed, Done, Posted};
use crate::pieces::catalog::REQUEST;
use crate::pieces::{CASE, Drafts, GO, INTAKE, Intake, LATER, REVIEW, SUBMIT, Stages};
use crate::{Visit, say};

/// The address says which draft is told, and at which step.
const DRAFT: &str = "draft";

pub(super) fn draw<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let begun = ask.settings.text("sys-id").filter(|id| id != "-1").unwrap_or_default();
        told(ask, &prefilled(ask), &begun).await
    })
}

/// A new one, whatever the page names to go on with.
fn afresh<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move { told(ask, &prefilled(ask), "").await })
}

/// The form of a generator, or the steps of the draft that the address says, else of `begun`.
async fn told(ask: &Ask<'_>, visit: &Visit, begun: &str) -> Result<Shown, Fault> {
    let settings = ask.settings;
    if let Some(item) = settings.text("record-generator") {
        return knowledge::form(ask, &item, settings.text("playbook-title")).await;
    }
    let table = settings.text("table").unwrap_or_else(|| CASE.to_owned());
    let entity = visit.readable_entity(&table)?;
    if entity.name() != CASE {
        return Err(Fault::Property(format!("{} are made by playbooks that are not here yet.", entity.table.plural)));
    }
    let draft = Some(visit.param(DRAFT)).filter(|id| !id.is_empty()).unwrap_or(begun);
    let mut intake = Intake::load(visit, draft).await?;
    intake.is_stacked = settings.text("activity-view-mode").as_deref() == Some("stacked");
    let drafts =
        if draft.is_empty() { Drafts::load(visit).await?.view(|id| visit.changed(&[(DRAFT, id)])) } else { None };
    let title = settings.text("playbook-title").unwrap_or_else(|| say("Open a case").to_owned());
    let most = usize::try_from(settings.number("max-visible-stages", 5, 20)).unwrap_or(5);
    let is_vertical = settings.text("stage-orientation").as_deref() == Some("vertical");
    let stages = (!settings.is_on("hide-stages")).then_some(Stages { is_vertical, most });
    Ok(Shown::new(title.clone(), move || {
        view! {
            <section class="embed-form">
                <h2 class="embed-title">{title}</h2>
                {drafts}
                {intake.view(stages)}
            </section>
        }
    }))
}

/// On to the step that was asked for; submitted, the case is told of, and put away it waits among the drafts.
pub(super) fn done<'a>(ask: &'a Ask<'a>, deed: &'a str, posted: &'a Posted, done: Done) -> Showing<'a> {
    Box::pin(async move {
        let said = |wanted: &str| posted.iter().rev().find(|(name, _)| name == wanted).map_or("", |(_, text)| text);
        let (_, draft) = done.record.clone().unwrap_or_default();
        // What is told of a step: the draft stands for the playbook's run, each stage is one activity.
        let step =
            |step: &str| json!({ "playbookContextId": draft, "stageContextId": step, "activityContextId": step });
        let was = stood(said(Deed::AT), !said("id").is_empty());
        let left = Event::new("ACTIVITY_STATE_CHANGED", step(&was));
        match (deed, said(GO)) {
            (REQUEST, _) => made(ask, done, afresh).await,
            (INTAKE, SUBMIT) => Ok(made(ask, done, afresh).await?.telling(left)),
            (INTAKE, LATER) => Ok(draw(ask).await?.saying(say("Saved. You can go on here at any time."))),
            (INTAKE, next) => {
                let mut visit = ask.visit.clone();
                visit.params.extend([(DRAFT.to_owned(), draft.clone()), ("step".to_owned(), next.to_owned())]);
                let shown = told(ask, &visit, "").await?;
                let stage = json!({ "playbookContextId": draft, "stageContextId": next });
                let events = [
                    Some(left).filter(|_| *next > *was),
                    Some(Event::new("STAGE_SELECTED", stage)),
                    Some(Event::new("ACTIVITY_SELECTED", step(next))),
                ];
                let shown = events.into_iter().flatten().fold(shown, Shown::telling);
                Ok(Shown { at: Some(super::place(&visit)), ..shown.saying(say("Saved.")) })
            }
            _ => Ok(afresh(ask).await?.saying(say("The draft is discarded."))),
        }
    })
}

/// The step that a form stood at, as its address says; what was kept is looked at first.
fn stood(at: &str, is_kept: bool) -> String {
    let query = at.split_once('?').map_or("", |(_, query)| query);
    let step = crate::params(query).into_iter().find(|(name, _)| name == "step").map(|(_, step)| step);
    step.unwrap_or_else(|| if is_kept { REVIEW.to_string() } else { "0".to_owned() })
}
