//! Every path of the workspace on one page: the routes, and the functions that spell links to them.
use leptos::prelude::*;
use leptos_meta::{provide_meta_context, Title};
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{path, SsrMode};

use crate::pages::{Login, Missing};

/// The workspace, on the server and in the browser.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Title formatter=|page: String| if page.is_empty() { "Steward".to_owned() } else { format!("{page} · Steward") }/>
        <Router>
            <Routes fallback=Missing>
                <Route path=path!("/login") view=Login ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}
