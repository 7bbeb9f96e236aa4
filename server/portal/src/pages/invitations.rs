//! Inviting people to the portal: a form, the link that came of it, and the invitations that are open.
use leptos::prelude::*;
use meta::query::{Order, Query, parse};
use meta::{AppError, Issue};
use services::auth::INVITED_ROLES;
use store::{Count, ListRequest};
use ui::{Badge, Tone};

use crate::document::may_invite;
use crate::page::{Drawing, Drawn, Page};
use crate::pieces::{Form, spoken};
use crate::{Answer, Visit, say, say_label, say_with};

pub const PAGE: Page = Page { path: "invitations", draw };

const TABLE: &str = "sn_portal_invitation";
const DEED: &str = "invite";
const MOST_ACCOUNTS: u64 = 500;
const SHOWN: u64 = 50;

/// An invitation that was made.
struct Made {
    id: String,
    email: String,
    account: String,
    state: String,
    is_open: bool,
    expires: String,
    revoke: Option<Form>,
}

/// What the form offers.
struct Offer {
    accounts: Vec<(String, String)>,
    roles: Vec<(&'static str, &'static str)>,
    form: Form,
    typed: Vec<(&'static str, String)>,
    issues: Vec<Issue>,
}

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        if !may_invite(visit) {
            return Err(AppError::NotFound);
        }
        let link = link(visit).await?;
        let made = made(visit).await?;
        let offer = if visit.is_preview { None } else { Some(offer(visit).await?) };
        Ok(Drawn::new(say("Invitations"), &[TABLE], move || {
            let is_empty = made.is_empty();
            view! {
                <h1>{say("Invitations")}</h1>
                {link.map(link_view)}
                {offer.map(offer_view)}
                <section class="portal-part" aria-labelledby="made">
                    <h2 id="made">{say("Invitations so far")}</h2>
                    {is_empty.then(|| view! { <p class="portal-empty">{say("Nobody was invited yet.")}</p> })}
                    <ul class="messages portal-messages">{made.into_iter().map(Made::view).collect_view()}</ul>
                </section>
            }
        }))
    })
}

/// The link of the invitation that was just made; for nobody but who made it.
async fn link(visit: &Visit) -> Answer<Option<String>> {
    let secret = visit.param("made");
    if secret.is_empty() || visit.is_preview || !visit.services.is_own_invitation(&visit.actor, secret).await? {
        return Ok(None);
    }
    Ok(Some(format!("{}{}", visit.services.settings.base_url, visit.href(&format!("register/{secret}")))))
}

async fn made(visit: &Visit) -> Answer<Vec<Made>> {
    let Ok(entity) = visit.readable_entity(TABLE) else { return Ok(Vec::new()) };
    let names = ["email", "account", "state", "expires_on"];
    let request = ListRequest {
        columns: names.map(str::to_owned).into(),
        limit: SHOWN,
        count: Count::No,
        ..ListRequest::new(entity, parse("ORDERBYDESCsys_created_on"))
    };
    let now = visit.store().clock().now();
    let page = visit.store().list(&visit.actor, &request).await?;
    let made = |row: store::PageRow| {
        let cell = |name: &str| {
            let at = page.columns.iter().position(|(column, _)| column == name)?;
            Some((page.columns[at].1.field, row.cells.get(at)?))
        };
        let text =
            |name: &str| cell(name).map_or_else(String::new, |(field, shown)| spoken(field, shown, &visit.actor));
        let ends = cell("expires_on").and_then(|(_, shown)| shown.value.as_int()).unwrap_or_default();
        let is_open = cell("state").is_some_and(|(_, shown)| shown.value.as_text() == Some("open")) && ends > now.0;
        let state = match (is_open, cell("state").and_then(|(_, shown)| shown.value.as_text())) {
            (false, Some("open")) => say("Expired").to_owned(),
            _ => text("state"),
        };
        let revoke =
            (is_open && !visit.is_preview).then(|| Form::of(visit, "revoke-invitation", &[("id", row.id.as_str())]));
        Made {
            email: text("email"),
            account: text("account"),
            state,
            is_open,
            expires: text("expires_on"),
            revoke,
            id: row.id.0.clone(),
        }
    };
    Ok(page.rows.into_iter().map(made).collect())
}

