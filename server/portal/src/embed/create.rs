//! Forms that make a record, and what is said once it is made.
use leptos::prelude::*;
use serde_json::json;
use services::embed::shipped;
use ui::{Icon, Shape};

use super::answer::{Ask, Event, Fault, Showing, Shown};
use super::knowledge;
use crate::deed::{Done, Posted};
use crate::pieces::NewRecord;
use crate::{say, say_label};

pub(super) fn case<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        if ask.settings.text("sys-id").is_some() {
            return knowledge::item(ask).await;
        }
        let form = NewRecord::case(&prefilled(ask)).await?.alone();
        Ok(Shown::new(say("Open a case"), move || view! { <section class="embed-form">{form.view()}</section> }))
    })
}

pub(super) fn touchpoint<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let form = NewRecord::touchpoint(&prefilled(ask)).await?.alone();
        Ok(Shown::new(
            say("Request a touchpoint"),
            move || view! { <section class="embed-form">{form.view()}</section> },
        ))
    })
}

/// The visit as if its address said what the page fills in.
pub(super) fn prefilled(ask: &Ask<'_>) -> crate::Visit {
    let mut visit = ask.visit.clone();
    visit.params.extend(ask.settings.fields("prefill-fields"));
    visit
}

/// The confirmation of a case.
pub(super) fn case_made<'a>(ask: &'a Ask<'a>, _: &'a str, _: &'a Posted, done: Done) -> Showing<'a> {
    Box::pin(async move { made(ask, done, case).await })
}

pub(super) fn touchpoint_made<'a>(ask: &'a Ask<'a>, _: &'a str, _: &'a Posted, done: Done) -> Showing<'a> {
    Box::pin(async move { made(ask, done, touchpoint).await })
}

/// Tells the page of a new record, and shows its number unless the page goes on by itself.
pub(super) async fn made(
    ask: &Ask<'_>,
    done: Done,
    again: for<'a> fn(&'a Ask<'a>) -> Showing<'a>,
) -> Result<Shown, Fault> {
    let (table, id) = done.record.clone().unwrap_or_default();
    let told = match ask.component.tag {
        shipped::PLAYBOOK_INTAKE => {
            let experience = ask.settings.text("playbook-experience");
            let is_hidden = ask.settings.is_on("hide-record-created-confirmation");
            let payload = json!({
                "table": table, "sysId": id, "number": done.name, "playbook_experience_id": experience,
                "hide_record_creation": is_hidden,
            });
            Event::new("RECORD_CREATION_SUCCEEDED", payload)
        }
        _ => Event::of_record("RECORD_CREATION_SUCCEEDED", &table, &id),
    };
    let said = format!("{} {}", text(ask, "confirmation-text"), done.name);
    let shown = match ask.settings.is_on("hide-record-created-confirmation") {
        true => again(ask).await?,
        false => confirmation(ask, &table, &id, &done.name),
    };
    let shown = shown.telling(told).saying(said.clone());
    match ask.settings.is_on("hide-notifications") {
        true => Ok(shown),
        false => {
            Ok(shown.telling(Event::new("COMPONENT_NOTIFICATION_SENT", json!({ "items": [{ "message": said }] }))))
        }
    }
}

fn text(ask: &Ask<'_>, name: &str) -> String {
    let text = ask.settings.text(name).unwrap_or_default();
    let is_item = ask.component.tag == shipped::CATALOG_ITEM;
    // What nobody changed is ours, and said in the person's language.
    let ours =
        if is_item && text == "Case submitted successfully!" { "Request submitted successfully!" } else { &text };
    say_label(ours).to_owned()
}

/// What is said of a new record, with buttons that the page answers.
fn confirmation(ask: &Ask<'_>, table: &str, id: &str, number: &str) -> Shown {
    let (title, below) = (text(ask, "confirmation-text"), text(ask, "confirmation-sub-text"));
    let is_shown = |name: &str| !ask.settings.is_on(name);
    let reference = is_shown("hide-reference-number").then(|| (text(ask, "reference-number-label"), number.to_owned()));
    // Guided forms have names of their own for the two buttons.
    let is_guided = ask.component.tag == shipped::PLAYBOOK_INTAKE;
    let button = |kind: &'static str, class: &'static str| {
        is_shown(&format!("hide-{kind}-button")).then(|| {
            let mut payload = json!({ "table": table, "record_sys_id": id });
            let event = match (is_guided, kind) {
                (true, "primary") => "PRIMARY_BUTTON_CLICKED",
                (true, _) => "SECONDARY_BUTTON_CLICKED",
                (false, _) => {
                    payload["button_variant"] = kind.into();
                    "BUTTON_CLICKED"
                }
            };
            (class, event, payload.to_string(), text(ask, &format!("{kind}-button-label")))
        })
    };
    let buttons = [button("primary", "button button-primary"), button("secondary", "button")];
    let picture = ask.settings.text("illustration-size").filter(|size| size != "none");
    Shown::new(title.clone(), move || {
        let reference =
            reference.map(|(label, number)| {
                let copy = format!("{} {number}", say("Copy"));
                view! {
                    <p class="embed-number">
                        {label}" "<b>{number.clone()}</b>" "
                        <button class="button button-quiet" type="button" data-copy=number data-copied=say("Copied.") aria-label=copy>{say("Copy")}</button>
                    </p>
                }
            });
        let button = |(class, event, payload, label)| {
            view! { <button class=class type="button" data-event=event data-payload=payload>{label}</button> }
        };
        let buttons = buttons.into_iter().flatten().map(button).collect_view();
        view! {
            <section class="embed-made">
                {picture.map(|size| view! { <span class=format!("embed-picture embed-picture-{size}")><Icon shape=Shape::StarFilled/></span> })}
                <h2 class="embed-title" tabindex="-1" data-focus="">{title}</h2>
                <p>{below}</p>
                {reference}
                <p class="portal-buttons">{buttons}</p>
            </section>
        }
    })
}
