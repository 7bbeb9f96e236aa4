//! What is remembered between calls of embedded components. Each look first takes in what was stored since the last one,
//! so that disabling a module or ending a session holds for the next call.
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use meta::{Actor, Id, Instant};
use store::{Event, Store};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

use super::cors::Rule;
use super::instance::Instance;
use super::key_set::Published;
use super::module::Module;
use super::session::Session;
use super::settings::Switches;
use super::trust::Trust;
use crate::auth::BELIEVED_SECONDS;

const MOST_ENTRIES: usize = 20_000;

/// Everything remembered, and the events that make it wrong.
pub struct Memory {
    events: Mutex<Receiver<Event>>,
    pub(super) modules: Kept<Option<Arc<Module>>>,
    pub(super) instances: Kept<Option<Arc<Instance>>>,
    pub(super) trusts: Kept<Option<Arc<Trust>>>,
    pub(super) cors: Kept<Arc<Vec<Rule>>>,
    pub(super) switches: Kept<Switches>,
    /// Under the token's hash.
    pub(super) sessions: Kept<Session>,
    /// The person as loaded, and as embedded. Under user and module.
    pub(super) actors: Kept<(Arc<Actor>, Arc<Actor>)>,
    pub(super) published: Published,
}

/// Values under keys, each believed for a while.
pub(super) struct Kept<T>(Mutex<HashMap<String, (T, Instant)>>);

impl<T: Clone> Kept<T> {
    fn new() -> Kept<T> {
        Kept(Mutex::default())
    }

    pub(super) fn get(&self, key: &str, now: Instant) -> Option<T> {
        let kept = lock(&self.0);
        let (value, since) = kept.get(key)?;
        is_fresh(*since, now).then(|| value.clone())
    }

    pub(super) fn keep(&self, key: &str, value: T, now: Instant) {
        let mut kept = lock(&self.0);
        if kept.len() >= MOST_ENTRIES {
            kept.retain(|_, (_, since)| is_fresh(*since, now));
        }
        if kept.len() < MOST_ENTRIES {
            kept.insert(key.to_owned(), (value, now));
        }
    }

    fn forget(&self) {
        lock(&self.0).clear();
    }

    fn forget_where(&self, is_wrong: impl Fn(&T) -> bool) {
        lock(&self.0).retain(|_, (value, _)| !is_wrong(value));
    }
}

impl Memory {
    pub(crate) fn new(store: &Store) -> Memory {
        Memory {
            events: Mutex::new(store.subscribe()),
            modules: Kept::new(),
            instances: Kept::new(),
            trusts: Kept::new(),
            cors: Kept::new(),
            switches: Kept::new(),
            sessions: Kept::new(),
            actors: Kept::new(),
            published: Published::default(),
        }
    }

    /// Forgets what was stored since the last look has made wrong.
    pub(super) fn take_in_events(&self) {
        let mut events = lock(&self.events);
        loop {
            match events.try_recv() {
                Ok(event) if event.is_everything() => self.forget_all(),
                Ok(event) => self.forget(event.table, &event.id),
                Err(TryRecvError::Lagged(_)) => self.forget_all(),
                Err(TryRecvError::Empty | TryRecvError::Closed) => return,
            }
        }
    }

    fn forget(&self, table: &str, id: &Id) {
        match table {
            super::session::TABLE => self.sessions.forget_where(|session| session.row == *id),
            "sn_embeddable_core_module"
            | "sn_embeddable_core_provider"
            | "sn_embeddable_core_public_key"
            | "sn_embeddable_core_session_role"
            | "sn_embeddable_core_guest_rule"
            | "sn_embeddables_component"
            | "sn_embeddables_component_instance"
            | "sys_cors_rule"
            | "sys_properties"
            | "sys_user_role"
            | "sys_user_role_contains"
            | "sys_user_has_role" => self.forget_configuration(),
            _ => {}
        }
    }

    fn forget_configuration(&self) {
        self.modules.forget();
        self.instances.forget();
        self.trusts.forget();
        self.cors.forget();
        self.switches.forget();
        self.actors.forget();
    }

    fn forget_all(&self) {
        self.forget_configuration();
        self.sessions.forget();
    }
}

fn is_fresh(since: Instant, now: Instant) -> bool {
    now.0 - since.0 < BELIEVED_SECONDS * 1000
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|broken| broken.into_inner())
}