async fn offer(visit: &Visit) -> Answer<Offer> {
    let entity = visit.readable_entity("customer_account")?;
    let by_name = Order { field: "name".to_owned(), descending: false };
    let request = ListRequest {
        columns: vec!["name".to_owned()],
        limit: MOST_ACCOUNTS,
        count: Count::No,
        ..ListRequest::new(entity, Query { order: vec![by_name], ..Query::default() })
    };
    let found = visit.store().list(&visit.actor, &request).await?;
    let name =
        |row: &store::PageRow| row.cells.first().and_then(|cell| cell.value.as_text()).unwrap_or_default().to_owned();
    let accounts = found.rows.iter().map(|row| (row.id.0.clone(), name(row))).collect();
    let may_give = |role: &&&'static str| !visit.actor.is_external || visit.actor.has_role(role);
    let role = |role: &&'static str| (*role, domain::roles::find(role).map_or(*role, |role| say_label(role.title)));
    let own = visit.actor.accounts.own.as_ref().map(|id| id.0.clone()).unwrap_or_default();
    let preset = |input: &'static str| match input {
        "account" if visit.param("account").is_empty() => own.clone(),
        input => visit.param(input).to_owned(),
    };
    let typed = ["account", "email", "first_name", "last_name", "role"].map(|input| {
        let value = visit.typed(DEED, input).map_or_else(|| preset(input), str::to_owned);
        (input, value)
    });
    Ok(Offer {
        accounts,
        roles: INVITED_ROLES.iter().filter(may_give).map(role).collect(),
        form: Form::of(visit, DEED, &[]),
        typed: typed.into(),
        issues: visit.refused(DEED),
    })
}

fn link_view(link: String) -> impl IntoView {
    view! {
        <section class="portal-box portal-link-made" aria-labelledby="link">
            <h2 id="link">{say("The invitation is ready")}</h2>
            <p>{say("Pass this link on to the person you invited. It is good for 14 days and works once. It is shown here only now.")}</p>
            <p><input class="input" readonly aria-label=say("Link of the invitation") value=link/></p>
        </section>
    }
}

fn offer_view(offer: Offer) -> impl IntoView {
    let Offer { accounts, roles, form, typed, issues } = offer;
    let value =
        |input: &str| typed.iter().find(|(name, _)| *name == input).map(|(_, value)| value.clone()).unwrap_or_default();
    let said = |input: &str| issues.iter().find(|issue| issue.field == input).map(|issue| issue.text.clone());
    let text = |name: &'static str, label: &'static str, kind: &'static str, required: bool| {
        let said = said(name);
        let (id, wrong_id) = (format!("invite-{name}"), format!("invite-{name}-wrong"));
        let (invalid, by) = (said.as_ref().map(|_| "true"), said.as_ref().map(|_| wrong_id.clone()));
        view! {
            <div class="field">
                <label class="field-label" for=id.clone()>{label}</label>
                <input class="input" id=id name=name type=kind value=value(name) required=required aria-invalid=invalid aria-describedby=by/>
                {said.map(|text| view! { <span class="field-error" id=wrong_id>{text}</span> })}
            </div>
        }
    };
    let select = |name: &'static str, label: &'static str, options: Vec<(String, String)>| {
        let said = said(name);
        let (id, wrong_id) = (format!("invite-{name}"), format!("invite-{name}-wrong"));
        let (invalid, by) = (said.as_ref().map(|_| "true"), said.as_ref().map(|_| wrong_id.clone()));
        let chosen = value(name);
        let option = |(stored, label): (String, String)| {
            let is_chosen = stored == chosen;
            view! { <option value=stored selected=is_chosen>{label}</option> }
        };
        view! {
            <div class="field">
                <label class="field-label" for=id.clone()>{label}</label>
                <select class="input" id=id name=name required aria-invalid=invalid aria-describedby=by>
                    {options.into_iter().map(option).collect_view()}
                </select>
                {said.map(|text| view! { <span class="field-error" id=wrong_id>{text}</span> })}
            </div>
        }
    };
    let roles = roles.into_iter().map(|(name, title)| (name.to_owned(), title.to_owned())).collect();
    let inside = view! {
        <div class="portal-fields">
            {text("email", say("E-mail address"), "email", true)}
            {select("account", say("Account"), accounts)}
            {text("first_name", say("First name"), "text", false)}
            {text("last_name", say("Last name"), "text", false)}
            {select("role", say("Role"), roles)}
        </div>
        <p><button class="button button-primary" type="submit">{say("Invite")}</button></p>
    };
    view! {
        <section class="portal-box" aria-labelledby="invite">
            <h2 id="invite">{say("Invite somebody")}</h2>
            {form.view("portal-form", inside)}
        </section>
    }
}

impl Made {
    fn view(self) -> impl IntoView {
        let label = say_with("Take back the invitation of {email}", &[("email", &self.email)]);
        let about = say_with("{account} · until {day}", &[("account", &self.account), ("day", &self.expires)]);
        let form = self.revoke.map(|form| {
            let button = view! { <button class="button button-quiet" type="submit" id=format!("revoke-{}", self.id) aria-label=label>{say("Take back")}</button> };
            form.view("inline-form", button)
        });
        let tone = if self.is_open { Tone::Active } else { Tone::Muted };
        view! {
            <li class="message">
                <span class="message-title">{self.email}</span>
                <span class="message-body">{about}</span>
                <span class="message-at"><Badge tone=tone text=self.state/></span>
                {form}
            </li>
        }
    }
}
