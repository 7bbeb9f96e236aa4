//! Live update: tells a browser which records were stored, as server-sent events without any data.
use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::{Query, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::StreamExt;
use http::{HeaderMap, StatusCode};
use meta::{Actor, Id, READ};
use serde_json::json;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::wrappers::errors::BroadcastStreamRecvError;

use super::Web;
use super::session::{self, SignedIn};
use crate::api::auth::cookie;

/// Most streams a person may have open, in as many windows.
const MOST_STREAMS: usize = 8;

/// How many streams each person has open.
#[derive(Default)]
pub struct Streams {
    open: Mutex<HashMap<Id, usize>>,
}

/// One open stream; counted until it is dropped.
struct Seat {
    streams: Arc<Streams>,
    user: Id,
}

impl Streams {
    fn sit(self: &Arc<Streams>, user: &Id) -> Option<Seat> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(user.clone()).or_default();
        if *count >= MOST_STREAMS {
            return None;
        }
        *count += 1;
        Some(Seat { streams: self.clone(), user: user.clone() })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut open = self.streams.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.user) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.user);
            }
        }
    }
}

/// A stream as it goes on: the session is looked at again for each event, so that it ends with the session.
struct Listening {
    web: Web,
    token: String,
    /// What happened before the stream was opened, and is not told yet.
    missed: VecDeque<store::Event>,
    stored: BroadcastStream<store::Event>,
    /// How many events came before those of `stored`.
    told: u64,
    /// Given back when the stream is dropped.
    _seat: Seat,
}

/// A page says since when it listens by the mark it was written with, and after that by the last event's id: whatever
/// was stored while nobody listened is told first.
pub async fn stream(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Query(asked): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let Some(seat) = web.streams.sit(&actor.id) else {
        return (StatusCode::TOO_MANY_REQUESTS, "Too many windows of the workspace are open; close one.\n")
            .into_response();
    };
    let token = cookie(&headers, session::cookie_name(&web)).unwrap_or_default().to_owned();
    let last = headers.get("last-event-id").and_then(|last| last.to_str().ok());
    let since = last.or(asked.get("since").map(String::as_str)).unwrap_or_default();
    let store::Listening { missed, told, events } = web.services.store.subscribe_since(since);
    let ending = web.ending.clone();
    let listening = Listening { web, token, missed, stored: BroadcastStream::new(events), told, _seat: seat };
    let events = futures::stream::unfold(listening, |mut listening| async move {
        let event = listening.next().await?;
        Some((Ok::<_, Infallible>(event), listening))
    });
    let events = events.take_until(async move { ending.cancelled().await });
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response()
}

impl Listening {
    /// The next event this person is told; `None` once the session is over.
    async fn next(&mut self) -> Option<Event> {
        loop {
            let event = match self.missed.pop_front() {
                Some(event) => Some(event),
                None => {
                    let event = self.stored.next().await?;
                    self.told += event.as_ref().map_or_else(|BroadcastStreamRecvError::Lagged(missed)| *missed, |_| 1);
                    event.ok()
                }
            };
            let actor = self.web.services.unused_session(&self.token).await.ok()??;
            if let Some(event) = told(&self.web, &actor, event).await {
                // Who loses the stream before the end of what was missed begins with it again.
                let mark = self.missed.is_empty().then(|| self.web.services.store.mark_after(self.told));
                return Some(match mark {
                    Some(mark) => event.id(mark),
                    None => event,
                });
            }
        }
    }
}

/// The event for this person, if the record is one he may see.
async fn told(web: &Web, actor: &Actor, event: Option<store::Event>) -> Option<Event> {
    let Some(event) = event.filter(|event| !event.is_everything()) else {
        // Too much to be told one by one: the page reads again.
        return Some(Event::default().data("refresh"));
    };
    let store = &web.services.store;
    // What the engine keeps beside records is told as a change of those.
    let entity = store.model().entity(event.table).filter(|entity| !entity.table.engine_owned)?;
    if !store::may(actor, entity, READ) || !store::in_sight(actor, entity, event.domain_path.as_deref()) {
        return None;
    }
    // Some people see some rows of a table only. Of a row that is gone nobody can tell any more, so customers
    // are not told of it.
    let is_seen = match event.deleted {
        true => !actor.is_external,
        false => actor.administers_everything() || store.read(actor, entity, event.id.as_str()).await.ok()?.is_some(),
    };
    if !is_seen {
        return None;
    }
    let data = json!({
        "table": event.table, "sys_id": event.id.as_str(), "version": event.version, "deleted": event.deleted,
    });
    Some(Event::default().data(data.to_string()))
}
