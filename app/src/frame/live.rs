//! Live update: the server tells which records were stored, pages read again what they show.
use leptos::prelude::*;
use serde::Deserialize;

use super::Frame;

/// A stored change, as the event stream tells it. It carries no data.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Stored {
    pub table: String,
    pub sys_id: String,
}

/// What was heard last.
#[derive(Clone, Default)]
struct Heard {
    /// How often something was heard.
    count: u32,
    /// Nothing where much may have changed, and all is to be read again.
    stored: Option<Stored>,
}

/// How often something had been heard when a page was read.
#[derive(Clone, Copy)]
pub struct Counted {
    live: Option<Live>,
    count: StoredValue<u32>,
}

impl Counted {
    pub fn new() -> Counted {
        Counted { live: use_context::<Frame>().map(|frame| frame.live), count: StoredValue::new(0) }
    }

    /// Counts, and then reads.
    pub fn before<A>(self, read: A) -> A {
        self.count.set_value(self.live.map_or(0, Live::count));
        read
    }

    pub fn get(self) -> u32 {
        self.count.get_value()
    }
}

/// What the page hears of stored changes.
#[derive(Clone, Copy)]
pub struct Live(RwSignal<Heard>);

impl Live {
    pub fn new() -> Live {
        Live(RwSignal::new(Heard::default()))
    }

    /// How often something was heard until now. Whoever reads afterwards and follows from here misses nothing.
    pub fn count(self) -> u32 {
        self.0.read_untracked().count
    }

    /// Calls `act` when something that `concerns` was stored after `count` changes had been heard.
    pub fn follow(self, count: u32, concerns: impl Fn(&Stored) -> bool + 'static, act: impl Fn() + 'static) {
        Effect::new(move |known: Option<u32>| {
            let heard = self.0.get();
            // More than one at once is only known to have happened.
            let is_news = match heard.count - known.unwrap_or(count) {
                0 => false,
                1 => heard.stored.as_ref().is_none_or(&concerns),
                _ => true,
            };
            if is_news {
                act();
            }
            heard.count
        });
    }

    /// Takes over what the script of the page hears (`live.js`).
    #[cfg(feature = "hydrate")]
    pub fn listen(self) {
        use wasm_bindgen::JsCast;

        let handle = window_event_listener_untyped("stored", move |event| {
            let text = event.unchecked_into::<web_sys::MessageEvent>().data().as_string().unwrap_or_default();
            // "refresh": the server could not tell one by one.
            let stored = leptos::serde_json::from_str(&text).ok();
            self.0.update(|heard| *heard = Heard { count: heard.count + 1, stored });
        });
        on_cleanup(move || handle.remove());
    }

    /// Pages written by the server do not listen.
    #[cfg(not(feature = "hydrate"))]
    pub fn listen(self) {}
}
