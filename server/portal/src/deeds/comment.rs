//! Saying something about a record, and following it.
use meta::{AppError, Issues};
use store::{Save, Spelling};

use super::posted::{about, text};
use crate::deed::{Deed, Done, Posted};
use crate::{Answer, Visit, say};

pub const COMMENT: Deed = Deed { name: "comment", run: |visit, posted| Box::pin(comment(visit, posted)) };
pub const FOLLOW: Deed = Deed { name: "follow", run: |visit, posted| Box::pin(follow(visit, posted)) };

async fn comment(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let (entity, id) = about(visit, posted)?;
    let said = text(posted, "comments").trim();
    if said.is_empty() {
        let mut issues = Issues::default();
        issues.add("", say("Please write something first."));
        return Err(AppError::Invalid(issues));
    }
    let save = Save::update(entity, id.clone()).spelled(Spelling::Form).text("comments", said);
    let saved = visit.store().save(&visit.actor, save).await?;
    Ok(Done { then: None, record: Some((entity.name().to_owned(), saved.id.0)), name: String::new() })
}

async fn follow(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let (entity, id) = about(visit, posted)?;
    services::watching::follow(&visit.services, &visit.actor, entity, &id, text(posted, "follow") == "yes").await?;
    Ok(Done { then: None, record: Some((entity.name().to_owned(), id.0)), name: String::new() })
}
