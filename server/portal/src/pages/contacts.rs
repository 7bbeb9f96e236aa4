//! The pages on which administrators of a customer keep the people of their accounts.
use std::collections::HashSet;

use leptos::prelude::*;
use meta::{AppError, CREATE, Entity};
use services::contacts::{CustomerRole, roles_to_give};

use crate::page::{Drawing, Drawn, Page};
use crate::pieces::{Fields, Form};
use crate::{Answer, Visit, say, say_label};

pub const NEW: Page = Page { path: "account/contacts/new", draw: |visit, _| draw_new(visit) };
pub const ONE: Page = Page { path: "account/contacts/{id}", draw: draw_one };

/// What administrators say of a person.
pub const FIELDS: &[&str] = &["first_name", "last_name", "email", "title", "phone", "mobile_phone"];
const CONTACTS: &str = "customer_contact";

fn draw_new(visit: &Visit) -> Drawing<'_> {
    Box::pin(async move {
        let entity = visit.readable_entity(CONTACTS)?;
        if !store::may(&visit.actor, entity, CREATE) {
            return Err(AppError::NotFound);
        }
        let account = crate::pieces::own_account(visit);
        let several = visit.actor.accounts.hierarchy.len() > 1 && visit.actor.narrowed_to.is_none();
        let names: Vec<&str> = FIELDS.iter().copied().chain(several.then_some("account")).collect();
        let present = [("account".to_owned(), account.clone())];
        let fields = Fields::load(visit, "contact-save", entity, &names, &present, "").await?;
        let mut form = Form::of(visit, "contact-save", &[]);
        if !several {
            form = form.with("account", &account);
        }
        let back = visit.href("account");
        Ok(Drawn::new(say("New contact"), &[], move || {
            let inside = view! {
                {fields.view()}
                <div class="account-actions">
                    <button class="button button-main" type="submit">{say("Add contact")}</button>
                    <a class="button" href=back>{say("Cancel")}</a>
                </div>
            };
            view! {
                <article class="account">
                    <h1>{say("New contact")}</h1>
                    {form.view("account-form plan-card", inside)}
                </article>
            }
        }))
    })
}

/// A person of the account.
struct Contact {
    id: String,
    name: String,
    version: String,
    present: Vec<(String, String)>,
    is_active: bool,
    has_access: bool,
    is_me: bool,
}

async fn load(visit: &Visit, entity: &'static Entity, id: &str) -> Answer<Contact> {
    let row = visit.store().read(&visit.actor, entity, id).await?.ok_or(AppError::NotFound)?;
    let text = |name: &str| row.value(name).as_text().unwrap_or_default().to_owned();
    Ok(Contact {
        id: row.id().0,
        name: text("name"),
        version: row.value("sys_mod_count").as_int().unwrap_or_default().to_string(),
        present: FIELDS.iter().map(|name| ((*name).to_owned(), text(name))).collect(),
        is_active: row.value("active").as_bool() != Some(false),
        has_access: row.value("portal_access").as_bool() != Some(false),
        is_me: row.id() == visit.actor.id,
    })
}

fn draw_one(visit: &Visit, given: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let id = given.first().map(String::as_str).unwrap_or_default();
        let entity = visit.readable_entity(CONTACTS)?;
        let contact = load(visit, entity, id).await?;
        // Only what may be changed has a page.
        if visit.store().writable(&visit.actor, entity, id).await?.is_empty() {
            return Err(AppError::NotFound);
        }
        let held = visit.services.roles_of_contact(&visit.actor, id).await?;
        let fields = Fields::load(visit, "contact-save", entity, FIELDS, &contact.present, "").await?;
        let hidden = [("id", contact.id.as_str()), ("sys_mod_count", contact.version.as_str())];
        let form = Form::of(visit, "contact-save", &hidden);
        let roles = roles_form(visit, &contact, &held);
        let switches = switches(visit, &contact);
        let back = visit.href("account");
        let name = contact.name.clone();
        Ok(Drawn::new(contact.name, &[CONTACTS, "sys_user_has_role"], move || {
            let inside = view! {
                {fields.view()}
                <div class="account-actions"><button class="button button-main" type="submit">{say("Save")}</button></div>
            };
            view! {
                <article class="account">
                    <p class="plan-kind"><a href=back>{say("My account")}</a></p>
                    <h1>{name}</h1>
                    {form.view("account-form plan-card", inside)}
                    {roles}
                    {switches}
                </article>
            }
        }))
    })
}

fn roles_form(visit: &Visit, contact: &Contact, held: &HashSet<String>) -> AnyView {
    let box_of = |role: CustomerRole| {
        let (id, is_held) = (format!("role-{}", role.name), held.contains(role.name));
        let about = format!("{id}-about");
        view! {
            <li class="account-role">
                <input type="checkbox" id=id.clone() name="roles" value=role.name checked=is_held aria-describedby=about.clone()/>
                <label for=id>{say_label(role.title)}</label>
                <p id=about class="field-help">{say_label(role.purpose)}</p>
            </li>
        }
    };
    let boxes = roles_to_give(&visit.actor).into_iter().map(box_of).collect_view();
    let wrong = visit.refused("contact-roles").into_iter().map(|issue| view! { <p>{issue.text}</p> }).collect_view();
    let has_wrong = !wrong.is_empty();
    let inside = view! {
        <fieldset class="account-roles">
            <legend>{say("Roles on the portal")}</legend>
            {has_wrong.then(|| view! { <div class="notice tone-bad" role="alert">{wrong}</div> })}
            <ul>{boxes}</ul>
        </fieldset>
        <div class="account-actions"><button class="button" type="submit">{say("Save roles")}</button></div>
    };
    let mut form = Form::of(visit, "contact-roles", &[("id", &contact.id)]);
    form.wrong.clear();
    form.view("account-form plan-card", inside)
}

/// Buttons that let the person in, keep him out, or take him off the list of people.
fn switches(visit: &Visit, contact: &Contact) -> Option<AnyView> {
    if contact.is_me {
        return None;
    }
    let button = |field: &str, value: bool, label: &'static str| {
        let hidden = [("id", contact.id.as_str()), (field, if value { "true" } else { "false" })];
        let mut form = Form::of(visit, "contact-save", &hidden);
        form.wrong.clear();
        form.view("inline-form", view! { <button class="button" type="submit">{label}</button> })
    };
    let access = match contact.has_access {
        true => button("portal_access", false, say("Take portal access away")),
        false => button("portal_access", true, say("Give portal access")),
    };
    let active = match contact.is_active {
        true => button("active", false, say("Deactivate contact")),
        false => button("active", true, say("Activate contact")),
    };
    Some(view! { <div class="account-actions">{access}{active}</div> }.into_any())
}
