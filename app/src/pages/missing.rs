//! What is shown for a path that leads nowhere.
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use crate::routes::{LeadOn, list_href};

/// Not found; but `/<table>.list`, as people type it, leads to the list.
#[component]
pub fn Missing() -> impl IntoView {
    let path = use_location().pathname.get_untracked();
    if let Some(table) = typed_list(&path) {
        return view! { <LeadOn to=list_href(table, "")/> }.into_any();
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

/// The table of `/customer_account.list`.
fn typed_list(path: &str) -> Option<&str> {
    let table = path.strip_prefix('/')?.strip_suffix(".list")?;
    let is_name = !table.is_empty() && table.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then_some(table)
}

#[cfg(test)]
mod tests {
    use super::typed_list;

    #[test]
    fn a_typed_table_name_leads_to_its_list() {
        assert_eq!(typed_list("/customer_account.list"), Some("customer_account"));
        assert_eq!(typed_list("/.list"), None);
        assert_eq!(typed_list("/a/b.list"), None);
    }
}
