//! The keyboard map. Pages take part by `aria-keyshortcuts` on what a key shall press or focus.
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use ui::Dialog;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Whether the dialog with all keys is open.
#[derive(Clone, Copy)]
struct HelpOpen(RwSignal<bool>);

const KEYS: &[(&str, &str)] = &[
    ("/", "Search everything"),
    ("g then a letter", "Go: h home, and the letters shown in the menu"),
    ("c", "Create a record of the list shown"),
    ("f", "Filter the list shown"),
    ("↓ ↑ ← → or j k", "Move in a list"),
    ("Enter", "Open the record"),
    ("e", "Edit the cell, or the record"),
    ("x", "Choose the row"),
    ("Ctrl+Enter", "Save"),
    ("Escape", "Leave without saving"),
    ("?", "Show these keys"),
];

/// Starts listening; the frame does it once.
pub fn listen() {
    let help = HelpOpen(RwSignal::new(false));
    provide_context(help);
    let navigate = use_navigate();
    let going = StoredValue::new(false);
    let pressed = move |event: KeyboardEvent| {
        if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key() || is_typing(&event) {
            return;
        }
        let key = event.key();
        let was_going = going.get_value();
        going.set_value(key == "g" && !was_going);
        let done = match key.as_str() {
            "h" if was_going => {
                navigate("/", Default::default());
                true
            }
            letter if was_going => press(&format!("g {letter}")),
            "?" => {
                help.0.set(true);
                true
            }
            "ArrowDown" | "j" if !is_in_table(&event) => focus_first(".data-table tbody tr[data-id] th"),
            "e" if focus_first("#record-form .field :is(input, select, textarea):not([type=hidden])") => true,
            letter => press(letter),
        };
        if done {
            event.prevent_default();
        }
    };
    let handle = window_event_listener(ev::keydown, pressed);
    on_cleanup(move || handle.remove());
}

/// All keys, on `?`.
#[component]
pub fn KeyboardHelp() -> impl IntoView {
    let HelpOpen(open) = expect_context();
    let rows = || {
        KEYS.iter()
            .map(|(key, what)| view! { <tr><th scope="row"><kbd>{*key}</kbd></th><td>{*what}</td></tr> })
            .collect_view()
    };
    view! {
        <Dialog title="Keys" open=open>
            <table class="keys"><tbody>{rows()}</tbody></table>
        </Dialog>
    }
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA")
            || element.closest("dialog, [contenteditable]").ok().flatten().is_some()
    })
}

fn is_in_table(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest("tbody").ok().flatten().is_some())
}

/// Focuses the input, or presses the button or link, that has this key.
fn press(key: &str) -> bool {
    // Only keys that cannot break out of the selector.
    if !key.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == ' ' || letter == '/') {
        return false;
    }
    let found = document().query_selector(&format!("[aria-keyshortcuts='{key}']")).ok().flatten();
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    if element.tag_name() == "INPUT" {
        // Focusing an element of the page cannot fail.
        let _ = element.focus();
    } else {
        element.click();
    }
    true
}

fn focus_first(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    if element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    element.focus().is_ok()
}
