//! Opening a support case: in one form, or step by step.
use leptos::prelude::*;

use crate::page::{Drawing, Drawn, Page};
use crate::pieces::{CASE, Drafts, Intake, NewRecord, Stages};
use crate::{Answer, Visit, say};

pub const NEW: Page = Page { path: "case/new", draw };
pub const GUIDED: Page = Page { path: "case/guided", draw: draw_guided };

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let form = NewRecord::case(visit).await?;
        let guided = form.can_wait().then(|| visit.href("case/guided"));
        let drafts = drafts(visit).await?;
        Ok(Drawn::new(say("Open a case"), &[], move || {
            let guided = guided.map(|href| view! { " "<a href=href>{say("Answer step by step instead")}</a> });
            view! {
                <div class="portal-heading"><h1>{say("Open a case")}</h1></div>
                <p class="portal-lead">{say("Tell us what happened. Our team answers here.")}{guided}</p>
                {drafts}
                {form.view()}
            }
        }))
    })
}

fn draw_guided(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let drafts = drafts(visit).await?;
        told(visit, "", drafts).await
    })
}

async fn drafts(visit: &Visit) -> Answer<Option<AnyView>> {
    Ok(Drafts::load(visit).await?.view(|id| visit.record_href(CASE, id)))
}

/// A case that is told step by step: a new one, or the draft of this id.
pub(super) async fn told(visit: &Visit, draft: &str, before: Option<AnyView>) -> Answer<Drawn> {
    let intake = Intake::load(visit, draft).await?.keeping();
    let title = intake.title.clone();
    Ok(Drawn::new(title.clone(), &[], move || {
        view! {
            <div class="portal-heading"><h1>{title}</h1></div>
            <p class="portal-lead">{say("Each step is kept for you, and only you see it until you submit the case.")}</p>
            {before}
            {intake.view(Some(Stages { is_vertical: false, most: usize::MAX }))}
        }
    }))
}
