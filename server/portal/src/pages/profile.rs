//! The person's own data: how to be reached, language, password, sessions.
use leptos::prelude::*;
use meta::{AppError, Issue};

use crate::page::{Drawing, Drawn, Page};
use crate::pieces::{Fields, Form};
use crate::{Answer, Language, Visit, say};

pub const PAGE: Page = Page { path: "profile", draw };

/// What people may change of themselves here.
pub const FIELDS: &[&str] = &["phone", "mobile_phone", "time_zone"];

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let person = load(visit).await?;
        let entity = visit.store().model().entity("sys_user").ok_or(AppError::NotFound)?;
        let present: Vec<(String, String)> =
            FIELDS.iter().map(|&name| (name.to_owned(), own_value(visit, &person, name))).collect();
        let fields = Fields::load(visit, "profile", entity, FIELDS, &present, "").await?;
        let facts = vec![
            (say("Name"), visit.actor.name.clone()),
            (say("User name"), visit.actor.user_name.clone()),
            (say("E-mail"), person.text("email")),
        ];
        let language = visit.language.tag;
        let form = |deed: &str| (!visit.is_preview).then(|| Form::of(visit, deed, &[]));
        let (own, spoken, sessions) = (form("profile"), form("language"), form("sign-out-everywhere"));
        // The password is that of who signed in, whoever he acts as.
        let password = visit.actor.signed_in.is_none().then(|| (form("password"), visit.refused("password")));
        Ok(Drawn::new(say("Profile"), &["sys_user"], move || {
            view! {
                <h1>{say("Profile")}</h1>
                <div class="portal-cards">
                    <section class="portal-box" aria-labelledby="you">
                        <h2 id="you">{say("You")}</h2>
                        {facts_view(facts)}
                        {own.map(|form| form.view("portal-form", view! { {fields.view()} {save_button(say("Save"))} }))}
                    </section>
                    <section class="portal-box" id="language" aria-labelledby="language-head">
                        <h2 id="language-head">{say("Language")}</h2>
                        <p class="portal-soft">{say("Everything on this portal that we wrote is shown in it. What people wrote stays as they wrote it.")}</p>
                        {spoken.map(|form| form.view("portal-form", language_view(language)))}
                    </section>
                    {password.map(|(form, issues)| password_box(form, &issues))}
                    <section class="portal-box" aria-labelledby="sessions-head">
                        <h2 id="sessions-head">{say("Signed in elsewhere?")}</h2>
                        <p class="portal-soft">{say("Ends your session on every device, this one included.")}</p>
                        {sessions.map(|form| form.view("portal-form", save_button(say("Sign out everywhere"))))}
                    </section>
                </div>
            }
        }))
    })
}

/// Customers do not read the fields of signing in; who they are says them.
fn own_value(visit: &Visit, person: &Person, name: &str) -> String {
    if name == "time_zone" { visit.actor.time_zone.clone() } else { person.text(name) }
}

/// The person's record as he himself reads it.
struct Person(Vec<(String, String)>);

impl Person {
    fn text(&self, name: &str) -> String {
        self.0.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone()).unwrap_or_default()
    }
}

async fn load(visit: &Visit) -> Answer<Person> {
    let entity = visit.readable_entity("sys_user")?;
    let columns: Vec<String> = FIELDS.iter().copied().chain(["email"]).map(str::to_owned).collect();
    let page =
        visit.store().show_as(&visit.actor, entity, visit.actor.id.as_str(), &columns, store::Naming::Joined).await?;
    let page = page.ok_or(AppError::NotFound)?;
    let row = page.rows.into_iter().next().ok_or(AppError::NotFound)?;
    let text = |shown: store::Shown| shown.value.as_text().unwrap_or_default().to_owned();
    Ok(Person(page.columns.into_iter().map(|(name, _)| name).zip(row.cells.into_iter().map(text)).collect()))
}

fn facts_view(facts: Vec<(&'static str, String)>) -> impl IntoView {
    let fact = |(label, text): (&'static str, String)| view! { <div><dt>{label}</dt><dd>{text}</dd></div> };
    view! { <dl class="portal-facts">{facts.into_iter().map(fact).collect_view()}</dl> }
}

fn language_view(chosen: &'static str) -> impl IntoView {
    let option = |language: &'static Language| {
        let (tag, way) = (language.tag, language.direction());
        view! { <option value=tag lang=tag dir=way selected=tag == chosen>{language.name()}</option> }
    };
    let options = Language::all().iter().map(option).collect_view();
    view! {
        <div class="field">
            <label class="field-label" for="language-choice">{say("Your language")}</label>
            <select class="input" id="language-choice" name="language">{options}</select>
        </div>
        {save_button(say("Use this language"))}
    }
}

fn password_box(form: Option<Form>, issues: &[Issue]) -> impl IntoView + use<> {
    view! {
        <section class="portal-box" aria-labelledby="password-head">
            <h2 id="password-head">{say("Password")}</h2>
            <p class="portal-soft">{say("Afterwards you sign in again, on every device.")}</p>
            {form.map(|form| form.view("portal-form", password_view(issues)))}
        </section>
    }
}

fn password_view(issues: &[Issue]) -> impl IntoView + use<> {
    let input = |name: &'static str, label: &'static str, fills: &'static str| {
        let said = issues.iter().find(|issue| issue.field == name).map(|issue| issue.text.clone());
        let (id, wrong_id) = (format!("password-{name}"), format!("password-{name}-wrong"));
        let (invalid, by) = (said.as_ref().map(|_| "true"), said.as_ref().map(|_| wrong_id.clone()));
        view! {
            <div class="field">
                <label class="field-label" for=id.clone()>{label}</label>
                <input class="input" id=id name=name type="password" autocomplete=fills required aria-invalid=invalid aria-describedby=by/>
                {said.map(|text| view! { <span class="field-error" id=wrong_id>{text}</span> })}
            </div>
        }
    };
    view! {
        {input("old_password", say("Present password"), "current-password")}
        {input("password", say("New password"), "new-password")}
        {input("again", say("New password once more"), "new-password")}
        {save_button(say("Change password"))}
    }
}

fn save_button(label: &'static str) -> impl IntoView {
    view! { <p><button class="button button-primary" type="submit">{label}</button></p> }
}
