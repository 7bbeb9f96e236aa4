//! A form whose inputs become an address of ours: plain before WASM runs, followed in place afterwards.
//! The router's own `Form` can post as well, and is compiled with all of that into the first download.
use leptos::prelude::*;
use leptos::web_sys::{SubmitEvent, UrlSearchParams};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// Leads to `action` with its inputs as the query.
#[component]
pub fn GetForm(
    #[prop(into)] action: String,
    class: &'static str,
    /// What the form searches, if it is a search.
    #[prop(optional)]
    search: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let navigate = use_navigate();
    let path = action.clone();
    let submit = move |event: SubmitEvent| {
        let Ok(inputs) = leptos::form::form_data_from_event(&event) else { return };
        let Ok(query) = UrlSearchParams::new_with_str_sequence_sequence(&inputs) else { return };
        event.prevent_default();
        let query = query.to_string().as_string().unwrap_or_default();
        navigate(&format!("{path}?{query}"), NavigateOptions::default());
    };
    let role = search.map(|_| "search");
    view! { <form class=class method="get" action=action role=role aria-label=search on:submit=submit>{children()}</form> }
}
