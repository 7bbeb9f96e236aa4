//! Forms that make a record: a support case, a touchpoint.
use leptos::prelude::*;
use meta::{AppError, CREATE, Entity};

use super::{CASE_FIELDS, Fields, Form, TOUCHPOINT_FIELDS};
use crate::{Answer, Visit};

pub const CASE: &str = "sn_customerservice_cases";
pub const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";

/// A form that makes a record, ready to be drawn.
#[derive(Clone, Debug)]
pub struct NewRecord {
    form: Form,
    fields: Fields,
    submit: &'static str,
    /// It can be kept and sent later.
    can_wait: bool,
    back: String,
}

impl NewRecord {
    /// A support case. The address may fill fields in: `?sold_product=<id>`.
    pub async fn case(visit: &Visit) -> Answer<NewRecord> {
        let entity = creatable(visit, CASE)?;
        let account = own_account(visit);
        let given = given(visit, CASE_FIELDS, &account);
        let narrowed = if visit.actor.accounts.hierarchy.len() > 1 { String::new() } else { account };
        let fields = Fields::load(visit, "open_case", entity, &case_fields(visit), &given, &narrowed).await?;
        let form = Form::of(visit, "open_case", &[]);
        Ok(NewRecord { form, fields, submit: "Submit case", can_wait: true, back: visit.href("lists") })
    }

    /// A touchpoint for an engagement of the visitor's account.
    pub async fn touchpoint(visit: &Visit) -> Answer<NewRecord> {
        let entity = creatable(visit, TOUCHPOINT)?;
        let given = given(visit, TOUCHPOINT_FIELDS, "");
        let account = own_account(visit);
        let fields = Fields::load(visit, "request_touchpoint", entity, TOUCHPOINT_FIELDS, &given, &account).await?;
        let form = Form::of(visit, "request_touchpoint", &[]);
        Ok(NewRecord { form, fields, submit: "Send request", can_wait: false, back: visit.href("lists") })
    }

    pub fn view(self) -> AnyView {
        let wait = self.can_wait.then(|| {
            view! { <button class="button" type="submit" name="draft" value="true">"Save as draft"</button> }
        });
        let inside = view! {
            {self.fields.view()}
            <p class="portal-buttons">
                <button class="button button-primary" type="submit">{self.submit}</button>
                {wait}
                <a class="button button-quiet" href=self.back>"Cancel"</a>
            </p>
        };
        self.form.view("portal-card portal-form", inside)
    }
}

/// Nobody chooses an account who acts for one only.
fn case_fields(visit: &Visit) -> Vec<&'static str> {
    let accounts = &visit.actor.accounts;
    let chooses = accounts.hierarchy.len() > 1 || !accounts.related.is_empty();
    CASE_FIELDS.iter().copied().filter(|name| *name != "account" || chooses).collect()
}

fn own_account(visit: &Visit) -> String {
    visit.actor.accounts.own.as_ref().map(|id| id.0.clone()).unwrap_or_default()
}

/// What the address says of the fields, and the visitor's own account.
fn given(visit: &Visit, names: &[&str], account: &str) -> Vec<(String, String)> {
    let said = names.iter().map(|name| ((*name).to_owned(), visit.param(name).to_owned()));
    let mut given: Vec<(String, String)> = said.filter(|(_, value)| !value.is_empty()).collect();
    given.push(("account".to_owned(), account.to_owned()));
    given
}

fn creatable(visit: &Visit, table: &str) -> Answer<&'static Entity> {
    let entity = visit.readable_entity(table)?;
    if store::may(&visit.actor, entity, CREATE) { Ok(entity) } else { Err(AppError::NotFound) }
}
