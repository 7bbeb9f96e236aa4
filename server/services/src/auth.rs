//! Who is it? Signing in by password, session, Basic, OAuth token or API key, each ending in the
//! same [`meta::Actor`] with the roles, domains and accounts the person has right now.

mod actor;
mod basic;
mod cache;
mod credentials;
mod invitation;
mod oauth;
mod password;
mod profile;
mod responsibility;
mod session;
mod throttle;
mod token;
mod user;

use std::sync::Arc;

use meta::Instant;

pub use invitation::{NewInvitation, OpenInvitation, ROLES as INVITED_ROLES, Registration, RegistrationError};
pub use oauth::{OauthError, OauthForm, OauthTokens};
pub use token::{id_of, random_secret};
pub use user::NewUser;

pub(crate) use cache::BELIEVED_SECONDS;
pub(crate) use password::hash_for_storage;
pub(crate) use profile::CONSUMERS;
pub(crate) use token::{hash as secret_hash, hex, random_id};

/// A fresh session.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// What the cookie carries; only its hash is stored.
    pub token: String,
    pub actor: Arc<meta::Actor>,
    /// When the session ends whatever happens.
    pub ends_at: Instant,
    /// The person has several profiles and has not said yet which to use.
    pub has_to_choose: bool,
}

/// Why nobody was signed in. The text for people is the same for every reason they could probe for.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    #[error(
        "The user name or the password is not right, or signing in is not possible at the moment. Please check both, or try again in some minutes."
    )]
    Refused,
    /// The client failed too often, whoever it named.
    #[error("Too many attempts to sign in came from here. Please try again in {retry_after_seconds} seconds.")]
    TooMany { retry_after_seconds: i64 },
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// What signing in remembers between requests, all of it safe to lose; failed attempts are in the database.
pub(crate) struct Auth {
    memory: cache::Memory,
    credentials: credentials::Verified,
    throttle: throttle::Throttle,
    pub(crate) passwords: password::Passwords,
}

impl Auth {
    pub(crate) fn new(store: &store::Store, settings: &crate::Settings) -> Auth {
        Auth {
            memory: cache::Memory::new(store),
            credentials: credentials::Verified::new(),
            throttle: throttle::Throttle::new(settings),
            passwords: password::Passwords::new(settings.hash_cost),
        }
    }
}
