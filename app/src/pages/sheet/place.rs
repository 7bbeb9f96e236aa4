//! Where the reader was in a drawing: kept while it is made again.
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

const OPEN: &str = ".drawn details[open][id]";

/// The element with the focus and the open details, by their ids.
#[derive(Clone)]
pub struct Place {
    focus: String,
    open: Vec<String>,
}

impl Place {
    pub fn remember() -> Place {
        let focus = document().active_element().map(|element| element.id()).unwrap_or_default();
        let mut open = Vec::new();
        if let Ok(found) = document().query_selector_all(OPEN) {
            let elements = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<Element>().ok());
            open.extend(elements.map(|element| element.id()));
        }
        Place { focus, open }
    }

    pub fn restore(&self) {
        for id in &self.open {
            if let Some(element) = document().get_element_by_id(id) {
                // An attribute without a value cannot be refused.
                let _ = element.set_attribute("open", "");
            }
        }
        let is_lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
        let element = document().get_element_by_id(&self.focus).filter(|_| is_lost && !self.focus.is_empty());
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // Focusing an element of the page cannot fail.
            let _ = element.focus();
        }
    }
}
