//! Tabs after the ARIA pattern: arrows move, the panel follows.
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The name of a tab and how many things are behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    pub key: String,
    pub label: String,
    pub count: Option<u64>,
}

/// A row of tabs; `chosen` holds the key of the one in front. The caller shows the panel with
/// `id="panel-<key>"` and `role="tabpanel"`.
#[component]
pub fn Tabs(#[prop(into)] label: String, tabs: Vec<Tab>, chosen: RwSignal<String>) -> impl IntoView {
    let keys: Vec<String> = tabs.iter().map(|tab| tab.key.clone()).collect();
    let step = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => keys.len().saturating_sub(1),
            _ => return,
        };
        event.prevent_default();
        let at = keys.iter().position(|key| *key == chosen.get_untracked()).unwrap_or(0);
        let Some(next) = keys.get((at + by) % keys.len().max(1)) else { return };
        chosen.set(next.clone());
        focus(&format!("tab-{next}"));
    };
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=step>
            {tabs.into_iter().map(|tab| view! { <TabButton tab=tab chosen=chosen/> }).collect_view()}
        </div>
    }
}

#[component]
fn TabButton(tab: Tab, chosen: RwSignal<String>) -> impl IntoView {
    let Tab { key, label, count } = tab;
    let is_chosen = {
        let key = key.clone();
        Memo::new(move |_| *chosen.read() == key)
    };
    view! {
        <button
            class="tab"
            type="button"
            role="tab"
            id=format!("tab-{key}")
            aria-controls=format!("panel-{key}")
            aria-selected=Signal::derive(move || if is_chosen.get() { "true" } else { "false" })
            tabindex=Signal::derive(move || if is_chosen.get() { "0" } else { "-1" })
            on:click=move |_| chosen.set(key.clone())
        >
            {label}
            {count.map(|count| view! { <span class="count">{count}</span> })}
        </button>
    }
}

fn focus(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        // Focusing an element of the page cannot fail.
        let _ = element.focus();
    }
}
