//! Plain forms of a drawing, sent without leaving it.
use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;
use meta::AppError;
use ui::{Toasts, Tone};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlFormElement};

use crate::error::Failure;
use crate::record::form::api::CONFIRM;

/// A form with this is sent in place; its value is what is told afterwards.
const IN_PLACE: &str = "data-in-place";
/// A drawing with this in it is not made again because of what others do.
const HELD: &str = "data-held";

thread_local! {
    /// What was typed and is not saved: the record, and names and values. Outlives the drawing.
    static TYPED: RefCell<(String, Vec<(String, JsValue)>)> = const { RefCell::new((String::new(), Vec::new())) };
}

/// Keeps what is typed, and holds the drawing as it is meanwhile.
pub fn note(input: &Element) {
    let Ok(Some(form)) = input.closest(".roadmap-panel form") else { return };
    // An attribute with such a name cannot be refused.
    let _ = form.set_attribute(HELD, "");
    let name = input.get_attribute("name").unwrap_or_default();
    // Every input has a value.
    let value = js_sys::Reflect::get(input, &JsValue::from_str("value")).unwrap_or_default();
    TYPED.with_borrow_mut(|(record, typed)| {
        let now = record_of(&form);
        if *record != now {
            typed.clear();
            *record = now;
        }
        typed.retain(|(known, _)| *known != name);
        typed.push((name, value));
    });
}

/// Puts what was typed into the forms as they are drawn now.
pub fn put_back(root: &Element) {
    let Ok(Some(panel)) = root.query_selector(".roadmap-panel") else { return };
    let (record, typed) = TYPED.with_borrow(Clone::clone);
    for (name, value) in typed.iter().filter(|_| record == record_of(&panel)) {
        if let Some(input) = input_of(&panel, name) {
            let _ = js_sys::Reflect::set(&input, &JsValue::from_str("value"), value);
            note(&input);
        }
    }
}

fn record_of(element: &Element) -> String {
    let panel = element.closest(".roadmap-panel").ok().flatten();
    panel.and_then(|panel| panel.get_attribute("data-record")).unwrap_or_default()
}

fn input_of(within: &Element, name: &str) -> Option<Element> {
    within.query_selector(&format!("[name='{name}']")).ok().flatten()
}

/// Sends the form of a submit event, if it is one to be sent in place.
pub fn send(event: &Event, form: Element, again: Callback<()>, toasts: Option<Toasts>) {
    let Some(done) = form.get_attribute(IN_PLACE) else { return };
    let Ok(form) = form.dyn_into::<HtmlFormElement>() else { return };
    event.prevent_default();
    spawn_local(async move {
        let mut answer = post(&form, false).await;
        if let Ok((_, Refused::Failure(failure))) = &answer
            && is_confirmed(failure)
        {
            answer = post(&form, true).await;
        }
        let nothing = |_| (0, Refused::Text("Nothing was sent. Please try again in a moment.".to_owned()));
        let (tone, text) = match answer.unwrap_or_else(nothing) {
            (200..300, _) => {
                TYPED.with_borrow_mut(|(_, typed)| typed.retain(|(name, _)| input_of(&form, name).is_none()));
                form.reset();
                again.try_run(());
                (Tone::Good, done)
            }
            (status, refused) => {
                // What somebody else has saved is shown, with what was typed on top of it.
                if status == 409 {
                    again.try_run(());
                }
                let sentence = match refused {
                    Refused::Failure(failure) => failure.sentence(),
                    Refused::Text(text) => text,
                };
                (Tone::Bad, sentence)
            }
        };
        if let Some(toasts) = toasts {
            toasts.show(tone, text);
        }
    });
}

/// What the server answers where it does not do what the form asks.
enum Refused {
    Failure(Failure),
    Text(String),
}

/// Where nothing but a confirmation is missing, the person is asked for it.
fn is_confirmed(failure: &Failure) -> bool {
    let is_open = matches!(&failure.0, AppError::Invalid(issues) if issues.can_be_confirmed());
    is_open && window().confirm_with_message(&failure.sentence()).unwrap_or(false)
}

/// Status of the answer, and what it says.
async fn post(form: &HtmlFormElement, is_confirmed: bool) -> Result<(u16, Refused), JsValue> {
    let inputs = web_sys::FormData::new_with_form(form)?;
    if is_confirmed {
        inputs.append_with_str(CONFIRM, "true")?;
    }
    let settings = web_sys::RequestInit::new();
    settings.set_method("POST");
    if form.enctype() == "multipart/form-data" {
        settings.set_body(&inputs);
    } else {
        settings.set_body(web_sys::UrlSearchParams::new_with_str_sequence_sequence(&inputs)?.as_ref());
    }
    let headers = web_sys::Headers::new()?;
    headers.set("Accept", "application/json")?;
    settings.set_headers(&headers);
    let action = form.get_attribute("action").unwrap_or_default();
    let answer = JsFuture::from(window().fetch_with_str_and_init(&action, &settings)).await?;
    let answer: web_sys::Response = answer.dyn_into()?;
    let text = JsFuture::from(answer.text()?).await?.as_string().unwrap_or_default();
    let refused = serde_json::from_str(&text).map_or(Refused::Text(text), Refused::Failure);
    Ok((answer.status(), refused))
}
