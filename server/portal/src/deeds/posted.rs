//! What forms of records send.
use meta::{AppError, Entity, Id};

use crate::deed::Posted;
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
