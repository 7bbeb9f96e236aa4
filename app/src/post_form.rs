//! A form that posts to a server function: plain before WASM runs, without leaving the page afterwards.
//! One component for all of them, where leptos's `ActionForm` would be compiled anew for each.
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::{self, SubmitEvent};
use meta::AppError;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::error::{Answer, Failure};

/// Posts its inputs to `path`; `on_done` hears the answer as text, JSON of what the server function answers.
#[component]
pub fn PostForm(
    /// The path of the server function: its `PATH`.
    path: &'static str,
    #[prop(optional)] class: &'static str,
    on_done: Callback<Answer<String>>,
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        let Ok(inputs) = leptos::form::form_data_from_event(&event) else { return };
        event.prevent_default();
        spawn_local(async move {
            let answer = post(path, &inputs).await.unwrap_or(Err(Failure(AppError::Busy)));
            // Whoever asked may be gone by now.
            on_done.try_run(answer);
        });
    };
    view! { <form class=class method="post" action=path on:submit=submit>{children()}</form> }
}

/// The outer error is the network's.
async fn post(path: &str, inputs: &web_sys::FormData) -> Result<Answer<String>, JsValue> {
    let body = web_sys::UrlSearchParams::new_with_str_sequence_sequence(inputs)?;
    let settings = web_sys::RequestInit::new();
    settings.set_method("POST");
    settings.set_body(&body);
    let headers = web_sys::Headers::new()?;
    headers.set("Accept", "application/json")?;
    settings.set_headers(&headers);
    let answer = JsFuture::from(window().fetch_with_str_and_init(path, &settings)).await?;
    let answer: web_sys::Response = answer.dyn_into()?;
    let text = JsFuture::from(answer.text()?).await?.as_string().unwrap_or_default();
    if answer.ok() {
        return Ok(Ok(text));
    }
    // An answer that is none of ours comes from something between us and the server.
    Ok(Err(serde_json::from_str(&text).unwrap_or(Failure(AppError::Busy))))
}
