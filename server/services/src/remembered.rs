//! A value that every request needs and hardly anybody changes: read once, and again when a row of its tables was stored.
use std::sync::{Mutex, PoisonError};

use meta::Instant;
use store::{Event, Store};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

use crate::Result;
use crate::auth::BELIEVED_SECONDS;

/// A value as last read, and the events that make it wrong.
pub(crate) struct Remembered<T> {
    tables: &'static [&'static str],
    kept: Mutex<Kept<T>>,
}

struct Kept<T> {
    events: Receiver<Event>,
    value: Option<(T, Instant)>,
}

impl<T: Clone> Remembered<T> {
    pub fn new(store: &Store, tables: &'static [&'static str]) -> Remembered<T> {
        Remembered { tables, kept: Mutex::new(Kept { events: store.subscribe(), value: None }) }
    }

    /// The value; `read` brings it where it is not known.
    pub async fn get(&self, now: Instant, read: impl Future<Output = Result<T>>) -> Result<T> {
        if let Some(known) = self.with(|kept| kept.known(self.tables, now)) {
            return Ok(known);
        }
        let value = read.await?;
        // What was stored while it was read is still among the events: the next look forgets it again.
        self.with(|kept| kept.value = Some((value.clone(), now)));
        Ok(value)
    }

    fn with<R>(&self, use_it: impl FnOnce(&mut Kept<T>) -> R) -> R {
        use_it(&mut self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<T: Clone> Kept<T> {
    fn known(&mut self, tables: &[&str], now: Instant) -> Option<T> {
        loop {
            match self.events.try_recv() {
                Ok(event) if !tables.iter().any(|table| event.concerns(table)) => {}
                Ok(_) | Err(TryRecvError::Lagged(_)) => self.value = None,
                Err(TryRecvError::Empty | TryRecvError::Closed) => break,
            }
        }
        let (value, read_at) = self.value.as_ref()?;
        (now.0 - read_at.0 < BELIEVED_SECONDS * 1000).then(|| value.clone())
    }
}
