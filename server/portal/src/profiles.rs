//! The identities of whoever signed in: the switch in the person's menu, and the question which to use, asked after
//! signing in until it was answered once.
use leptos::prelude::*;
use meta::{Actor, Profile};

use crate::page::Drawn;
use crate::{phrase, say};

/// What profiles are called that nobody gave a name.
const KINDS: &[&str] = &[
    phrase("Employee"),
    phrase("Contact"),
    phrase("Consumer"),
    phrase("Partner contact"),
    phrase("Patient"),
    phrase("Constituent"),
    phrase("Vendor"),
];

/// A profile to choose.
pub struct Choice {
    id: String,
    label: String,
    account: String,
    is_chosen: bool,
}

/// Nothing for people of one identity.
pub fn of(actor: &Actor) -> Vec<Choice> {
    let label = |given: &str| if KINDS.contains(&given) { say(given).to_owned() } else { given.to_owned() };
    let choice = |one: &Profile| Choice {
        id: one.id.0.clone(),
        label: label(&one.label),
        // Who gave the name may have said it there.
        account: Some(&one.account).filter(|name| !one.label.contains(*name)).cloned().unwrap_or_default(),
        is_chosen: one.acts_as == actor.id,
    };
    actor.profiles.iter().map(choice).collect()
}

pub fn menu(choices: &[Choice]) -> Option<impl IntoView + use<>> {
    let choices: Vec<_> = choices.iter().map(|choice| choice.button("menu-item")).collect();
    (!choices.is_empty()).then(|| {
        view! {
            <form class="menu-group" method="post" action="/profile" aria-label=say("Use the portal as")>{choices}</form>
        }
    })
}

/// The question which profile to use; `next` is where to go on.
pub fn page(actor: &Actor, next: &str) -> Drawn {
    let (choices, next) = (of(actor), next.to_owned());
    Drawn::new(say("Choose a profile"), &[], move || {
        let choices = choices.iter().map(|choice| view! { <li>{choice.button("button")}</li> }).collect_view();
        view! {
            <section class="portal-door">
                <form class="portal-box" method="post" action="/profile">
                    <h1>{say("Choose a profile")}</h1>
                    <p class="portal-soft">{say("You have several profiles. Which one would you like to use? We remember it; you can change it at any time in the menu at the top.")}</p>
                    <input type="hidden" name="next" value=next/>
                    <ul class="portal-profiles">{choices}</ul>
                </form>
            </section>
        }
    })
}

impl Choice {
    fn button(&self, class: &'static str) -> impl IntoView + use<> {
        let current = self.is_chosen.then_some("true").filter(|_| class == "menu-item");
        let account =
            (!self.account.is_empty()).then(|| view! { <span class="portal-soft">{self.account.clone()}</span> });
        view! {
            <button class=class type="submit" name="profile" value=self.id.clone() aria-current=current>
                <span dir="auto">{self.label.clone()}</span>
                {account}
            </button>
        }
    }
}
