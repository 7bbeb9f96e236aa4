//! A support case told step by step. Each step is kept on the server as the draft of who tells it, seen by nobody else
//! until it is submitted; it can be left and gone on with at any time.
use leptos::prelude::*;
use meta::query::{Order, Query};
use meta::{AppError, DELETE, Entity};
use store::{Count, ListRequest, Naming, Page};
use ui::{Icon, Shape as Sign};

use super::form::CASE_FIELDS;
use super::new::{case_fields, creatable, given, own_account};
use super::record::{file_list, files, upload_form};
use super::{CASE, CASE_SUBJECT, Fields, FileOf, Form, Shown, equal};
use crate::{Answer, Visit, phrase, say, say_count, say_with};

/// The deed that keeps, goes on and submits; the input that says which of these.
pub const INTAKE: &str = "intake";
pub const GO: &str = "go";
pub const LATER: &str = "later";
pub const SUBMIT: &str = "submit";
pub const DISCARD: &str = "discard_draft";

/// What is asked in each step.
const STEPS: &[(&str, &[&str])] = &[
    (phrase("What is it about"), &["short_description", "category", "priority"]),
    (phrase("Details"), &["account", "description", "sold_product", "asset"]),
    (DOCUMENTS, &[]),
    (phrase("Review"), &[]),
];
const DOCUMENTS: &str = phrase("Documents");
pub const REVIEW: usize = STEPS.len() - 1;
/// Drafts that are offered to go on with.
const MOST_DRAFTS: u64 = 10;

/// The form at one of its steps, ready to be drawn.
pub struct Intake {
    /// Where it stands.
    pub step: usize,
    pub title: String,
    form: Form,
    fields: Fields,
    /// Step and what was said there.
    said: Vec<(usize, Shown)>,
    files: Vec<FileOf>,
    /// Where files are sent, and what they are called there.
    upload: Option<String>,
    discard: Option<Form>,
    /// What was said before stays in sight.
    pub is_stacked: bool,
}

/// How its stages are shown.
#[derive(Clone, Copy)]
pub struct Stages {
    pub is_vertical: bool,
    pub most: usize,
}

/// What the visitor began and has not submitted.
pub struct Drafts(Vec<(String, String)>);

/// Whether the visitor can keep drafts: only who may discard his own has any.
pub fn keeps_drafts(visit: &Visit) -> bool {
    let entity = visit.store().model().entity(CASE);
    visit.actor.is_external && entity.is_some_and(|entity| store::may(&visit.actor, entity, DELETE))
}

impl Intake {
    /// A new case, or the draft of this id; at the step of the address, or where something was refused.
    pub async fn load(visit: &Visit, draft: &str) -> Answer<Intake> {
        let entity = creatable(visit, CASE)?;
        if !keeps_drafts(visit) || visit.is_preview {
            return Err(AppError::NotFound);
        }
        let page = match draft {
            "" => None,
            id => Some(read(visit, entity, id).await?),
        };
        let step = step(visit, page.is_some());
        let account = own_account(visit);
        let present = match &page {
            Some(page) => stored(page),
            None => given(visit, CASE_FIELDS, &account),
        };
        let chosen = present.iter().find(|(name, _)| name == "account").map_or(account.as_str(), |(_, id)| id.as_str());
        let asked = case_fields(visit);
        let names: Vec<&str> = STEPS[step].1.iter().copied().filter(|name| asked.contains(name)).collect();
        let narrowed = if names.contains(&"account") { "" } else { chosen };
        let fields = Fields::load(visit, INTAKE, entity, &names, &present, narrowed).await?.asking_for(CASE_SUBJECT);
        let is_documents = STEPS[step].0 == DOCUMENTS;
        let (said, title) = match &page {
            Some(page) => (said(visit, page), text(page, CASE_SUBJECT)),
            None => (Vec::new(), String::new()),
        };
        let has_files = page.is_some() && (is_documents || step == REVIEW);
        let here = || ui::address::encoded(&visit.here());
        Ok(Intake {
            step,
            title: if title.is_empty() { say("Open a case").to_owned() } else { title },
            form: Form::of(visit, INTAKE, &[("id", draft)]).once(),
            fields,
            said,
            files: if has_files { files(visit, draft).await? } else { Vec::new() },
            upload: is_documents.then(|| format!("/attachments?table={CASE}&id={draft}&then={}", here())),
            discard: page.is_some().then(|| Form::of(visit, DISCARD, &[("id", draft)])),
            is_stacked: false,
        })
    }

