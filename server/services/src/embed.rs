//! Web embeddables: components on outer sites. Who may come in through which site, as whom, and what is shown there.
//!
//! A site signs a token for its visitor ([`exchange`]); it becomes a session bound to one module and one origin
//! ([`session`]). Every call asks again whether module, origin and person still stand. Which component shows what is
//! configured here alone ([`instance`]): the outer page changes only properties that the component leaves to it.
mod code;
mod cors;
mod deeds;
mod exchange;
mod guest;
mod instance;
mod jwt;
mod key_set;
mod keys;
mod manage;
mod memory;
mod module;
mod preview;
mod relegate;
mod schema;
mod seed;
mod session;
mod settings;
pub mod shipped;
mod trust;
mod usage;

use std::sync::Arc;

use meta::{Actor, Id, Instant};

pub use code::{Code, Embedding, generate as generate_code};
pub use cors::{CorsAnswer, ENDPOINTS, EndpointStatus, frame_ancestors, host_policy};
pub use deeds::PROPERTY as PROPERTY_INPUT;
pub use guest::Challenge;
pub use instance::{Frame, Instance, element as element_of};
pub use module::Module;
pub use schema::{Kind as PropertyKind, Property};
pub use usage::{DayFigures, EVENTS, UsageEvent};

pub(crate) use cors::{TABLE as CORS_TABLE, new_rule as new_cors_rule};
pub(crate) use memory::Memory;
pub use schema::{check as check_settings, read as read_schema, settings as read_settings};
pub(crate) use seed::make_components;
pub(crate) use settings::PROPERTIES;

/// An embedded session that was just opened.
#[derive(Clone, Debug)]
pub struct EmbedSession {
    /// What frames send as bearer token; only its hash is stored.
    pub token: String,
    /// Ends after so many seconds without use.
    pub idle_seconds: i64,
    /// When the session ends whatever happens.
    pub ends_at: Instant,
    pub is_guest: bool,
    pub language: String,
    pub name: String,
}

/// One call of an embedded session whose module, origin and person all stand.
#[derive(Clone, Debug)]
pub struct EmbedVisit {
    /// The person without administrator roles; a guest has no user record.
    pub actor: Arc<Actor>,
    pub module: Arc<Module>,
    /// The session's own record.
    pub session: Id,
    /// The outer site.
    pub origin: String,
    pub is_guest: bool,
    /// Somebody who sets the module up looks: nothing is done, and nothing counted.
    pub is_preview: bool,
}

/// Why nobody was let in, in sentences for those who build the outer site. Nothing in them tells who has a user here.
#[derive(Debug, thiserror::Error)]
pub enum EmbedRefusal {
    #[error("Embedded components are switched off on this system.")]
    Off,
    #[error("There is no active module with this id. Check the module's id and state in the administration.")]
    Module,
    #[error(
        "This site may not load components of the module. Add its exact origin to the allowed origins of the module."
    )]
    Origin,
    #[error("{0}")]
    Token(&'static str),
    #[error("Nobody here can be signed in with this token. Check the user claim and that the user is active.")]
    User,
    #[error("{0}")]
    Guest(&'static str),
    #[error("Too many visits came from here. Please try again in {retry_after_seconds} seconds.")]
    TooMany { retry_after_seconds: i64 },
    #[error(transparent)]
    Store(#[from] store::Error),
}
