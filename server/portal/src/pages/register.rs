//! Registration: who was invited completes the name and chooses a password.
use leptos::prelude::*;
use meta::Issue;
use services::auth::OpenInvitation;

use crate::page::Drawn;
use crate::{Site, say, say_label, say_why, say_with};

/// What was typed, and why it was refused.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub first_name: String,
    pub last_name: String,
    pub issues: Vec<Issue>,
}

/// The form of a good invitation.
pub fn page(site: &Site, invitation: &OpenInvitation, action: &str, form: Form) -> Drawn {
    let (invitation, action, portal) = (invitation.clone(), action.to_owned(), say_label(&site.name).to_owned());
    Drawn::new(say("Register"), &[], move || {
        let lead = say_with(
            "{account} invited you to the {portal}.",
            &[("account", &invitation.account), ("portal", &portal)],
        );
        let said =
            |field: &str| form.issues.iter().find(|issue| issue.field == field).map(|issue| say_why(&issue.text));
        let first = if form.first_name.is_empty() { invitation.first_name.clone() } else { form.first_name.clone() };
        let last = if form.last_name.is_empty() { invitation.last_name.clone() } else { form.last_name.clone() };
        view! {
            <section class="portal-door">
                <form class="portal-box" method="post" action=action>
                    <h1>{say("Welcome")}</h1>
                    <p class="portal-soft">{lead}</p>
                    <p class="field">
                        <span class="field-label">{say("Your user name")}</span>
                        <span class="input-fixed">{invitation.email.clone()}</span>
                    </p>
                    {input("first_name", say("First name"), "text", "given-name", first, said("first_name"))}
                    {input("last_name", say("Last name"), "text", "family-name", last, said("last_name"))}
                    {input("password", say("Password"), "password", "new-password", String::new(), said("password"))}
                    {input("again", say("Password once more"), "password", "new-password", String::new(), said("again"))}
                    <button class="button button-primary" type="submit">{say("Register")}</button>
                </form>
            </section>
        }
    })
}

fn input(
    name: &'static str,
    label: &'static str,
    kind: &'static str,
    fills: &'static str,
    value: String,
    said: Option<String>,
) -> impl IntoView {
    let (invalid, by) = (said.as_ref().map(|_| "true"), said.as_ref().map(|_| format!("said-{name}")));
    let said =
        said.map(|text| view! { <span class="field-error" id=format!("said-{name}") role="alert">{text}</span> });
    view! {
        <div class="field">
            <label class="field-label" for=name>{label}</label>
            <input class="input" id=name name=name type=kind autocomplete=fills value=value required aria-invalid=invalid aria-describedby=by/>
            {said}
        </div>
    }
}

/// A link that is not good, whatever the reason.
pub fn not_good(home: String) -> Drawn {
    lone(
        say("This invitation cannot be used"),
        say(
            "It may have expired, been used already or been taken back. Please ask the person who invited you for a new one.",
        ),
        home,
    )
}

pub fn too_many(home: String) -> Drawn {
    lone(
        say("One moment, please"),
        say("There were too many attempts from your network. Please try again in some minutes."),
        home,
    )
}

fn lone(title: &'static str, text: &'static str, home: String) -> Drawn {
    Drawn::new(title, &[], move || {
        view! {
            <section class="portal-lone">
                <h1>{title}</h1>
                <p>{text}</p>
                <p><a class="button" href=home>{say("To the sign-in page")}</a></p>
            </section>
        }
    })
}
