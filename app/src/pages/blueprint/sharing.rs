//! The switch that shows a record to the customer, with what it does: who can see the record now.
use leptos::prelude::*;
use meta::Entity;
use services::audience::Viewer;
use ui::address::encoded;

use super::change::{Form, hidden};
use super::data::Page;
use super::fact::Record;
use crate::context::ServerContext;
use crate::error::Answer;

const FIELD: &str = "visible_to_customer";
/// More names are counted only.
const NAMED: usize = 3;

/// How a record is shared.
pub struct Sharing {
    is_on: bool,
    /// What it belongs to is not shared, so neither is this.
    is_held_back: bool,
    viewers: Vec<Viewer>,
    may_switch: bool,
    /// The engagement whose plan it is part of.
    engagement: String,
}

/// `None` for tables that know no sharing.
pub async fn load(context: &ServerContext, entity: &'static Entity, record: &Record) -> Answer<Option<Sharing>> {
    let Some(fact) = record.fact(FIELD) else { return Ok(None) };
    let is_on = fact.value.as_bool() == Some(true);
    let above = record.fact("success_objective.visible_to_customer");
    let is_held_back =
        entity.name() == "sn_acct_lc_success_outcome" && above.is_some_and(|fact| fact.value.as_bool() != Some(true));
    let is_seen = is_on && !is_held_back;
    let viewers = context.services.audience(&context.actor, entity, record.stored("account"), is_seen).await?;
    Ok(Some(Sharing {
        is_on,
        is_held_back,
        viewers,
        may_switch: store::fields_writable(&context.actor, entity).contains(&FIELD),
        engagement: record.stored("engagement").to_owned(),
    }))
}

pub fn switch(page: &Page) -> Option<AnyView> {
    let sharing = page.sharing.as_ref()?;
    let form = Form::change(page, "share", &page.record, "blueprint-share");
    let next = if sharing.is_on { "false" } else { "true" };
    let state = if sharing.is_on { "true" } else { "false" };
    let control = if sharing.may_switch && page.record.is_active() {
        let inside = view! {
            {hidden(FIELD, next)}
            <button class="switch" type="submit" role="switch" aria-checked=state id="share-switch">
                <span class="switch-knob" aria-hidden="true"></span>"Visible to customer"
            </button>
        };
        form.around("inline-form", inside.into_any())
    } else {
        let word = if sharing.is_on { "Yes" } else { "No" };
        view! { <span>"Visible to customer: "<b>{word}</b></span> }.into_any()
    };
    let preview = sharing.viewers.first().map(|viewer| {
        let href = view_as_href(&viewer.id.0, &format!("plan/{}", encoded(&sharing.engagement)));
        let href = if sharing.engagement.is_empty() { view_as_href(&viewer.id.0, "") } else { href };
        view! { <a href=href rel="external">{format!("View as {}", viewer.name)}</a> }
    });
    Some(
        view! {
            <div class="blueprint-share" id="blueprint-share">
                {control}
                <span class="blueprint-share-effect" role="status">{effect(sharing)}</span>
                {preview}
            </div>
            {form.reason(&[])}
        }
        .into_any(),
    )
}

/// The portal as this contact sees it.
pub fn view_as_href(contact: &str, path: &str) -> String {
    let root = format!("/portal/as/{}", encoded(contact));
    if path.is_empty() { root } else { format!("{root}/{path}") }
}

fn effect(sharing: &Sharing) -> String {
    let who = names(&sharing.viewers);
    match (sharing.is_on, sharing.is_held_back, sharing.viewers.is_empty()) {
        (true, true, _) => "Nobody sees it: its objective is not visible to the customer.".to_owned(),
        (true, false, true) => {
            "No contact of the account has access to the portal and a role that shows it.".to_owned()
        }
        (true, false, false) => format!("{who} can see it on the portal."),
        (false, _, true) => "No contact can see it.".to_owned(),
        (false, _, false) => format!("Not in the shared plan. {who} can still find it among all of the account."),
    }
}

fn names(viewers: &[Viewer]) -> String {
    let named: Vec<&str> = viewers.iter().take(NAMED).map(|viewer| viewer.name.as_str()).collect();
    match (named.as_slice(), viewers.len().saturating_sub(NAMED)) {
        ([], _) => String::new(),
        ([one], 0) => (*one).to_owned(),
        ([all @ .., last], 0) => format!("{} and {last}", all.join(", ")),
        (all, more) => format!("{} and {more} more", all.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_names_are_counted() {
        let viewer = |name: &&str| Viewer { id: meta::Id(String::new()), name: (*name).to_owned() };
        let told = |given: &[&str]| names(&given.iter().map(viewer).collect::<Vec<_>>());
        assert_eq!(told(&[]), "");
        assert_eq!(told(&["Ann"]), "Ann");
        assert_eq!(told(&["Ann", "Ben", "Cem"]), "Ann, Ben and Cem");
        assert_eq!(told(&["Ann", "Ben", "Cem", "Dee", "Eli"]), "Ann, Ben, Cem and 2 more");
    }
}
