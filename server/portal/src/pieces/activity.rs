//! What happened to a record, as far as customers may know: comments both ways, files, and changes of what they see.
use std::collections::BTreeSet;

use leptos::prelude::*;
use meta::{Entity, Kind, from_stored};
use store::EntryKind;

use super::spoken;
use crate::{Answer, Visit, say, say_label, say_with};

/// Changes that are worth telling; the others are what people see anyway.
const TOLD: &[&str] =
    &["state", "stage", "progress", "priority", "due_date", "go_live_date", "assigned_to", "contact", "start", "end"];
/// Entries on one page.
const MOST: u64 = 60;

/// What happened, newest first.
#[derive(Clone, Debug, Default)]
pub struct Activity {
    pub entries: Vec<Entry>,
    /// Only what people wrote is shown.
    pub only_comments: bool,
    /// The links that show everything, or only what people wrote.
    pub links: [String; 2],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub at: String,
    pub by: String,
    /// Written by the person who looks.
    pub is_own: bool,
    /// Words of a person, not a change.
    pub is_said: bool,
    pub text: String,
    /// The file it is about.
    pub href: Option<String>,
}

impl Activity {
    pub async fn load(visit: &Visit, class: &'static Entity, id: &str) -> Answer<Activity> {
        let only_comments = visit.param("show") == "comments";
        let found = visit.store().activity(&visit.actor, class, id, MOST).await?;
        let people = names_needed(class, &found);
        let named = people.into_iter().filter_map(|(target, id)| Some((visit.store().model().entity(target)?, id)));
        let named: Vec<_> = named.collect();
        let names = match named.is_empty() {
            true => Default::default(),
            false => visit.store().display_names(&visit.actor, named).await?,
        };
        let told = found.into_iter().filter_map(|entry| {
            let at = store::Shown { value: meta::Value::Int(entry.at.0), display: None };
            let at = spoken(&meta::date_time(""), &at, &visit.actor);
            let by = if entry.by_name.is_empty() { say("The team").to_owned() } else { entry.by_name };
            let is_own = entry.by == visit.actor.user_name;
            let (is_said, text, href) = match entry.kind {
                EntryKind::Created => {
                    (false, say_with("{what} was opened", &[("what", &say_label(class.table.label))]), None)
                }
                EntryKind::Changed { field, old, new } => {
                    (false, changed(visit, class, &field, [&old, &new], &names)?, None)
                }
                EntryKind::Journal { text, .. } => (true, text, None),
                EntryKind::Attachment { id, file_name } => (false, file_name, Some(format!("/attachments/{id}"))),
            };
            Some(Entry { at, by, is_own, is_said, text, href })
        });
        let entries = told.filter(|entry| entry.is_said || !only_comments).collect();
        let links = [visit.changed(&[("show", "")]), visit.changed(&[("show", "comments")])];
        Ok(Activity { entries, only_comments, links })
    }

    pub fn view(self) -> AnyView {
        let [all, comments] = self.links;
        let (is_all, is_comments) = ((!self.only_comments).then_some("true"), self.only_comments.then_some("true"));
        let is_empty = self.entries.is_empty();
        let entries = self.entries.into_iter().map(Entry::view).collect_view();
        view! {
            <div class="segments" role="group" aria-label=say("Which activities")>
                <a class="segment" href=all aria-current=is_all data-noscroll="">{say("Everything")}</a>
                <a class="segment" href=comments aria-current=is_comments data-noscroll="">{say("Comments")}</a>
            </div>
            {is_empty.then(|| view! { <p class="portal-empty">{say("Nothing has been written yet.")}</p> })}
            <ol class="portal-activity">{entries}</ol>
        }
        .into_any()
    }
}

impl Entry {
    fn view(self) -> AnyView {
        let class = match (self.is_said, self.is_own) {
            (true, true) => "portal-entry portal-entry-said portal-entry-own",
            (true, false) => "portal-entry portal-entry-said",
            (false, _) => "portal-entry",
        };
        let text = match self.href {
            Some(href) => view! { {say("Added the file:")} " " <a href=href download="">{self.text}</a> }.into_any(),
            None => self.text.into_any(),
        };
        view! {
            <li class=class>
                <p class="portal-entry-head"><b>{self.by}</b><span>{self.at}</span></p>
                <p class="portal-entry-text">{text}</p>
            </li>
        }
        .into_any()
    }
}

/// Records that changes name, by table and id.
fn names_needed(class: &'static Entity, entries: &[store::Entry]) -> BTreeSet<(&'static str, String)> {
    let mut needed = BTreeSet::new();
    for entry in entries {
        let EntryKind::Changed { field, old, new } = &entry.kind else { continue };
        let field = class.field(field).filter(|field| field.kind == Kind::Reference && TOLD.contains(&field.name));
        let Some(field) = field else { continue };
        let ids = [old, new].into_iter().filter(|id| !id.is_empty());
        needed.extend(ids.map(|id| (field.target, id.clone())));
    }
    needed
}

fn changed(
    visit: &Visit,
    class: &'static Entity,
    field: &str,
    values: [&str; 2],
    names: &std::collections::HashMap<String, String>,
) -> Option<String> {
    let field = class.field(field).filter(|field| TOLD.contains(&field.name))?;
    let [old, new] = values.map(|text| match field.kind {
        Kind::Reference => names.get(text).cloned().unwrap_or_default(),
        _ => {
            let value = from_stored(field, text).unwrap_or_default();
            spoken(field, &store::Shown { value, display: None }, &visit.actor)
        }
    });
    let label = say_label(field.label);
    match (old.as_str(), new.as_str()) {
        ("", "") => None,
        ("", new) => Some(format!("{label}: {new}")),
        (old, "") => Some(say_with("{label} {old} was removed", &[("label", &label), ("old", &old)])),
        (old, new) => {
            Some(say_with("{label} changed from {old} to {new}", &[("label", &label), ("old", &old), ("new", &new)]))
        }
    }
}
