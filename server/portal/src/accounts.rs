//! The switch between the accounts that a person may act for, in the person's menu.
use leptos::prelude::*;

use crate::{Answer, Deed, Visit, say, say_with};

/// What there is to choose from.
pub struct Accounts {
    action: String,
    at: String,
    chosen: String,
    /// Id and name.
    choices: Vec<(String, String)>,
}

/// `None` for people of one account.
pub async fn load(visit: &Visit) -> Answer<Option<Accounts>> {
    let choices = visit.services.account_choices(&visit.actor).await?;
    if choices.len() < 2 {
        return Ok(None);
    }
    let chosen = visit.actor.narrowed_to.as_ref().map(|id| id.0.clone()).unwrap_or_default();
    Ok(Some(Accounts {
        action: visit.href("do/account-choose"),
        // Records of another account may not be there afterwards: the home page is.
        at: String::new(),
        chosen,
        choices: choices.into_iter().map(|(id, name)| (id.0, name)).collect(),
    }))
}

/// The name of the account that the person acts for now; "all" where none is chosen.
fn now(accounts: &Accounts) -> String {
    let chosen = accounts.choices.iter().find(|(id, _)| *id == accounts.chosen);
    chosen.map_or_else(|| say("All my accounts").to_owned(), |(_, name)| name.clone())
}

pub fn menu(accounts: &Accounts) -> AnyView {
    let all = (String::new(), say("All my accounts").to_owned());
    let choice = |(id, name): &(String, String)| {
        let is_chosen = (*id == accounts.chosen).then_some("true");
        view! {
            <button class="menu-item" type="submit" name="account" value=id.clone() aria-current=is_chosen>
                {name.clone()}
            </button>
        }
    };
    let choices = std::iter::once(&all).chain(&accounts.choices).map(choice).collect_view();
    let label = say_with("Account: {name}", &[("name", &now(accounts))]);
    view! {
        <button class="portal-quiet portal-account" type="button" popovertarget="portal-accounts" aria-label=label>
            {now(accounts)}
        </button>
        <div id="portal-accounts" class="popover-menu" popover="auto">
            <form method="post" action=accounts.action.clone()>
                <input type="hidden" name=Deed::AT value=accounts.at.clone()/>
                <p class="popover-head">{say("Show what belongs to")}</p>
                {choices}
            </form>
        </div>
    }
    .into_any()
}