    /// The same, kept by script while somebody types.
    pub fn keeping(self) -> Intake {
        Intake { form: self.form.with("stage", &self.step.to_string()), ..self }
    }

    pub fn view(self, stages: Option<Stages>) -> AnyView {
        let at = self.step;
        let (title, names) = STEPS[at];
        // The button that is pressed by Enter, wherever the others stand.
        let usual = view! {
            <button class="visually-hidden" type="submit" name=GO value=if at == REVIEW { SUBMIT.to_owned() } else { (at + 1).to_string() }
                tabindex="-1" aria-hidden="true">{say("Go on")}</button>
        };
        let stages = stages.map(|stages| stages_view(at, stages));
        let is_vertical = stages.as_ref().is_some_and(|(_, is_vertical)| *is_vertical);
        let back = (at > 0).then(|| go((at - 1).to_string(), say("Back"), "button", true));
        let on = match at {
            REVIEW => go(SUBMIT.to_owned(), say("Submit case"), "button button-primary", false),
            _ => go((at + 1).to_string(), say("Next"), "button button-primary", false),
        };
        let later = go(LATER.to_owned(), say("Save and go on later"), "button button-quiet", true);
        let review = (at == REVIEW || (self.is_stacked && at > 0)).then(|| review(&self.said, self.files.len(), at));
        let fields = (!names.is_empty()).then(|| self.fields.view());
        let hint = self
            .upload
            .is_some()
            .then(|| view! { <p>{say("Pictures, logs and letters help us: add them below.")}</p> });
        let legend =
            say_with("{step} of {all}: {title}", &[("step", &(at + 1)), ("all", &STEPS.len()), ("title", &say(title))]);
        let inside = view! {
            {usual}
            {stages.map(|(view, _)| view)}
            <fieldset class="portal-stage-part">
                <legend>{legend}</legend>
                {review}
                {fields}
                {hint}
            </fieldset>
            <p class="portal-buttons">{back}{on}{later}</p>
        };
        let documents = self.upload.map(|action| {
            view! { <section class="portal-card"><h2>{say("Documents")}</h2>{file_list(&self.files)}{upload_form(action, None)}</section> }
        });
        let discard = self.discard.map(|form| {
            let button = view! {
                <p>{say("What you said here and its documents are lost.")}</p>
                <button class="button button-danger" type="submit">{say("Discard this draft")}</button>
            };
            view! {
                <details class="portal-step"><summary class="button button-quiet">{say("Discard")}</summary>{form.view("portal-card portal-form", button)}</details>
            }
        });
        let class = if is_vertical { "portal-intake portal-intake-down" } else { "portal-intake" };
        view! {
            <div class=class>
                {self.form.view("portal-card portal-form", inside)}
                {documents}
                {discard}
            </div>
        }
        .into_any()
    }
}

impl Drafts {
    pub async fn load(visit: &Visit) -> Answer<Drafts> {
        if !keeps_drafts(visit) || visit.is_preview {
            return Ok(Drafts(Vec::new()));
        }
        let entity = visit.readable_entity(CASE)?;
        let newest = Order { field: "sys_updated_on".to_owned(), descending: true };
        let request = ListRequest {
            within: Some(equal(&[("state", domain::service::case::DRAFT)])),
            columns: [CASE_SUBJECT, "number"].map(str::to_owned).to_vec(),
            limit: MOST_DRAFTS,
            count: Count::No,
            ..ListRequest::new(entity, Query { order: vec![newest], ..Query::default() })
        };
        let found = visit.store().list(&visit.actor, &request).await?;
        let named = |row: store::PageRow| {
            let texts = row.cells.iter().filter_map(|cell| cell.value.as_text());
            (row.id.0, texts.take(1).next().unwrap_or(say("Without a subject")).to_owned())
        };
        Ok(Drafts(found.rows.into_iter().map(named).collect()))
    }

    /// Links that go on with them; `href` leads to the draft of an id.
    pub fn view(self, href: impl Fn(&str) -> String) -> Option<AnyView> {
        if self.0.is_empty() {
            return None;
        }
        let draft = |(id, title): (String, String)| view! { <li><a href=href(&id)>{title}</a></li> };
        let drafts = self.0.into_iter().map(draft).collect_view();
        Some(
            view! {
                <section class="portal-card portal-drafts" aria-label=say("My drafts")>
                    <h2><Icon shape=Sign::Edit/>{say("Go on with a draft")}</h2>
                    <ul class="portal-articles">{drafts}</ul>
                </section>
            }
            .into_any(),
        )
    }
}

