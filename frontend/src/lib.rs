//! The browser's entry point: takes over the server-rendered page, and nothing else.
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
}
