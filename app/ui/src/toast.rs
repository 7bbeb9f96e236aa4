//! Short messages at the edge of the screen that go away by themselves, except errors.
use leptos::prelude::*;

use crate::{Icon, Shape, Tone};

#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    pub id: u32,
    pub tone: Tone,
    pub text: String,
}

/// The messages on screen; provided as context by [`ToastHost`]'s owner.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Default for Toasts {
    fn default() -> Toasts {
        Toasts { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }
}

/// How long a message that is no error stays.
const SECONDS: u64 = 6;

impl Toasts {
    /// Shows a message. Errors stay until they are closed.
    pub fn show(&self, tone: Tone, text: impl Into<String>) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.shown.update(|shown| shown.push(Toast { id, tone, text: text.into() }));
        if tone != Tone::Bad {
            let this = *self;
            set_timeout(move || this.close(id), std::time::Duration::from_secs(SECONDS));
        }
    }

    pub fn close(&self, id: u32) {
        // The page may be gone by the time a message expires.
        let _ = self.shown.try_update(|shown| shown.retain(|toast| toast.id != id));
    }
}

/// Where messages appear: once in the frame of the page.
#[component]
pub fn ToastHost(toasts: Toasts) -> impl IntoView {
    view! {
        <div class="toasts" role="status" aria-live="polite">
            <For each=move || toasts.shown.get() key=|toast| toast.id let:toast>
                <div class=format!("toast {}", toast.tone.class())>
                    <span>{toast.text.clone()}</span>
                    <button
                        class="button button-quiet"
                        type="button"
                        aria-label="Close message"
                        on:click=move |_| toasts.close(toast.id)
                    >
                        <Icon shape=Shape::Close/>
                    </button>
                </div>
            </For>
        </div>
    }
}
