//! What is shown in place of a page that could not be read.
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;
use meta::AppError;
use ui::{Notice, Tone};

use crate::error::Failure;
use crate::routes::encoded;

/// Says what went wrong; somebody who is signed out is sent to the sign-in page and back.
#[component]
pub fn Problem(failure: Failure) -> impl IntoView {
    #[cfg(feature = "ssr")]
    answer_with_status(&failure);
    if failure.0 == AppError::SignedOut {
        return view! { <SignInAgain/> }.into_any();
    }
    let title = if failure.0 == AppError::NotFound { "Not found" } else { "Something is wrong" };
    view! {
        <Title text=title/>
        <section class="lone">
            <h1>{title}</h1>
            <Notice tone=Tone::Bad>{failure.sentence()}</Notice>
            <p><a class="button" href="/">"Go to the start page"</a></p>
        </section>
    }
    .into_any()
}

#[component]
fn SignInAgain() -> impl IntoView {
    let location = use_location();
    let path = format!(
        "{}{}",
        location.pathname.get_untracked(),
        location
            .search
            .with_untracked(|search| { if search.is_empty() { String::new() } else { format!("?{search}") } })
    );
    let href = format!("/login?error=expired&next={}", encoded(&path));
    #[cfg(feature = "ssr")]
    leptos_axum::redirect(&href);
    let there = href.clone();
    // The browser's own navigation: the frame must be built anew for whoever signs in.
    Effect::new(move |_| {
        // Without navigation the link below is still there.
        let _ = window().location().set_href(&there);
    });
    view! { <section class="lone"><h1>"Signed out"</h1><p><a class="button" href=href rel="external">"Sign in again"</a></p></section> }
}

#[cfg(feature = "ssr")]
fn answer_with_status(failure: &Failure) {
    use http::StatusCode;
    let status = match failure.0 {
        AppError::NotFound => StatusCode::NOT_FOUND,
        AppError::Forbidden(_) => StatusCode::FORBIDDEN,
        AppError::Invalid(_) => StatusCode::BAD_REQUEST,
        AppError::Conflict { .. } => StatusCode::CONFLICT,
        AppError::SignedOut => return,
        AppError::Busy => StatusCode::SERVICE_UNAVAILABLE,
        AppError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(status);
    }
}
