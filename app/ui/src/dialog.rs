//! A window above the page: the browser's own `<dialog>`, so that focus and Escape behave.
use leptos::html;
use leptos::prelude::*;

use crate::part;

/// Open while `open` is true; Escape and the close button set it to false.
#[component]
pub fn Dialog(
    #[prop(into)] title: String,
    open: RwSignal<bool>,
    /// Roomy, for tables and builders.
    #[prop(optional)]
    wide: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = element.get() else { return };
        match (open.get(), dialog.open()) {
            // Showing a dialog that is part of the page and not open cannot fail.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let label = title.clone();
    view! {
        <dialog
            class=if wide { "dialog dialog-wide" } else { "dialog" }
            aria-label=label
            node_ref=element
            on:close=move |_| open.set(false)
        >
            <header class="dialog-head">
                <h2 class="dialog-title">{title}</h2>
                <button class="button button-quiet" type="button" aria-label="Close" on:click=move |_| open.set(false)>
                    <crate::Icon shape=crate::Shape::Close/>
                </button>
            </header>
            <div class="dialog-body">{part(move || open.get().then(|| children()))}</div>
        </dialog>
    }
}
