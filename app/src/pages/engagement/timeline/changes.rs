//! What changed on the engagement itself, and what was written about it: from its history and its notes, as far as the
//! person may read them.
use std::collections::HashMap;

use meta::{Entity, Field, Kind, Value};
use store::{Entry, EntryKind};
use ui::Tone;

use super::super::ENGAGEMENT;
use super::super::head::Head;
use super::{Activity, Facet, Search};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::record::tone_of;

/// Fields whose changes matter to the customer's story, what their change is called, and its activity type. Renewal and
/// value are the contracts'.
const TOLD: [(&str, &str, &str); 8] = [
    ("state", "State changed", "engagement_state"),
    ("stage", "Stage changed", "engagement_stage"),
    ("perceived_health", "Perceived health changed", "engagement_health"),
    ("customer_success_manager", "Customer success manager changed", "engagement_people"),
    ("account_manager", "Account manager changed", "engagement_people"),
    ("key_customer_contact", "Key customer contact changed", "engagement_people"),
    ("renewal_date", "Renewal date changed", "contract_dates"),
    ("contract_value", "Contract value changed", "contract_state"),
];

/// Entries that are read at most: changes that are not told lie between those that are.
const ENTRIES: u64 = 1_000;

pub async fn load(context: &ServerContext, head: &Head, search: &Search<'_>) -> Answer<Vec<Activity>> {
    if !search.wants(&[Facet::Engagement, Facet::Notes]) {
        return Ok(Vec::new());
    }
    let entity = context.readable_entity(ENGAGEMENT)?;
    let entries = context.store().activity(&context.actor, entity, &head.id, ENTRIES).await?;
    let named = entries.iter().flat_map(|entry| people_of(context, entity, entry));
    let named: Vec<(&'static Entity, String)> = named.collect();
    let names =
        if named.is_empty() { HashMap::new() } else { context.store().display_names(&context.actor, named).await? };
    let told = entries.iter().filter_map(|entry| activity(context, entity, &names, search, entry));
    let word = search.word.to_lowercase();
    let holds = |activity: &Activity| {
        word.is_empty()
            || [&activity.what, &activity.text, &activity.by].iter().any(|text| text.to_lowercase().contains(&word))
    };
    Ok(told.filter(holds).take(search.limit).collect())
}

/// Records that the old and new value of a change name.
fn people_of(context: &ServerContext, entity: &Entity, entry: &Entry) -> Vec<(&'static Entity, String)> {
    let EntryKind::Changed { field, old, new } = &entry.kind else { return Vec::new() };
    let is_told = TOLD.iter().any(|(name, ..)| name == field);
    let target = entity.field(field).filter(|field| is_told && field.kind == Kind::Reference);
    let Some(target) = target.and_then(|field| context.store().model().entity(field.target)) else { return Vec::new() };
    [old, new].into_iter().filter(|id| meta::Id::is_shaped(id)).map(|id| (target, id.clone())).collect()
}

fn activity(
    context: &ServerContext,
    entity: &Entity,
    names: &HashMap<String, String>,
    search: &Search<'_>,
    entry: &Entry,
) -> Option<Activity> {
    let (facet, what, text, tone) = match &entry.kind {
        EntryKind::Created => (Facet::Engagement, "Engagement created".to_owned(), String::new(), Tone::Plain),
        EntryKind::Changed { field, old, new } => {
            let (_, what, _) = TOLD.iter().find(|(name, _, key)| name == field && search.types.tell(key))?;
            let field = entity.field(field)?;
            let said = |stored: &str| said(context, field, names, stored);
            let tone = meta::from_stored(field, new).map_or(Tone::Plain, |value| tone_of(field, &value));
            (Facet::Engagement, (*what).to_owned(), format!("{} → {}", said(old), said(new)), tone)
        }
        EntryKind::Journal { field, text } => {
            let is_internal = entity.field(field).is_some_and(|field| field.kind == Kind::JournalInternal);
            let what = match entity.field(field) {
                Some(field) if is_internal => format!("{} (internal)", field.label),
                Some(field) => field.label.to_owned(),
                None => field.replace('_', " "),
            };
            (Facet::Notes, what, text.clone(), if is_internal { Tone::Muted } else { Tone::Plain })
        }
        EntryKind::Attachment { file_name, .. } => {
            (Facet::Notes, "File attached".to_owned(), file_name.clone(), Tone::Plain)
        }
    };
    let by = if entry.by_name.is_empty() { entry.by.clone() } else { entry.by_name.clone() };
    Some(Activity { at: entry.at, facet, what, link: None, text, by, tone })
}

/// A value of the history as people read it.
fn said(context: &ServerContext, field: &Field, names: &HashMap<String, String>, stored: &str) -> String {
    if stored.is_empty() {
        return "empty".to_owned();
    }
    if let Some(name) = names.get(stored) {
        return name.clone();
    }
    match meta::from_stored(field, stored) {
        // Somebody whom the person may not see.
        Ok(Value::Text(_)) if field.kind == Kind::Reference => "somebody".to_owned(),
        Ok(value) => {
            let offset = match (field.kind, &value) {
                (Kind::DateTime, Value::Int(at)) => {
                    meta::query::offset_seconds(&context.actor.time_zone, meta::Instant(*at))
                }
                _ => 0,
            };
            meta::display_text(field, &value, offset)
        }
        Err(_) => stored.to_owned(),
    }
}
