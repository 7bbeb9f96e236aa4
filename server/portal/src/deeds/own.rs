//! What people do about themselves: contact data, language, password, sessions, messages read.
use meta::query::parse;
use meta::{AppError, Id, Issues, Value};
use store::{Count, ListRequest, Save};

use super::posted::text;
use crate::deed::{Deed, Done, Posted};
use crate::document::NOTIFICATIONS;
use crate::pages::profile;
use crate::{Answer, Language, Visit, say};

pub const PROFILE: Deed = Deed { name: "profile", run: |visit, posted| Box::pin(change_profile(visit, posted)) };
pub const LANGUAGE: Deed = Deed { name: "language", run: |visit, posted| Box::pin(change_language(visit, posted)) };
pub const PASSWORD: Deed = Deed { name: "password", run: |visit, posted| Box::pin(change_password(visit, posted)) };
pub const SIGN_OUT: Deed = Deed { name: "sign-out-everywhere", run: |visit, _| Box::pin(sign_out_everywhere(visit)) };
pub const READ: Deed = Deed { name: "read", run: |visit, posted| Box::pin(mark_read(visit, posted)) };

/// Most messages marked at once.
const MOST_MESSAGES: u64 = 500;

async fn change_profile(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let zone = text(posted, "time_zone").trim();
    if !meta::query::is_time_zone(zone) {
        return Err(wrong("time_zone", say("A time zone is written like Europe/Berlin or UTC. Please correct it.")));
    }
    let fields: Vec<(&str, &str)> = profile::FIELDS.iter().map(|&field| (field, text(posted, field).trim())).collect();
    visit.services.change_own_data(&visit.actor, &fields).await?;
    Ok(Done::default())
}

async fn change_language(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let language = text(posted, "language");
    if Language::all().iter().all(|known| known.tag != language) {
        return Err(wrong("language", say("Please choose one of the languages.")));
    }
    // It is that of the person, whatever he acts as.
    let person = visit.services.actor(visit.actor.who_signed_in()).await?.ok_or(AppError::SignedOut)?;
    visit.services.change_own_data(&person, &[("language", language)]).await?;
    Ok(Done::default())
}

async fn change_password(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let (old, new) = (text(posted, "old_password"), text(posted, "password"));
    if new != text(posted, "again") {
        return Err(wrong("again", say("The passwords are not the same. Please type them again.")));
    }
    visit.services.change_password(&visit.actor, old, new, &visit.client).await?;
    Ok(Done { then: Some("login?error=changed".to_owned()), ..Done::default() })
}

async fn sign_out_everywhere(visit: &Visit) -> Answer<Done> {
    visit.services.sign_out_everywhere(visit.actor.who_signed_in()).await?;
    Ok(Done { then: Some("login?error=everywhere".to_owned()), ..Done::default() })
}

/// One message, or all of them.
async fn mark_read(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let entity = visit.readable_entity(NOTIFICATIONS)?;
    let ids = match text(posted, "id") {
        "" => {
            let request = ListRequest {
                columns: vec!["title".to_owned()],
                limit: MOST_MESSAGES,
                count: Count::No,
                ..ListRequest::new(entity, parse(&format!("user={}^read!=true", visit.actor.id)))
            };
            visit.store().list(&visit.actor, &request).await?.rows.into_iter().map(|row| row.id).collect()
        }
        id => vec![Id(id.to_owned())],
    };
    let mut tx = visit.store().begin(&visit.actor).await?;
    for id in ids {
        tx.save(Save::update(entity, id).value("read", Value::Bool(true))).await?;
    }
    tx.commit().await?;
    Ok(Done::default())
}

fn wrong(field: &str, sentence: &str) -> AppError {
    let mut issues = Issues::default();
    issues.add(field, sentence);
    AppError::Invalid(issues)
}
