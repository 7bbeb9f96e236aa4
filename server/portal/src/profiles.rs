//! The switch between the identities of whoever signed in, in the person's menu.
use leptos::prelude::*;
use meta::Actor;

use crate::say;

/// Id, label, and whether it is the one that is acted as.
pub type Choice = (String, String, bool);

/// Nothing for people of one identity.
pub fn of(actor: &Actor) -> Vec<Choice> {
    let choice = |one: &meta::Profile| (one.id.0.clone(), one.label.clone(), one.acts_as == actor.id);
    actor.profiles.iter().map(choice).collect()
}

pub fn menu(choices: &[Choice]) -> Option<impl IntoView + use<>> {
    let choice = |(id, label, is_chosen): &Choice| {
        let current = is_chosen.then_some("true");
        view! {
            <button class="menu-item" type="submit" name="profile" value=id.clone() aria-current=current>{label.clone()}</button>
        }
    };
    let choices: Vec<_> = choices.iter().map(choice).collect();
    (!choices.is_empty()).then(|| {
        view! {
            <form class="menu-group" method="post" action="/profile" aria-label=say("Use the portal as")>{choices}</form>
        }
    })
}
