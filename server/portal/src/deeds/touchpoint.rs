//! Asking for a touchpoint.
use meta::Value;
use store::{Save, Spelling};

use super::case::done;
use super::posted::{make_once, text};
use crate::deed::{Deed, Done, Posted};
use crate::pieces::{TOUCHPOINT, TOUCHPOINT_FIELDS};
use crate::{Answer, Visit};

pub const REQUEST: Deed = Deed { name: "request_touchpoint", run: |visit, posted| Box::pin(request(visit, posted)) };

/// The visitor is its contact; account and team follow the engagement.
async fn request(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let entity = visit.readable_entity(TOUCHPOINT)?;
    let mut save = Save::create(entity).spelled(Spelling::Form);
    let is_given = |name: &&&str| posted.iter().any(|(input, _)| input == **name);
    for name in TOUCHPOINT_FIELDS.iter().filter(is_given) {
        save = save.text(name, text(posted, name));
    }
    if visit.actor.is_external {
        save = save.value("contact", Value::text(visit.actor.id.as_str()));
    }
    let made = make_once(visit, posted, save).await?;
    Ok(done(entity.name(), &made))
}
