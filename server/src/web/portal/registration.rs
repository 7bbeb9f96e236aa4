//! The door of invitations: a link that shows a form, and the form that makes a contact.
use axum::Form;
use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse, Response};
use http::{Method, StatusCode};
use meta::{AppError, Issue};
use portal::pages::register;
use serde::Deserialize;
use services::auth::{Registration, RegistrationError};

use super::super::security::{error_page, no_page};
use super::super::session;
use super::{Place, Web, shown_outside};

#[derive(Deserialize)]
struct Person {
    first_name: String,
    last_name: String,
    password: String,
    again: String,
}

pub(super) async fn answer(web: &Web, place: &Place, token: &str, client: &str, request: Request) -> Response {
    let headers = request.headers().clone();
    let invitation = match web.services.open_invitation(token, client).await {
        Ok(invitation) => invitation,
        Err(error) => return refused(web, place, error, &headers),
    };
    let action = format!("{}/register/{token}", place.root);
    let form = |status: StatusCode, form: register::Form| {
        let drawn = || register::page(&place.site, &invitation, &action, form);
        shown_outside(web, place, status, drawn, &headers)
    };
    match *request.method() {
        Method::GET | Method::HEAD => return form(StatusCode::OK, register::Form::default()),
        Method::POST => {}
        _ => return no_page(),
    }
    let person = match Form::<Person>::from_request(request, web).await {
        Ok(Form(person)) => person,
        Err(refusal) => return refusal.into_response(),
    };
    let again = |issues: Vec<Issue>| {
        let typed =
            register::Form { first_name: person.first_name.clone(), last_name: person.last_name.clone(), issues };
        form(StatusCode::UNPROCESSABLE_ENTITY, typed)
    };
    if person.password != person.again {
        let mut issues = meta::Issues::default();
        issues.add("again", "The passwords are not the same. Please type them again.");
        return again(issues.0);
    }
    let new = Registration {
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        password: person.password.clone(),
    };
    match web.services.register(token, &new, client).await {
        Ok(signed_in) => session::with_cookie(web, &signed_in.token, &place.root),
        Err(RegistrationError::Store(store::Error::Invalid(issues))) => again(issues.0),
        Err(error) => refused(web, place, error, &headers),
    }
}

fn refused(web: &Web, place: &Place, error: RegistrationError, headers: &http::HeaderMap) -> Response {
    let home = format!("{}/login", place.root);
    match error {
        RegistrationError::NotGood => {
            shown_outside(web, place, StatusCode::NOT_FOUND, || register::not_good(home), headers)
        }
        RegistrationError::TooMany => {
            shown_outside(web, place, StatusCode::TOO_MANY_REQUESTS, || register::too_many(home), headers)
        }
        RegistrationError::Store(error) => error_page(&AppError::from(error)),
    }
}
