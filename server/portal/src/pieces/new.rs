//! Forms that make a record: a support case, a touchpoint.
use leptos::prelude::*;
use meta::{AppError, CREATE, Entity};

use super::intake::{GO, INTAKE, LATER, keeps_drafts};
use super::{CASE_FIELDS, CASE_SUBJECT, Fields, Form, TOUCHPOINT_FIELDS};
use crate::{Answer, Visit, say};

pub const CASE: &str = "sn_customerservice_cases";
pub const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";

/// A form that makes a record, ready to be drawn.
#[derive(Clone, Debug)]
pub struct NewRecord {
    form: Form,
    fields: Fields,
    submit: &'static str,
    back: String,
    /// Where the form is kept for later instead.
    later: Option<String>,
}

impl NewRecord {
    /// A support case. The address may fill fields in: `?sold_product=<id>`.
    pub async fn case(visit: &Visit) -> Answer<NewRecord> {
        let entity = creatable(visit, CASE)?;
        let account = own_account(visit);
        let given = given(visit, CASE_FIELDS, &account);
        let names = case_fields(visit);
        // Whoever chooses the account chooses among the products of all.
        let narrowed = if names.contains(&"account") { String::new() } else { account };
        let fields = Fields::load(visit, "open_case", entity, &names, &given, &narrowed).await?;
        let fields = fields.asking_for(CASE_SUBJECT);
        let form = Form::of(visit, "open_case", &[]).once();
        let later = keeps_drafts(visit).then(|| visit.href(&format!("do/{INTAKE}")));
        Ok(NewRecord { form, fields, submit: say("Submit case"), back: visit.href("lists"), later })
    }

    /// A touchpoint for an engagement of the visitor's account.
    pub async fn touchpoint(visit: &Visit) -> Answer<NewRecord> {
        let entity = creatable(visit, TOUCHPOINT)?;
        let given = given(visit, TOUCHPOINT_FIELDS, "");
        let account = own_account(visit);
        let fields = Fields::load(visit, "request_touchpoint", entity, TOUCHPOINT_FIELDS, &given, &account).await?;
        let form = Form::of(visit, "request_touchpoint", &[]).once();
        Ok(NewRecord { form, fields, submit: say("Send request"), back: visit.href("lists"), later: None })
    }

    /// Whether it can be kept for later.
    pub fn can_wait(&self) -> bool {
        self.later.is_some()
    }

    /// The form where there is no page to go back to.
    pub fn alone(self) -> NewRecord {
        NewRecord { back: String::new(), later: None, ..self }
    }

    pub fn view(self) -> AnyView {
        let back = (!self.back.is_empty())
            .then(|| view! { <a class="button button-quiet" href=self.back>{say("Cancel")}</a> });
        let later = self.later.map(|action| {
            view! {
                <button class="button" type="submit" formaction=action name=GO value=LATER formnovalidate=true>{say("Save and go on later")}</button>
            }
        });
        let inside = view! {
            {self.fields.view()}
            <p class="portal-buttons">
                <button class="button button-primary" type="submit">{self.submit}</button>
                {later}
                {back}
            </p>
        };
        self.form.view("portal-card portal-form", inside)
    }
}

/// Nobody chooses an account who makes cases for one only.
pub(super) fn case_fields(visit: &Visit) -> Vec<&'static str> {
    let entity = visit.store().model().entity(CASE);
    let accounts = entity.and_then(|entity| store::accounts(&visit.actor, entity, CREATE)).unwrap_or_default();
    let chooses = visit.actor.narrowed_to.is_none() && accounts.iter().any(|id| id.as_str() != own_account(visit));
    CASE_FIELDS.iter().copied().filter(|name| *name != "account" || chooses).collect()
}

/// The account the visitor acts for: the one he chose, else his own.
pub fn own_account(visit: &Visit) -> String {
    let actor = &visit.actor;
    actor.narrowed_to.as_ref().or(actor.accounts.own.as_ref()).map(|id| id.0.clone()).unwrap_or_default()
}

/// What the address says of the fields, and the visitor's own account.
pub(super) fn given(visit: &Visit, names: &[&str], account: &str) -> Vec<(String, String)> {
    let said = names.iter().map(|name| ((*name).to_owned(), visit.param(name).to_owned()));
    let mut given: Vec<(String, String)> = said.filter(|(_, value)| !value.is_empty()).collect();
    given.push(("account".to_owned(), account.to_owned()));
    given
}

pub(super) fn creatable(visit: &Visit, table: &str) -> Answer<&'static Entity> {
    let entity = visit.readable_entity(table)?;
    if store::may(&visit.actor, entity, CREATE) { Ok(entity) } else { Err(AppError::NotFound) }
}
