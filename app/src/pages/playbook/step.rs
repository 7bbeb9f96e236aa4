//! One activity: what was done, or the form of what is to be done.
use leptos::prelude::*;
use meta::Kind;
use services::playbook::input;
use ui::{Badge, Tone};

use super::data::{Ask, Listed, Page, Step};
use crate::pages::embeddables::form::Form;

pub fn view(page: &Page, step: &Step) -> AnyView {
    let tone = match step.state.as_str() {
        "complete" => Tone::Good,
        "ready" | "in_progress" => Tone::Active,
        "skipped" | "canceled" => Tone::Muted,
        _ => Tone::Plain,
    };
    let by = match (step.by.as_str(), step.at.as_str()) {
        (_, "") => String::new(),
        ("", at) => at.to_owned(),
        (by, at) => format!("{by}, {at}"),
    };
    let inside = step.is_open().then(|| open(page, step));
    view! {
        <li class="playbook-step" id=format!("playbook-step-{}", step.id)>
            <h3>{step.label.clone()}" "<Badge tone text=step.state_label.clone()/></h3>
            {(!by.is_empty()).then(|| view! { <p class="playbook-soft">{by}</p> })}
            {(!step.said.is_empty()).then(|| view! { <p class="playbook-said">{step.said.clone()}</p> })}
            {inside}
        </li>
    }
    .into_any()
}

fn open(page: &Page, step: &Step) -> AnyView {
    let shown = view! {
        {(!step.about.is_empty()).then(|| view! { <p class="playbook-soft">{step.about.clone()}</p> })}
        {step.rows.as_ref().map(table)}
        {step.record.as_ref().map(|link| {
            view! { <p><a href=link.href.clone()>{format!("Open record: {}", link.text)}</a></p> }
        })}
    };
    if !page.may_act {
        return shown.into_any();
    }
    view! { {shown}<div class="playbook-forms">{complete(page, step)}{skip(page, step)}</div> }.into_any()
}

fn complete(page: &Page, step: &Step) -> AnyView {
    let deed = if step.kind == "email" { "playbook-sent" } else { "playbook-complete" };
    let form = page.form(deed, &step.id);
    let main = |label: &str| view! { <button class="button button-main" type="submit">{label.to_owned()}</button> };
    let mut own = Vec::new();
    let inside = match step.kind.as_str() {
        "form" => {
            own.extend(step.fields.iter().map(|ask| ask.field.name));
            let fields = step.fields.iter().map(|ask| asked(&form, ask)).collect_view();
            view! {
                <div class="playbook-fields">{fields}</div>
                <div class="panel-actions">
                    {main("Mark complete")}
                    <button class="button" type="submit" name=input::AND value="save">"Save for later"</button>
                </div>
            }
            .into_any()
        }
        "comment" | "work_note" => {
            own.push(input::TEXT);
            let label = if step.kind == "comment" { "Additional comment" } else { "Work note" };
            view! { {form.area(input::TEXT, label, "", "")}{main("Send and continue")} }.into_any()
        }
        "email" => view! {
            <p>"Mails are sent from here once mail is set up. Until then, please write it yourself."</p>
            {main("I sent it myself")}
        }
        .into_any(),
        "view_record" => main("Mark read").into_any(),
        "create_record" if step.record.is_none() => main("Create task").into_any(),
        _ => main("Mark complete").into_any(),
    };
    form.around("playbook-form", &page.fixed(&step.id), &own, inside)
}

fn skip(page: &Page, step: &Step) -> Option<AnyView> {
    let label = match step.kind.as_str() {
        "email" => "Skip email",
        _ if step.is_optional => "Skip",
        _ => return None,
    };
    let form = page.form("playbook-skip", &step.id);
    Some(form.button(&page.fixed(&step.id), label, "button", if label == "Skip" { &step.label } else { "" }))
}

fn asked(form: &Form<'_>, ask: &Ask) -> AnyView {
    let (name, label) = (ask.field.name, ask.field.label);
    let was = view! { <input type="hidden" name=format!("{}{name}", input::WAS) value=ask.start.clone()/> };
    let own: Vec<(String, String)> =
        ask.field.choices.iter().map(|choice| (choice.value.to_owned(), choice.label.to_owned())).collect();
    let options = ask.options.as_ref().or((ask.field.kind == Kind::Choice).then_some(&own));
    let field = match (options, ask.field.kind) {
        (Some(options), _) => {
            let nothing = [(String::new(), "–".to_owned())];
            let all: Vec<_> = nothing.iter().chain(options).cloned().collect();
            form.pick(name, label, &all, &ask.start, "")
        }
        (None, Kind::LongText) => form.area(name, label, &ask.start, ""),
        (None, Kind::Date) => form.line(name, label, "date", &ask.start, ""),
        (None, Kind::Reference) => form.line(name, label, "text", &ask.start, "The name, as it is shown."),
        (None, _) => form.line(name, label, "text", &ask.start, ""),
    };
    view! { {field}{was} }.into_any()
}

fn table(listed: &Listed) -> AnyView {
    let new = listed
        .new
        .as_ref()
        .map(|(href, label)| view! { <p><a class="button" href=href.clone()>{label.clone()}</a></p> });
    if listed.rows.is_empty() {
        let none = format!("No open {}.", listed.label.to_lowercase());
        return view! { <p class="empty">{none}</p>{new} }.into_any();
    }
    let heads = listed.heads.iter().map(|head| view! { <th scope="col">{*head}</th> }).collect_view();
    let row = |(href, cells): &(String, Vec<String>)| {
        let cell = |(at, text): (usize, &String)| match at {
            0 => view! { <th scope="row"><a href=href.clone()>{text.clone()}</a></th> }.into_any(),
            _ => view! { <td>{text.clone()}</td> }.into_any(),
        };
        view! { <tr>{cells.iter().enumerate().map(cell).collect_view()}</tr> }
    };
    let rows = listed.rows.iter().map(row).collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=listed.label>
            <table class="table">
                <caption class="visually-hidden">{listed.label}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {new}
    }
    .into_any()
}
