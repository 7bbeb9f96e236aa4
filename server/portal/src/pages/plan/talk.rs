//! What a customer can say and do in the plan: complete a task, comment, propose a date or an initiative.
use leptos::prelude::*;
use services::plan::Item;
use store::EntryKind;
use ui::{Notice, Tone, area_text};

use super::load::Plan;
use crate::{Deed, say, say_with, texts};

const COMPLETE: &str = "plan-complete";

/// A form of the plan around its inputs. A refused one says why, and keeps what was typed.
fn form(plan: &Plan, deed: &'static str, id: &str, class: &'static str, inside: AnyView) -> AnyView {
    let action = format!("{}/do/{deed}", plan.forms.prefix);
    let hidden = (!id.is_empty()).then(|| view! { <input type="hidden" name="id" value=id.to_owned()/> });
    let why = refusal(plan, deed, id).filter(|_| deed != COMPLETE).map(|refused| refused.sentences.join(" "));
    let why = why.map(|text| view! { <Notice tone=Tone::Bad>{text}</Notice> });
    view! {
        <form method="post" action=action class=class data-inplace="">
            <input type="hidden" name=Deed::AT value=plan.forms.at.clone()/>
            {hidden}{why}{inside}
        </form>
    }
    .into_any()
}

fn refusal<'a>(plan: &'a Plan, deed: &str, id: &str) -> Option<&'a super::load::Refused> {
    let typed = |refused: &super::load::Refused, name: &str| {
        let found = refused.values.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    plan.forms.refused.as_ref().filter(|refused| refused.deed == deed && typed(refused, "id") == id)
}

fn typed(plan: &Plan, deed: &str, id: &str, name: &str) -> String {
    let found = refusal(plan, deed, id).and_then(|refused| refused.values.iter().find(|(known, _)| known == name));
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// Why a task was not completed: it may not even be on the page any more.
pub(super) fn refused(plan: &Plan) -> Option<AnyView> {
    let refused = plan.forms.refused.as_ref().filter(|refused| refused.deed == COMPLETE)?;
    let text = refused.sentences.join(" ");
    Some(view! { <Notice tone=Tone::Bad>{text}</Notice> }.into_any())
}

pub(super) fn complete(plan: &Plan, item: &Item) -> AnyView {
    let label = say_with("Mark “{title}” as done", &[("title", &item.title)]);
    let inside = view! { <button class="button" type="submit" aria-label=label>{say("Done")}</button> };
    form(plan, COMPLETE, &item.id, "inline-form plan-do", inside.into_any())
}

/// Comments of an initiative, closed until asked for.
pub(super) fn of_initiative(plan: &Plan, item: &Item) -> AnyView {
    let Some((_, entries)) = plan.talk.as_ref().filter(|(open, _)| *open == item.id) else {
        let sign = if plan.forms.here.contains('?') { '&' } else { '?' };
        let href = format!("{}{sign}talk={}#{}", plan.forms.here, item.id, super::goals::anchor(item));
        let label = say_with("Comments and dates of {title}", &[("title", &item.title)]);
        return view! { <p class="plan-talk-link"><a href=href aria-label=label>{say("Comments and dates")}</a></p> }
            .into_any();
    };
    let entry = |entry: &store::Entry| {
        let EntryKind::Journal { text, .. } = &entry.kind else { return None };
        let by = if entry.by_name.is_empty() { &entry.by } else { &entry.by_name };
        let at = entry.at.date().to_string();
        Some(view! {
            <li>
                <p class="plan-said"><b>{by.clone()}</b>" "<time datetime=at.clone()>{texts::day(&at)}</time></p>
                <p class="plan-about" dir="auto">{text.clone()}</p>
            </li>
        })
    };
    let said = entries.iter().filter_map(entry).collect_view();
    let said = if said.is_empty() {
        view! { <p class="empty">{say("No comments yet.")}</p> }.into_any()
    } else {
        view! { <ul class="plan-comments">{said}</ul> }.into_any()
    };
    let forms = plan.forms.comment.then(|| view! { {comment(plan, item)}{propose_date(plan, item)} });
    view! { <div class="plan-talk">{said}{forms}</div> }.into_any()
}

fn comment(plan: &Plan, item: &Item) -> AnyView {
    let input = format!("comment-{}", item.id);
    let start = typed(plan, "plan-comment", &item.id, "comment");
    let inside = view! {
        <div class="field field-wide">
            <label class="field-label" for=input.clone()>{say("Comment")}</label>
            <textarea class="input" id=input.clone() name="comment" rows="2" required inner_html=area_text(&start)></textarea>
        </div>
        <button class="button" type="submit">{say("Send comment")}</button>
    };
    form(plan, "plan-comment", &item.id, "plan-form", inside.into_any())
}

fn propose_date(plan: &Plan, item: &Item) -> AnyView {
    let (date, why) = (format!("date-{}", item.id), format!("why-{}", item.id));
    let start = |name: &str| typed(plan, "plan-date", &item.id, name);
    let inside = view! {
        <div class="field">
            <label class="field-label" for=date.clone()>{say("Propose another date")}</label>
            <input class="input" id=date.clone() name="date" type="date" required value=start("date")/>
        </div>
        <div class="field">
            <label class="field-label" for=why.clone()>{say("Why")}</label>
            <input class="input" id=why.clone() name="why" type="text" autocomplete="off" value=start("why")/>
        </div>
        <button class="button" type="submit">{say("Propose date")}</button>
    };
    form(plan, "plan-date", &item.id, "plan-form", inside.into_any())
}

/// A new initiative for one of the shared outcomes.
pub(super) fn propose(plan: &Plan) -> Option<AnyView> {
    let outcomes: Vec<&Item> = plan.shared.outcomes.iter().filter(|item| !item.is_over()).collect();
    if !plan.forms.propose || outcomes.is_empty() {
        return None;
    }
    let deed = "plan-initiative";
    let start = |name: &str| typed(plan, deed, "", name);
    let chosen = start("outcome");
    let option = |item: &&Item| {
        view! { <option value=item.id.clone() selected=item.id == chosen>{item.title.clone()}</option> }
    };
    let options = outcomes.iter().map(option).collect_view();
    let inside = view! {
        <div class="field">
            <label class="field-label" for="propose-outcome">{say("For")}</label>
            <select class="input" id="propose-outcome" name="outcome">{options}</select>
        </div>
        <div class="field">
            <label class="field-label" for="propose-title">{say("What")}</label>
            <input class="input" id="propose-title" name="title" type="text" required maxlength="255" autocomplete="off"
                value=start("title")/>
        </div>
        <div class="field">
            <label class="field-label" for="propose-date">{say("Until")}</label>
            <input class="input" id="propose-date" name="date" type="date" value=start("date")/>
        </div>
        <div class="field field-wide">
            <label class="field-label" for="propose-about">{say("What it is about")}</label>
            <textarea class="input" id="propose-about" name="about" rows="3" inner_html=area_text(&start("about"))></textarea>
        </div>
        <button class="button button-main" type="submit">{say("Propose initiative")}</button>
    };
    let is_open = refusal(plan, deed, "").is_some();
    Some(
        view! {
            <details class="plan-card plan-propose" id="propose" open=is_open>
                <summary>{say("Propose an initiative")}</summary>
                {form(plan, deed, "", "plan-form", inside.into_any())}
            </details>
        }
        .into_any(),
    )
}