/// Where the visit stands: where something was refused, else as the address says; what was kept is looked at first.
fn step(visit: &Visit, is_kept: bool) -> usize {
    let issues = visit.refused(INTAKE);
    let holds = |(_, names): &(&str, &[&str])| issues.iter().any(|issue| names.contains(&issue.field.as_str()));
    let asked = STEPS.iter().position(holds).or_else(|| visit.param("step").parse().ok());
    let last = if is_kept { REVIEW } else { 0 };
    asked.unwrap_or(last).min(last)
}

async fn read(visit: &Visit, entity: &'static Entity, id: &str) -> Answer<Page> {
    let names: Vec<String> = CASE_FIELDS.iter().chain(&["state"]).map(|&name| name.to_owned()).collect();
    let mut page =
        visit.store().show_as(&visit.actor, entity, id, &names, Naming::Joined).await?.ok_or(AppError::NotFound)?;
    let state = page.columns.iter().position(|(name, _)| name == "state");
    let state = state.and_then(|at| page.rows.first()?.cells[at].value.as_text());
    if state != Some(domain::service::case::DRAFT) {
        return Err(AppError::NotFound);
    }
    visit.store().add_names(&visit.actor, &mut page, []).await?;
    Ok(page)
}

fn stored(page: &Page) -> Vec<(String, String)> {
    let cells = page.columns.iter().zip(&page.rows[0].cells);
    cells.map(|((name, path), cell)| (name.clone(), meta::stored_text(path.field.kind, &cell.value))).collect()
}

fn text(page: &Page, name: &str) -> String {
    stored(page).into_iter().find(|(known, _)| known == name).map(|(_, text)| text).unwrap_or_default()
}

/// What was said, by the step that asked for it.
fn said(visit: &Visit, page: &Page) -> Vec<(usize, Shown)> {
    let shown = |name: &str| {
        let at = page.columns.iter().position(|(known, _)| known == name)?;
        Some(Shown::of(name, page.columns[at].1.field, &page.rows[0].cells[at], &visit.actor))
    };
    let of_step = |(step, (_, names)): (usize, &(&str, &'static [&'static str]))| {
        names.iter().map(move |name| (step, *name)).collect::<Vec<_>>()
    };
    STEPS.iter().enumerate().flat_map(of_step).filter_map(|(step, name)| Some((step, shown(name)?))).collect()
}

/// A button that keeps the step and goes to another; back and away it goes half filled in as well.
fn go(to: String, label: &'static str, class: &'static str, half_filled: bool) -> AnyView {
    view! { <button class=class type="submit" name=GO value=to formnovalidate=half_filled>{label}</button> }.into_any()
}

/// Where one is among the steps; each can be gone to.
fn stages_view(now: usize, Stages { is_vertical, most }: Stages) -> (AnyView, bool) {
    let stage = |(at, (title, _)): (usize, &(&'static str, &[&str]))| {
        let current = (at == now).then_some("step");
        view! {
            <li>
                <button type="submit" class="portal-stage" name=GO value=at.to_string() aria-current=current formnovalidate=at < now>
                    <span aria-hidden="true">{at + 1}</span>{*title}
                </button>
            </li>
        }
    };
    let stages = STEPS.iter().enumerate().take(most).map(stage).collect_view();
    let class = if is_vertical { "portal-stages portal-stages-down" } else { "portal-stages" };
    (view! { <ol class=class aria-label=say("Steps")>{stages}</ol> }.into_any(), is_vertical)
}

/// Everything that was said, once more, with the way back to each step.
fn review(said: &[(usize, Shown)], files: usize, parts: usize) -> AnyView {
    let part = |(at, (title, names)): (usize, &(&'static str, &[&str]))| {
        let facts = said.iter().filter(|(step, shown)| *step == at && !shown.text.is_empty());
        let facts = facts.map(|(_, shown)| {
            view! { <div><dt>{shown.label}</dt><dd class="portal-entry-text">{shown.text.clone()}</dd></div> }
        });
        let facts = facts.collect_view();
        let count = match (names.is_empty(), files) {
            (false, _) => None,
            (true, 0) => Some(say("No files.").to_owned()),
            (true, many) => Some(say_count("{count} files.", many as u64)),
        };
        view! {
            <section>
                <h3>{say(title)}" "{go(at.to_string(), say("Edit"), "portal-change", true)}</h3>
                <dl class="portal-facts">{facts}</dl>
                {count.map(|text| view! { <p>{text}</p> })}
            </section>
        }
    };
    let parts = STEPS.iter().enumerate().take(parts).map(part).collect_view();
    view! { <div class="portal-review">{parts}</div> }.into_any()
}
