//! The view of a record drawn.
use leptos::prelude::*;
use ui::{Badge, Icon, Shape as Sign, Tone};

use super::meeting::proposal_view;
use super::{Article, FileOf, Parties, Prose, RecordView};
use crate::pieces::{Shown, Step};
use crate::say;

impl RecordView {
    /// The whole record in two columns: what it is, and what was said of it.
    pub fn view(self) -> AnyView {
        let heading = self.title.clone();
        let facts: Vec<_> = self.head.iter().cloned().map(fact).collect();
        let head = (!facts.is_empty()).then(|| view! { <dl class="portal-facts portal-header">{facts}</dl> });
        let steps = self.steps_view();
        let below = self.below_view();
        let meetings = self.meetings_view();
        let talk = self.talk_view();
        let about = self.about_view();
        // What nobody works on has nothing beside it.
        let class = if self.shape.is_work { "portal-columns" } else { "portal-columns portal-columns-one" };
        view! {
            <article class="portal-record">
                <header class="portal-record-head">
                    <p class="portal-kind">{self.kind}</p>
                    <h1>{heading}</h1>
                    {head}
                    {steps}
                </header>
                <div class=class>
                    <div class="portal-main-column">{below}{meetings}{talk}</div>
                    <aside class="portal-side-column" aria-label=say("About this record")>{about}</aside>
                </div>
            </article>
        }
        .into_any()
    }

    /// General instructions, product information, shared articles, further facts, and the form that changes them.
    pub fn about_view(&self) -> AnyView {
        let text = self.instructions.as_ref().filter(|_| self.shape.is_work);
        let instructions = text.map(|text| instructions(say(self.shape.about), &self.title, text));
        let products = (!self.products.is_empty()).then(|| {
            let facts = self.products.iter().cloned().map(fact).collect_view();
            view! {
                <section class="portal-card"><h2>{say("Product information")}</h2><dl class="portal-facts">{facts}</dl></section>
            }
        });
        let articles = (!self.articles.is_empty()).then(|| {
            let article = |article: &Article| {
                view! { <li><a href=article.href.clone()>{article.title.clone()}</a></li> }
            };
            let articles = self.articles.iter().map(article).collect_view();
            view! { <section class="portal-card"><h2>{say("Shared articles")}</h2><ul class="portal-articles">{articles}</ul></section> }
        });
        let details = (!self.details.is_empty()).then(|| {
            let facts = self.details.iter().cloned().map(fact).collect_view();
            view! { <section class="portal-card"><h2>{say("Details")}</h2><dl class="portal-facts">{facts}</dl></section> }
        });
        let change = self.change_view();
        let files = self.files_view();
        let parties = self.parties.clone().map(Parties::view);
        view! { {instructions}{change}{products}{articles}{files}{parties}{details} }.into_any()
    }

    fn change_view(&self) -> Option<AnyView> {
        let may_change = self.shape.edits.iter().any(|name| self.writable.contains(name));
        match self.change.clone() {
            Some((form, fields)) => {
                let inside = view! {
                    <h2 id="change-heading">{say("Change this")}</h2>
                    {fields.view()}
                    <p class="portal-buttons">
                        <button class="button button-primary" type="submit">{say("Save")}</button>
                        <a class="button" href=self.page.clone()>{say("Cancel")}</a>
                    </p>
                };
                Some(form.view("portal-card portal-form", inside))
            }
            None if may_change && self.is_open() => {
                let href = self.change_href.clone();
                Some(view! {
                    <p class="portal-buttons"><a class="button" href=href><Icon shape=Sign::Edit/>{say("Change details")}</a></p>
                }
                .into_any())
            }
            None => None,
        }
    }

    fn is_open(&self) -> bool {
        !domain::closing::is_ended(self.entity.name(), &self.state)
    }

