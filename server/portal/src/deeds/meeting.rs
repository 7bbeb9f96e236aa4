//! Meetings: answering an invitation, proposing a time.
use meta::{AppError, Id, Value};
use store::{Save, Spelling};

use super::posted::{about, text};
use crate::deed::{Deed, Done, Posted};
use crate::pieces::{MEETING_FIELDS, TOUCHPOINT};
use crate::{Answer, Visit};

pub const ANSWER: Deed =
    Deed { name: "answer_meeting", run: |visit, posted| Box::pin(answer_invitation(visit, posted)) };
pub const PROPOSE: Deed = Deed { name: "propose_meeting", run: |visit, posted| Box::pin(propose(visit, posted)) };

/// Says whether the visitor comes.
async fn answer_invitation(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let entity = visit.readable_entity("sn_meeting_mgmt_invitee")?;
    let id = Id(text(posted, "invitee").to_owned());
    let save = Save::update(entity, id).spelled(Spelling::Form).text("response", text(posted, "response"));
    visit.store().save(&visit.actor, save).await?;
    Ok(Done::default())
}

/// A draft of a meeting on a touchpoint that the visitor sees; our person in charge is invited and schedules it.
async fn propose(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let (touchpoint, id) = about(visit, posted)?;
    let is_seen = visit.store().read(&visit.actor, touchpoint, id.as_str()).await?.is_some();
    if touchpoint.name() != TOUCHPOINT || !is_seen {
        return Err(AppError::NotFound);
    }
    let entity = visit.readable_entity("sn_meeting_mgmt_meeting_details")?;
    let mut save = Save::create(entity).spelled(Spelling::Form);
    for name in MEETING_FIELDS {
        save = save.text(name, text(posted, name));
    }
    save = save.value("parent_table", Value::text(TOUCHPOINT)).value("parent_record", Value::text(id.as_str()));
    let saved = visit.store().save(&visit.actor, save).await?;
    let then = Some(format!("record/{TOUCHPOINT}/{id}"));
    Ok(Done { then, record: Some((entity.name().to_owned(), saved.id.0)), name: String::new() })
}
