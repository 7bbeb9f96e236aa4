//! What is shown for a path that leads nowhere.
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use crate::routes::{LeadOn, typed_address};

/// Not found; but `/<table>.list`, as people type it, leads to the list, and `/<table>.do` to a new record.
#[component]
pub fn Missing() -> impl IntoView {
    let path = use_location().pathname.get_untracked();
    if let Some(address) = typed_address(path.trim_start_matches('/')) {
        return view! { <LeadOn to=address/> }.into_any();
    }
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(http::StatusCode::NOT_FOUND);
    }
    view! {
        <Title text="Not found"/>
        <main class="lone" id="main">
            <h1>"Nothing here"</h1>
            <p>"This page does not exist, or you do not have the right to see it."</p>
            <p><a class="button" href="/">"Go to the start page"</a></p>
        </main>
    }
    .into_any()
}
