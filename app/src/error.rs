//! The one error of server functions, as it crosses the wire and as a person reads it.
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use meta::AppError;
use serde::{Deserialize, Serialize};

use crate::wire::ReplyEncoding;

/// What a server function answers.
pub type Answer<T> = Result<T, Failure>;

/// [`AppError`] on the wire: a type of this crate, so that the traits of server functions fit it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure(pub AppError);

impl Failure {
    /// Whether nothing but a yes is missing.
    pub fn can_be_confirmed(&self) -> bool {
        matches!(&self.0, AppError::Invalid(issues) if issues.can_be_confirmed())
    }

    /// The sentence a person reads: what happened, and what to do about it.
    pub fn sentence(&self) -> String {
        match &self.0 {
            AppError::NotFound => "This does not exist, or you do not have the right to see it.".to_owned(),
            AppError::Forbidden(text) => text.clone(),
            AppError::Invalid(issues) => issues.to_string(),
            AppError::Conflict { by, .. } => {
                format!("{by} changed this record in the meantime. Look at the new values, then save again.")
            }
            AppError::SignedOut => "You are signed out. Please sign in again; what you typed is kept.".to_owned(),
            AppError::Busy => "The system is busy. Please try again in a moment.".to_owned(),
            AppError::Internal(reference) => {
                format!("Something went wrong. If it happens again, tell an administrator the reference {reference}.")
            }
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.sentence())
    }
}

impl std::error::Error for Failure {}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Failure {
        Failure(error)
    }
}

#[cfg(feature = "ssr")]
impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Failure {
        Failure(error.into())
    }
}

impl FromServerFnError for Failure {
    type Encoder = ReplyEncoding;

    /// The request did not get through: the network, or an answer that is none of ours.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Failure {
        match error {
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Response(_) => Failure(AppError::Busy),
            ServerFnErrorErr::Args(text)
            | ServerFnErrorErr::MissingArg(text)
            | ServerFnErrorErr::Deserialization(text) => {
                let mut issues = meta::Issues::default();
                issues.add("", format!("The request could not be read ({text}). Reload the page and try again."));
                Failure(AppError::Invalid(issues))
            }
            other => Failure(AppError::Internal(other.to_string())),
        }
    }
}
