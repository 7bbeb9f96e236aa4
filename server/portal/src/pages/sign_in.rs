//! Signing in to a portal: a plain form, drawn for people who are not signed in.
use leptos::prelude::*;

use crate::Site;
use crate::page::Drawn;

/// The page; `problem` is what the door said of the last attempt, `next` where to go on.
pub fn page(site: &Site, problem: &str, next: &str) -> Drawn {
    let sentence = problem_sentence(problem);
    let (name, next) = (site.name.clone(), next.to_owned());
    let lead = site.brand.welcome_text.clone();
    Drawn::new("Sign in", &[], move || {
        let problem = sentence.map(|text| {
            let (tone, role) =
                if problem_is_news(text) { ("notice tone-good", "status") } else { ("notice tone-bad", "alert") };
            view! { <p class=tone role=role>{text}</p> }
        });
        view! {
            <section class="portal-door">
                <form class="portal-box" method="post" action="/login">
                    <h1>"Sign in"</h1>
                    <p class="portal-soft">{name}</p>
                    {(!lead.is_empty()).then(|| view! { <p class="portal-soft">{lead}</p> })}
                    {problem}
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
                    <p class="portal-soft">"No access yet? Ask your administrator or your contact person for an invitation."</p>
                </form>
            </section>
        }
    })
}

const PASSWORD_CHANGED: &str = "Your password is changed. Please sign in with the new one.";
const SIGNED_OUT: &str = "You are signed out everywhere.";

fn problem_is_news(sentence: &str) -> bool {
    [PASSWORD_CHANGED, SIGNED_OUT].contains(&sentence)
}

fn problem_sentence(code: &str) -> Option<&'static str> {
    Some(match code {
        "" => return None,
        "locked" => "Too many failed attempts. Please wait a few minutes, then try again.",
        "expired" => "Your session has ended. Please sign in again.",
        "changed" => PASSWORD_CHANGED,
        "everywhere" => SIGNED_OUT,
        _ => "User name or password is not right. Please check both and try again.",
    })
}
