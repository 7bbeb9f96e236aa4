//! Changing what a record says, and doing a step with it.
use meta::{AppError, Issues};
use store::{Save, Spelling};

use super::posted::{about, text};
use crate::deed::{Deed, Done, Posted};
use crate::pieces::{Shape, Step};
use crate::{Answer, Visit, say, say_with};

pub const CHANGE: Deed = Deed { name: "change", run: |visit, posted| Box::pin(change(visit, posted)) };
pub const STEP: Deed = Deed { name: "step", run: |visit, posted| Box::pin(step(visit, posted)) };

/// Saves the fields that the page offers to change; others are not looked at.
async fn change(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let (entity, id) = about(visit, posted)?;
    let shape = Shape::of(entity.name()).ok_or(AppError::NotFound)?;
    let writable = visit.store().writable(&visit.actor, entity, id.as_str()).await?;
    let mut save = Save::update(entity, id.clone()).spelled(Spelling::Form);
    save.if_version = text(posted, "version").parse().ok();
    let is_given = |name: &&&str| writable.contains(*name) && posted.iter().any(|(input, _)| input == **name);
    for name in shape.edits.iter().filter(is_given) {
        save = save.text(name, text(posted, name));
    }
    visit.store().save(&visit.actor, save).await?;
    let then = visit.record_href(entity.name(), id.as_str());
    let then = then.strip_prefix(&visit.prefix).unwrap_or(&then).trim_start_matches('/').to_owned();
    Ok(Done { then: Some(then), record: Some((entity.name().to_owned(), id.0)), name: String::new() })
}

/// Completes, closes or reopens, with a word about it that our people read as a comment.
async fn step(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let (entity, id) = about(visit, posted)?;
    let step = Step::named(entity.name(), text(posted, "step")).ok_or(AppError::NotFound)?;
    let said = text(posted, "said").trim();
    if step.must_say && said.is_empty() {
        let mut issues = Issues::default();
        issues.add("", say_with("{question} Please say it in a few words.", &[("question", &say(step.asks))]));
        return Err(AppError::Invalid(issues));
    }
    let row = visit.store().read(&visit.actor, entity, id.as_str()).await?.ok_or(AppError::NotFound)?;
    if !step.when.contains(&row.value("state").as_text().unwrap_or_default()) {
        let mut issues = Issues::default();
        issues.add("", say("Somebody was faster: the state has changed in the meantime. Please look again."));
        return Err(AppError::Invalid(issues));
    }
    let mut save = Save::update(entity, id.clone()).spelled(Spelling::Form);
    save.if_version = row.value("sys_mod_count").as_int();
    for (field, value) in step.sets {
        save = save.text(field, *value);
    }
    if !said.is_empty() {
        save = save.text("comments", said);
    }
    visit.store().save(&visit.actor, save).await?;
    Ok(Done { then: None, record: Some((entity.name().to_owned(), id.0)), name: String::new() })
}
