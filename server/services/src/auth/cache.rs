//! What is remembered between requests: loaded actors and checked sessions. Nothing that a stored
//! change could make wrong survives that change: each look first takes in the store's events.
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use meta::{Actor, Id, Instant};
use store::{Event, Store};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

/// How long an entry is believed without asking the database: the limit where the events of other processes do not
/// arrive, because one ended before it could tell.
pub(crate) const BELIEVED_SECONDS: i64 = 20;
const MOST_ENTRIES: usize = 20_000;

/// Everything remembered, and the events that make it wrong.
pub struct Memory {
    events: Mutex<Receiver<Event>>,
    actors: Mutex<HashMap<Id, (Arc<Actor>, Instant)>>,
    sessions: Mutex<HashMap<String, Session>>,
}

/// A session as last read.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub row: Id,
    pub user: Id,
    /// The identity that was chosen; empty for the person's own.
    pub profile: Id,
    pub last_used: Instant,
    pub ends: Instant,
    pub read_at: Instant,
}

/// What an event makes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    Nothing,
    /// The user whose row it is.
    User,
    /// Everybody: roles, groups and domains reach through others.
    Everybody,
    /// People of customers: their accounts may have moved.
    External,
    Sessions,
}

fn reach(table: &str) -> Reach {
    match table {
        "sys_user" | "customer_contact" | "csm_consumer" => Reach::User,
        "sys_user_role"
        | "sys_user_role_contains"
        | "sys_user_has_role"
        | "sys_user_group"
        | "sys_user_grmember"
        | "sys_group_has_role"
        | "sys_user_profile"
        | "domain" => Reach::Everybody,
        "customer_account"
        | "account_relationship"
        | "sn_customerservice_contact_relationship"
        | "sn_customerservice_related_party"
        | "sn_customerservice_related_party_configuration"
        | "sn_customerservice_responsibility_access_config"
        | "sn_customerservice_responsibility_def" => Reach::External,
        "sys_user_session" | "oauth_credential" | "oauth_entity" => Reach::Sessions,
        _ => Reach::Nothing,
    }
}

impl Memory {
    pub(crate) fn new(store: &Store) -> Memory {
        Memory { events: Mutex::new(store.subscribe()), actors: Mutex::default(), sessions: Mutex::default() }
    }

    /// The actor, if loaded a moment ago.
    pub(crate) fn actor(&self, user: &Id, now: Instant) -> Option<Arc<Actor>> {
        let actors = lock(&self.actors);
        let (actor, loaded_at) = actors.get(user)?;
        is_fresh(*loaded_at, now).then(|| actor.clone())
    }

    pub(crate) fn keep_actor(&self, actor: Arc<Actor>, now: Instant) {
        let mut actors = lock(&self.actors);
        if actors.len() >= MOST_ENTRIES {
            actors.retain(|_, (_, loaded_at)| is_fresh(*loaded_at, now));
        }
        actors.insert(actor.id.clone(), (actor, now));
    }

    pub(crate) fn session(&self, token_hash: &str, now: Instant) -> Option<Session> {
        let sessions = lock(&self.sessions);
        sessions.get(token_hash).filter(|session| is_fresh(session.read_at, now)).cloned()
    }

    pub(crate) fn keep_session(&self, token_hash: &str, session: Session, now: Instant) {
        let mut sessions = lock(&self.sessions);
        if sessions.len() >= MOST_ENTRIES {
            sessions.retain(|_, session| is_fresh(session.read_at, now));
        }
        sessions.insert(token_hash.to_owned(), session);
    }

    /// Takes in the events since the last look and forgets what they touch. Answers the users whose
    /// verified passwords are to be forgotten as well; `None` is everybody.
    pub(crate) fn take_in_events(&self) -> Option<Vec<Id>> {
        let mut users = Vec::new();
        let mut events = lock(&self.events);
        loop {
            match events.try_recv() {
                Ok(event) if event.is_everything() => {
                    self.forget_all();
                    drain(&mut events);
                    return None;
                }
                Ok(event) => {
                    let reach = reach(event.table);
                    self.forget(reach, &event.id);
                    if reach == Reach::User {
                        users.push(event.id);
                    }
                }
                Err(TryRecvError::Lagged(_)) => {
                    self.forget_all();
                    drain(&mut events);
                    return None;
                }
                Err(TryRecvError::Empty | TryRecvError::Closed) => return Some(users),
            }
        }
    }

    fn forget_all(&self) {
        self.forget(Reach::Everybody, &Id(String::new()));
        self.forget(Reach::Sessions, &Id(String::new()));
    }

    fn forget(&self, reach: Reach, id: &Id) {
        match reach {
            Reach::Nothing => {}
            Reach::User => {
                lock(&self.actors).remove(id);
            }
            Reach::Everybody => lock(&self.actors).clear(),
            Reach::External => lock(&self.actors).retain(|_, (actor, _)| !actor.is_external),
            Reach::Sessions => lock(&self.sessions).clear(),
        }
    }
}

/// Empties the channel: everything was forgotten already.
fn drain(events: &mut Receiver<Event>) {
    while !matches!(events.try_recv(), Err(TryRecvError::Empty | TryRecvError::Closed)) {}
}

fn is_fresh(since: Instant, now: Instant) -> bool {
    now.0 - since.0 < BELIEVED_SECONDS * 1000
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|broken| broken.into_inner())
}
