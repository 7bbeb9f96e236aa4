//! A case told step by step. Playbooks that guide it come with their engine; until then the steps are those of the case
//! form. Each is kept as a draft, which can be gone on with here or on the portal.
use leptos::prelude::*;
use serde_json::json;

use super::answer::{Ask, Event, Fault, Showing, Shown};
use super::create::{made, prefilled};
use crate::deed::{Done, Posted};
use crate::pieces::{CASE, Drafts, GO, INTAKE, Intake, LATER, SUBMIT, Stages};
use crate::{Visit, say};

/// The address says which draft is told, and at which step.
const DRAFT: &str = "draft";

pub(super) fn draw<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move { told(ask, &prefilled(ask)).await })
}

async fn told(ask: &Ask<'_>, visit: &Visit) -> Result<Shown, Fault> {
    let settings = ask.settings;
    let table = settings.text("table").unwrap_or_else(|| CASE.to_owned());
    let entity = visit.readable_entity(&table)?;
    if entity.name() != CASE {
        return Err(Fault::Property(format!("{} are made by playbooks that are not here yet.", entity.table.plural)));
    }
    let draft = visit.param(DRAFT);
    let intake = Intake::load(visit, draft).await?;
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
        let go = posted.iter().rev().find(|(name, _)| name == GO).map_or("", |(_, value)| value.as_str());
        match (deed, go) {
            (INTAKE, SUBMIT) => made(ask, done, draw).await,
            (INTAKE, LATER) => Ok(draw(ask).await?.saying(say("Saved. You can go on here at any time."))),
            (INTAKE, step) => {
                let (_, id) = done.record.unwrap_or_default();
                let mut visit = ask.visit.clone();
                visit.params.extend([(DRAFT.to_owned(), id), ("step".to_owned(), step.to_owned())]);
                let shown = told(ask, &visit).await?;
                let stage = json!({ "playbookContextId": "", "stageContextId": step });
                let shown = shown.telling(Event::new("STAGE_SELECTED", stage));
                Ok(Shown { at: Some(super::place(&visit)), ..shown.saying(say("Saved.")) })
            }
            _ => Ok(draw(ask).await?.saying(say("The draft is discarded."))),
        }
    })
}
