//! Menus made of `<details>` open and close by themselves; a click elsewhere, or on an entry, closes them too.
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Starts listening; the frame does it once.
pub fn close_on_click() {
    let handle = window_event_listener(ev::click, |event| {
        let clicked = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let menus = document().get_elements_by_class_name("menu");
        let open = (0..menus.length()).filter_map(|at| menus.item(at)).filter(|menu| menu.has_attribute("open"));
        for menu in open {
            let is_inside = menu.contains(clicked.as_ref().map(AsRef::<Node>::as_ref));
            let is_entry =
                clicked.as_ref().is_some_and(|clicked| clicked.closest(".menu-item").ok().flatten().is_some());
            if !is_inside || is_entry {
                // Removing an attribute cannot fail.
                let _ = menu.remove_attribute("open");
            }
        }
    });
    on_cleanup(move || handle.remove());
}
