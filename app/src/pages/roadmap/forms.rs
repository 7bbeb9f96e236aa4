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

thread_local! {
    /// What was typed into a form that was refused because somebody else saved first: names and values.
    static TYPED: RefCell<Vec<(String, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// Marks what is typed, so that the drawing is not made again meanwhile and nothing of it gets lost.
pub fn note(input: &Element) {
    let form = input.closest(".roadmap-panel form").ok().flatten();
    for element in [Some(input.clone()), form].into_iter().flatten() {
        // An attribute with such a name cannot be refused.
        let _ = element.set_attribute("data-held", "");
    }
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
                let _ = form.remove_attribute("data-held");
                form.reset();
                release(&form);
                again.try_run(());
                (Tone::Good, done)
            }
            (status, refused) => {
                if status == 409 {
                    keep_typed(&form);
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

/// Puts what was typed into the form as it is drawn now.
pub fn put_back(root: &Element) {
    for (name, value) in TYPED.take() {
        if let Ok(Some(input)) = root.query_selector(&format!("#roadmap-form [name='{name}']")) {
            // Every input has a value.
            let _ = js_sys::Reflect::set(&input, &JsValue::from_str("value"), &value);
            note(&input);
        }
    }
}

fn held(form: &HtmlFormElement) -> impl Iterator<Item = Element> {
    let found = form.query_selector_all("[data-held]").ok();
    let count = found.as_ref().map_or(0, |found| found.length());
    (0..count).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into().ok())
}

fn release(form: &HtmlFormElement) {
    for input in held(form) {
        let _ = input.remove_attribute("data-held");
    }
}

fn keep_typed(form: &HtmlFormElement) {
    let value = |input: &Element| js_sys::Reflect::get(input, &JsValue::from_str("value")).unwrap_or_default();
    let typed = held(form).filter_map(|input| Some((input.get_attribute("name")?, value(&input))));
    TYPED.set(typed.collect());
    let _ = form.remove_attribute("data-held");
    release(form);
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
