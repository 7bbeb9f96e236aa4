//! A person has read an announcement and takes it away.
use meta::query::parse;
use store::Save;

use super::posted::text;
use crate::deed::{Deed, Done, Posted};
use crate::pages::home::announcements;
use crate::{Answer, Visit, say};

pub const DISMISS: Deed = Deed { name: announcements::DISMISS, run: |visit, posted| Box::pin(dismiss(visit, posted)) };

async fn dismiss(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let (announcement, entity) = (text(posted, "id"), visit.readable_entity(announcements::DISMISSAL)?);
    let shown = visit.readable_entity(announcements::ANNOUNCEMENT)?;
    let row = visit.store().read(&visit.actor, shown, announcement).await?.ok_or(meta::AppError::NotFound)?;
    if row.value("dismissible").as_bool() != Some(true) {
        let sentence = say("This announcement stays until it is over.");
        return Err(meta::AppError::Forbidden(sentence.to_owned()));
    }
    let known = parse(&format!("user={}^announcement={}", visit.actor.id, row.id()));
    if visit.store().count(&visit.actor, entity, &known).await? == 0 {
        let save = Save::create(entity).value("announcement", meta::Value::text(row.id().as_str()));
        visit.store().save(&visit.actor, save).await?;
    }
    Ok(Done::default())
}