    fn steps_view(&self) -> AnyView {
        let Some(forms) = &self.forms else { return ().into_any() };
        let ask = self.ask.clone().map(|href| {
            view! { <a class="button button-primary" href=href><Icon shape=Sign::Plus/>{say("Open a case about it")}</a> }
        });
        let follow = self.follows.map(|follows| {
            let (label, value) = if follows { (say("Stop following"), "no") } else { (say("Follow"), "yes") };
            let button = view! { <button class="button" type="submit"><Icon shape=Sign::Bell/>{label}</button> };
            forms.follow.clone().with("follow", value).view("inline-form", button)
        });
        let step = |step: &&'static Step| {
            let [typed, said] = &forms.typed_step;
            let is_typed = typed == step.key;
            let text = if is_typed { said.clone() } else { String::new() };
            let id = format!("step-{}", step.key);
            let inside = view! {
                <label for=id.clone()>{say(step.asks)}</label>
                <textarea class="input" id=id name="said" rows="3" maxlength="4000" required=step.must_say
                    inner_html=ui::area_text(&text)></textarea>
                <button class="button button-primary" type="submit">{say(step.label)}</button>
            };
            let mut form = forms.step.clone().with("step", step.key);
            if !is_typed {
                form.wrong.clear();
            }
            view! {
                <details class="portal-step" open=is_typed>
                    <summary class="button">{say(step.label)}</summary>
                    {form.view("portal-card portal-form", inside)}
                </details>
            }
        };
        let steps = self.steps.iter().map(step).collect_view();
        view! { <div class="portal-steps">{ask}{steps}{follow}</div> }.into_any()
    }

    fn below_view(&self) -> Option<AnyView> {
        let (rows, below) = self.below.clone().zip(self.shape.below.as_ref())?;
        let count = rows.lines.len();
        if count == 0 {
            return None;
        }
        let inside = rows.view(say(below.label));
        let title = say(below.label);
        Some(
            view! {
                <section class="portal-card"><h2>{title}" "<span class="count">{count}</span></h2>{inside}</section>
            }
            .into_any(),
        )
    }

    fn meetings_view(&self) -> Option<AnyView> {
        if self.meetings.is_empty() && self.propose_href.is_none() {
            return None;
        }
        let form = self.forms.as_ref().map(|forms| &forms.answer);
        let meetings = self.meetings.iter().cloned().map(|meeting| meeting.view(form)).collect_view();
        let propose = match self.propose.clone() {
            Some(proposal) => Some(proposal_view(proposal, self.page.clone())),
            None => self.propose_href.clone().map(|href| {
                let icon = view! { <Icon shape=Sign::Plus/> };
                view! { <p class="portal-buttons"><a class="button" href=href>{icon}{say("Propose a meeting")}</a></p> }
                    .into_any()
            }),
        };
        Some(
            view! {
                <section class="portal-card">
                    <h2>{say("Meetings")}</h2>
                    <ul class="portal-meetings">{meetings}</ul>
                    {propose}
                </section>
            }
            .into_any(),
        )
    }

    /// Comments and other activities, newest first, below the box for the next comment.
    pub fn talk_view(&self) -> Option<AnyView> {
        let activity = self.activity.clone().filter(|_| !self.without_talk)?;
        let may_comment = self.writable.contains(&"comments");
        let comment = self.forms.as_ref().filter(|_| may_comment).map(|forms| {
            let inside = view! {
                <label for="comment">{say("Write a comment")}</label>
                <textarea class="input" id="comment" name="comments" rows="3" maxlength="65535" required=true
                    inner_html=ui::area_text(&forms.typed_comment)></textarea>
                <p class="portal-buttons"><button class="button button-primary" type="submit">{say("Send")}</button></p>
            };
            forms.comment.clone().view("portal-form portal-comment", inside)
        });
        let activity = activity.view();
        Some(
            view! { <section class="portal-card" id="activity"><h2>{say("Activity")}</h2>{comment}{activity}</section> }
                .into_any(),
        )
    }

    fn files_view(&self) -> Option<AnyView> {
        let files = self.files.as_ref().filter(|_| !self.without_files)?;
        let is_empty = files.is_empty();
        let files = file_list(files);
        let may_add = self.forms.is_some() && self.writable.contains(&"comments") && self.is_open();
        let add = may_add.then(|| upload_form(self.upload.clone(), self.shape.files));
        if is_empty && add.is_none() {
            return None;
        }
        Some(
            view! {
                <section class="portal-card">
                    <h2>{say("Attachments")}</h2>
                    {files}
                    {add}
                </section>
            }
            .into_any(),
        )
    }
}

pub(in crate::pieces) fn file_list(files: &[FileOf]) -> AnyView {
    if files.is_empty() {
        return view! { <p class="portal-empty">{say("No files yet.")}</p> }.into_any();
    }
    let file = |file: FileOf| {
        view! {
            <li><a href=file.href download=""><Icon shape=Sign::Paperclip/>{file.name}</a>
            <span>{file.size}" · "{file.at}</span></li>
        }
    };
    let files = files.iter().cloned().map(file).collect_view();
    view! { <ul class="portal-files">{files}</ul> }.into_any()
}

/// A form that adds a file; `kinds` are the only ones that can be chosen, by what their names end with.
pub(in crate::pieces) fn upload_form(action: String, kinds: Option<&'static str>) -> AnyView {
    let label = if kinds.is_some() { say("Add a filled workbook") } else { say("Add a file") };
    view! {
        <form class="portal-form portal-upload" method="post" enctype="multipart/form-data" action=action data-upload="">
            <label for="file">{label}</label>
            <input class="input" id="file" type="file" name="file" required=true accept=kinds/>
            <progress class="portal-progress" hidden=true aria-label=say("Upload")></progress>
            <button class="button" type="submit">{say("Upload")}</button>
        </form>
    }
    .into_any()
}

/// Short and detailed description; a long one opens on request.
fn instructions(heading: &'static str, title: &str, prose: &Prose) -> AnyView {
    const SHORT: usize = 160;
    let (title, text) = (title.to_owned(), prose.text.as_str());
    let whole = match prose.html.clone() {
        Some(html) => view! { <div class="article-text" inner_html=html></div> }.into_any(),
        None => {
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            lines.map(|line| view! { <p>{line.to_owned()}</p> }).collect_view().into_any()
        }
    };
    let is_long = text.chars().count() > SHORT || text.lines().count() > 3;
    let body = match is_long {
        true => {
            let start: String = text.chars().take(SHORT).collect();
            let start = start.rsplit_once(' ').map_or(start.clone(), |(whole, _)| whole.to_owned());
            view! {
                <details class="portal-more">
                    <summary><span class="portal-more-start">{start}"… "</span><span class="portal-more-word">{say("View More")}</span></summary>
                    <div>{whole}</div>
                </details>
            }
            .into_any()
        }
        false => whole,
    };
    view! { <section class="portal-card"><h2>{heading}</h2><p><b>{title}</b></p>{body}</section> }.into_any()
}

fn fact(shown: Shown) -> AnyView {
    let text = match (shown.text.is_empty(), shown.tone) {
        (true, _) => "–".into_any(),
        (false, Tone::Plain) => shown.text.into_any(),
        (false, tone) => view! { <Badge tone=tone text=shown.text/> }.into_any(),
    };
    view! { <div><dt>{shown.label}</dt><dd>{text}</dd></div> }.into_any()
}
