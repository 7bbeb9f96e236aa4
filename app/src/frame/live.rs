//! Live update: the server tells which records were stored, pages read again what they show.
use leptos::prelude::*;
use serde::Deserialize;

/// A stored change, as the event stream tells it. It carries no data.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Stored {
    pub table: String,
    pub sys_id: String,
    #[serde(default)]
    pub version: i64,
    #[serde(default)]
    pub deleted: bool,
}

/// The latest stored change, for pages to watch.
#[derive(Clone, Copy)]
pub struct Live {
    latest: RwSignal<Option<Stored>>,
    /// Counts up when changes may have been missed, so that pages read everything again.
    missed: RwSignal<u32>,
}

impl Live {
    pub fn new() -> Live {
        Live { latest: RwSignal::new(None), missed: RwSignal::new(0) }
    }

    /// The latest change; tracked.
    pub fn latest(self) -> Option<Stored> {
        self.latest.get()
    }

    /// How often changes may have been missed; tracked.
    pub fn missed(self) -> u32 {
        self.missed.get()
    }
}

/// Listens while the page is in front: browsers allow few connections to one server, and a page in the
/// background needs none.
#[cfg(feature = "hydrate")]
pub fn listen(live: Live) {
    use std::cell::RefCell;
    use std::rc::Rc;

    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;
    use web_sys::{EventSource, MessageEvent};

    fn open(live: Live) -> Option<EventSource> {
        let source = EventSource::new("/events").ok()?;
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            match leptos::serde_json::from_str::<Stored>(&text) {
                Ok(stored) => live.latest.set(Some(stored)),
                // "refresh": the server could not keep up and dropped some.
                Err(_) => live.missed.update(|missed| *missed += 1),
            }
        });
        source.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        // Lives as long as the page.
        heard.forget();
        Some(source)
    }

    Effect::new(move |_| {
        let source = Rc::new(RefCell::new(open(live)));
        let turned = Closure::<dyn Fn()>::new(move || {
            let hidden = document().hidden();
            let mut source = source.borrow_mut();
            if hidden {
                if let Some(source) = source.take() {
                    source.close();
                }
            } else if source.is_none() {
                *source = open(live);
                live.missed.update(|missed| *missed += 1);
            }
        });
        // Listening on the document of the page cannot fail.
        let _ = document().add_event_listener_with_callback("visibilitychange", turned.as_ref().unchecked_ref());
        turned.forget();
    });
}

/// Pages written by the server do not listen.
#[cfg(not(feature = "hydrate"))]
pub fn listen(_: Live) {}
