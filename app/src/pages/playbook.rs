//! The playbook of a record, as one of its sheets: its stages, what was done by whom, and the forms of what is to be
//! done now.
mod data;
mod step;

use leptos::prelude::*;
use services::playbook::input;
use ui::{Badge, Tone};

use super::blueprint::{self, Plan};
use super::sheet::{SheetAsk, SheetView};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::routes::list_href;
use data::{Page, Stage};

/// Draws the sheet, or where the address names another tab the page that the plan describes.
pub(super) async fn draw_or(context: &ServerContext, ask: &SheetAsk, plan: &'static Plan) -> Answer<SheetView> {
    match ask.param("tab") {
        "playbook" => draw(context, ask).await,
        _ => blueprint::draw(context, ask, plan).await,
    }
}

async fn draw(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    let page = Page::load(context, ask).await?;
    let title = page.title.clone();
    Ok(SheetView::new(title, move || view! { <article class="playbook">{head(&page)}{body(&page)}</article> }))
}

fn head(page: &Page) -> AnyView {
    let table = &page.entity.table;
    let run = page.run.as_ref().map(|run| {
        view! { <p>{run.name.clone()}" "<Badge tone=run.tone() text=run.label.clone()/></p> }
    });
    view! {
        <header>
            <p class="crumbs"><a href=list_href(table.name, "")>{table.plural}</a></p>
            <h1>{page.title.clone()}</h1>
            <p class="form-stamp">{format!("{} {}", table.label, page.number)}</p>
            {run}
        </header>
    }
    .into_any()
}

fn body(page: &Page) -> AnyView {
    let Some(run) = &page.run else { return not_running(page) };
    let said = match run.state.as_str() {
        "canceled" => Some("The playbook ended early, with its record. What was not done stays undone."),
        "complete" if !page.is_active => Some("The playbook is complete, and so is the record."),
        _ => None,
    };
    let close = (run.state == "complete" && page.is_active && page.may_act).then(|| {
        let label = format!("Close this {}", page.entity.table.label.to_lowercase());
        let inside = view! {
            <p>"All activities are done."</p>
            <button class="button button-main" type="submit">{label}</button>
        };
        page.form("playbook-close", "record").around("playbook-form", &page.fixed(""), &[], inside.into_any())
    });
    let steps = page.stages.iter().enumerate().map(|(at, stage)| overview(at, stage)).collect_view();
    let stages = page.stages.iter().enumerate().map(|(at, stage)| shown(page, at, stage)).collect_view();
    view! {
        {said.map(|said| view! { <p role="status">{said}</p> })}
        <nav aria-label="Stages"><ol class="playbook-stages">{steps}</ol></nav>
        {close}
        {stages}
    }
    .into_any()
}

fn not_running(page: &Page) -> AnyView {
    if !page.may_read {
        return view! { <p>"Playbooks are shown to people with the role Playbook user."</p> }.into_any();
    }
    let start = (page.may_act && page.is_active).then(|| {
        let inside = view! { <button class="button button-main" type="submit">"Start the playbook"</button> };
        page.form("playbook-start", "record").around("playbook-form", &page.fixed(""), &[], inside.into_any())
    });
    view! { <p role="status">"No playbook is running."</p>{start} }.into_any()
}

/// A stage in the row of all of them.
fn overview(at: usize, stage: &Stage) -> AnyView {
    let (tone, word) = stage.told();
    let current = stage.is_current.then_some("step");
    view! {
        <li aria-current=current>
            <a href=format!("#playbook-stage-{at}")>{stage.label.clone()}</a>
            <Badge tone text=word/>
        </li>
    }
    .into_any()
}

fn shown(page: &Page, at: usize, stage: &Stage) -> AnyView {
    let steps = stage.steps.iter().map(|one| step::view(page, one)).collect_view();
    let id = format!("playbook-stage-{at}");
    let heading = format!("{id}-name");
    view! {
        <section class="playbook-stage" id=id aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{stage.label.clone()}</h2>
            <ol class="playbook-steps">{steps}</ol>
        </section>
    }
    .into_any()
}

impl Stage {
    fn told(&self) -> (Tone, &'static str) {
        match () {
            () if self.is_current => (Tone::Active, "Current"),
            () if self.steps.iter().all(|step| matches!(step.state.as_str(), "complete" | "skipped")) => {
                (Tone::Good, "Done")
            }
            () if self.steps.iter().any(|step| step.state == "canceled") => (Tone::Muted, "Canceled"),
            () => (Tone::Plain, "To come"),
        }
    }
}

impl Page {
    /// What every form of the page carries.
    fn fixed<'a>(&'a self, step: &'a str) -> Vec<(&'static str, &'a str)> {
        let all = [
            (input::TABLE, self.entity.name()),
            (input::RECORD, self.id.as_str()),
            (input::VERSION, self.version.as_str()),
            (input::STEP, step),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }
}
