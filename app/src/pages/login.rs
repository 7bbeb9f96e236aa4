//! Signing in: a plain form, so that it works before and without WASM.
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_location, use_query_map};

use crate::routes::decoded;
use ui::part;

#[component]
pub fn Login() -> impl IntoView {
    let query = use_query_map();
    let problem = move || query.read().get("error").map(|code| sign_in_problem(&code));
    let search = use_location().search;
    let next = move || wanted(&search.read()).filter(|path| is_local_path(path)).unwrap_or_default();
    view! {
        <Title text="Sign in"/>
        <main class="sign-in" id="main">
            <form class="sign-in-card" method="post" action="/login">
                <h1 class="sign-in-brand">"Steward"</h1>
                <p class="sign-in-lead">"Sign in to your workspace."</p>
                {part(move || problem().map(|text| view! { <p class="notice notice-error" role="alert">{text}</p> }))}
                <label class="field">
                    <span class="field-label">"User name"</span>
                    <input class="input" name="user_name" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus/>
                </label>
                <label class="field">
                    <span class="field-label">"Password"</span>
                    <input class="input" name="password" type="password" autocomplete="current-password" required/>
                </label>
                <input type="hidden" name="next" value=next/>
                <button class="button button-primary" type="submit">"Sign in"</button>
            </form>
        </main>
    }
}

/// What the sign-in handler meant by `?error=…`.
fn sign_in_problem(code: &str) -> &'static str {
    match code {
        "locked" => {
            "Too many failed attempts. Wait a few minutes, then try again, or ask an administrator to unlock you."
        }
        "expired" => "Your session has ended. Please sign in again.",
        _ => "User name or password is not right. Check both and try again.",
    }
}

/// The address to go on to. Not from the router's parameters: those are decoded twice, and an address inside an
/// address does not survive that.
fn wanted(search: &str) -> Option<String> {
    let mut pairs = search.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, _)| *name == "next").map(|(_, path)| decoded(path))
}

/// Only paths of this site, so that a link to the sign-in page cannot send people elsewhere.
fn is_local_path(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains(|sign: char| sign == '\\' || sign.is_control())
}

#[cfg(test)]
mod tests {
    use super::{is_local_path, wanted};

    #[test]
    fn an_address_inside_the_address_keeps_its_own_escapes() {
        let search = "?error=expired&next=/list/a%3Fq%3Dname%253DB%252526";
        assert_eq!(wanted(search).as_deref(), Some("/list/a?q=name%3DB%2526"));
        assert_eq!(wanted("error=refused"), None);
    }

    #[test]
    fn only_paths_of_this_site_are_followed() {
        assert!(is_local_path("/list/customer_account?q=active=true"));
        for elsewhere in ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", ""] {
            assert!(!is_local_path(elsewhere), "{elsewhere} was followed");
        }
    }
}
