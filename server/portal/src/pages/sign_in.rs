//! Signing in to a portal: a plain form, drawn for people who are not signed in.
use leptos::prelude::*;

use crate::page::Drawn;
use crate::{Site, phrase, say, say_label};

/// The page; `problem` is what the door said of the last attempt, `next` where to go on.
pub fn page(site: &Site, problem: &str, next: &str) -> Drawn {
    let sentence = problem_sentence(problem);
    let (name, next) = (say_label(&site.name).to_owned(), next.to_owned());
    let lead = site.brand.welcome_text.clone();
    Drawn::new(say("Sign in"), &[], move || {
        let problem = sentence.map(|text| {
            let (tone, role) =
                if problem_is_news(text) { ("notice tone-good", "status") } else { ("notice tone-bad", "alert") };
            view! { <p class=tone role=role>{say(text)}</p> }
        });
        view! {
            <section class="portal-door">
                <form class="portal-box" method="post" action="/login">
                    <h1>{say("Sign in")}</h1>
                    <p class="portal-soft">{name}</p>
                    {(!lead.is_empty()).then(|| view! { <p class="portal-soft">{lead}</p> })}
                    {problem}
                    <label class="field">
                        <span class="field-label">{say("User name")}</span>
                        <input class="input" name="user_name" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus/>
                    </label>
                    <label class="field">
                        <span class="field-label">{say("Password")}</span>
                        <input class="input" name="password" type="password" autocomplete="current-password" required/>
                    </label>
                    <input type="hidden" name="next" value=next/>
                    <button class="button button-primary" type="submit">{say("Sign in")}</button>
                    <p class="portal-soft">{say("No access yet? Ask your administrator or your contact person for an invitation.")}</p>
                </form>
            </section>
        }
    })
}

const PASSWORD_CHANGED: &str = phrase("Your password is changed. Please sign in with the new one.");
const SIGNED_OUT: &str = phrase("You are signed out everywhere.");

fn problem_is_news(sentence: &str) -> bool {
    [PASSWORD_CHANGED, SIGNED_OUT].contains(&sentence)
}

fn problem_sentence(code: &str) -> Option<&'static str> {
    Some(match code {
        "" => return None,
        "locked" => phrase("Too many failed attempts. Please wait a few minutes, then try again."),
        "expired" => phrase("Your session has ended. Please sign in again."),
        "changed" => PASSWORD_CHANGED,
        "everywhere" => SIGNED_OUT,
        _ => phrase("User name or password is not right. Please check both and try again."),
    })
}

/// The session ended while somebody typed: all of it stands in this page, to be sent once he is signed in again.
pub fn again(sign_in: String, action: String, posted: &[(String, String)]) -> Drawn {
    let posted = posted.to_vec();
    Drawn::new(say("Your session has ended"), &[], move || {
        // A hidden area, not an input: those lose line breaks.
        let typed = |(name, text): (String, String)| {
            view! { <textarea name=name hidden inner_html=ui::area_text(&text)></textarea> }
        };
        view! {
            <section class="portal-door">
                <form class="portal-box" method="post" action=action>
                    <h1>{say("Your session has ended")}</h1>
                    <p>
                        {say("What you typed is kept on this page. Sign in again in another tab, then come back and send it.")}
                        " "<a href=sign_in target="_blank">{say("Sign in again")}</a>
                    </p>
                    {posted.into_iter().map(typed).collect_view()}
                    <button class="button button-primary" type="submit">{say("Send what I typed")}</button>
                </form>
            </section>
        }
    })
}
