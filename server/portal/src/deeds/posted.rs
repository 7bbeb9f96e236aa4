//! What forms of records send.
use meta::{AppError, Entity, Id, Row};
use services::auth::id_of;
use store::Save;

use crate::deed::{Deed, Posted};
use crate::pieces::Shape;
use crate::{Answer, Visit};

/// The value of an input; of several of one name the last, as of a tick box after its hidden `false`.
pub fn text<'p>(posted: &'p Posted, input: &str) -> &'p str {
    posted.iter().rev().find(|(name, _)| name == input).map_or("", |(_, value)| value.as_str())
}

/// The record a form is about: of a table that has a page on the portal.
pub fn about(visit: &Visit, posted: &Posted) -> Answer<(&'static Entity, Id)> {
    let entity = visit.readable_entity(text(posted, "table"))?;
    let id = text(posted, "id");
    let is_known = Shape::of(entity.name()).is_some() && !id.is_empty();
    if is_known { Ok((entity, Id(id.to_owned()))) } else { Err(AppError::NotFound) }
}

/// The id of what a form makes. Sent twice, whether by a second click or because the answer was lost, it is the same.
pub fn own_id(visit: &Visit, posted: &Posted) -> Option<Id> {
    let key = text(posted, Deed::ONCE);
    let inputs = posted.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]);
    (!key.is_empty()).then(|| id_of([visit.actor.id.as_str()].into_iter().chain(inputs)))
}

/// The id of what a form makes, whatever is typed into it: for what it goes on with afterwards.
pub fn form_id(visit: &Visit, posted: &Posted) -> Option<Id> {
    let key = text(posted, Deed::ONCE);
    (!key.is_empty()).then(|| id_of([visit.actor.id.as_str(), key]))
}

/// Makes a record, or answers with what the same form made before.
pub async fn make_once(visit: &Visit, posted: &Posted, save: Save) -> Answer<Row> {
    make_as(visit, own_id(visit, posted), save).await
}

/// Makes the record of an id, or answers with what it is already.
pub async fn make_as(visit: &Visit, id: Option<Id>, mut save: Save) -> Answer<Row> {
    save.new_id.clone_from(&id);
    let entity = save.entity;
    if let Some(before) = made_before(visit, entity, id.as_ref()).await? {
        return Ok(before);
    }
    match visit.store().save(&visit.actor, save).await {
        Ok(saved) => Ok(saved.row),
        // The other of two at once was faster.
        Err(error) => made_before(visit, entity, id.as_ref()).await?.ok_or(error.into()),
    }
}

async fn made_before(visit: &Visit, entity: &'static Entity, id: Option<&Id>) -> Answer<Option<Row>> {
    match id {
        Some(id) => Ok(visit.store().read(&visit.actor, entity, id.as_str()).await?),
        None => Ok(None),
    }
}
