//! `POST /board/password`: a person's own password, changed by who knows the present one.
use app::Failure;
use app::record::form::api::Refusal;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use meta::{AppError, Issues};
use serde::Deserialize;

use super::Web;
use super::pages::render;
use super::records::page_at;
use super::session::{Client, SignedIn, with_cookie};

const PAGE: &str = "/board/password";

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    old_password: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
}

/// Every session ends; who changed the password goes on in a new one.
pub async fn change(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    client: Client,
    Form(typed): Form<Typed>,
) -> Response {
    let changed = async {
        if typed.password != typed.again {
            let mut issues = Issues::default();
            issues.add("again", "The passwords are not the same. Please type them again.");
            return Err(AppError::Invalid(issues));
        }
        web.services.change_password(&actor, &typed.old_password, &typed.password, &client.0).await?;
        Ok(())
    };
    match changed.await {
        Ok(()) => match web.services.sign_in(&actor.user_name, &typed.password, &client.0).await {
            Ok(signed_in) => with_cookie(&web, &signed_in.token, "/board/password?done=1"),
            Err(_) => super::session::to_sign_in(PAGE),
        },
        Err(error) => {
            let refusal = Refusal { failure: Some(Failure(error)), typed: Vec::new() };
            match PAGE.parse() {
                Ok(page) => render(&web, Some(actor), refusal, page_at(page)).await,
                Err(_) => super::session::to_sign_in(PAGE).into_response(),
            }
        }
    }
}
