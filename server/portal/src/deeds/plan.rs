//! What customers do in the mutual plan. Each is one change of one record, with their own rights.
use meta::{AppError, Date, Entity, Id, Issues};
use services::plan::{INITIATIVE, TASK};
use store::{Save, Spelling};

use crate::deed::{Deed, Done, Posted};
use crate::{Answer, Visit, say, say_with, texts};

pub const COMPLETE: Deed = Deed { name: "plan-complete", run: |visit, posted| Box::pin(complete(visit, posted)) };
pub const COMMENT: Deed = Deed { name: "plan-comment", run: |visit, posted| Box::pin(comment(visit, posted)) };
pub const PROPOSE_DATE: Deed = Deed { name: "plan-date", run: |visit, posted| Box::pin(propose_date(visit, posted)) };
pub const PROPOSE_INITIATIVE: Deed =
    Deed { name: "plan-initiative", run: |visit, posted| Box::pin(propose_initiative(visit, posted)) };

async fn complete(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let save = Save::update(visit.readable_entity(TASK)?, id(posted)).text("state", "closed");
    save_one(visit, save).await
}

async fn comment(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let said = input(posted, "comment");
    if said.is_empty() {
        return Err(issue("comment", say("Please write your comment.")));
    }
    tell(visit, posted, said).await
}

/// Dates are agreed on: a proposal is said, not set.
async fn propose_date(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let Some(date) = Date::parse(input(posted, "date")) else {
        return Err(issue("date", say("Please give a date.")));
    };
    let why = input(posted, "why");
    let proposed = say_with("Proposed date: {date}", &[("date", &texts::day(&date.to_string()))]);
    tell(visit, posted, format!("{proposed}\n{why}").trim_end()).await
}

async fn tell(visit: &Visit, posted: &Posted, said: &str) -> Answer<Done> {
    let save = Save::update(visit.readable_entity(INITIATIVE)?, id(posted)).text("comments", said);
    save_one(visit, save).await
}

async fn propose_initiative(visit: &Visit, posted: &Posted) -> Answer<Done> {
    if input(posted, "title").is_empty() {
        return Err(issue("title", say("Please say what you propose.")));
    }
    let entity: &'static Entity = visit.readable_entity(INITIATIVE)?;
    let mut save = Save::create(entity).spelled(Spelling::Form);
    let inputs = [
        ("success_outcome", "outcome"),
        ("short_description", "title"),
        ("description", "about"),
        ("due_date", "date"),
    ];
    for (field, name) in inputs {
        save = save.text(field, input(posted, name));
    }
    save = save.text("contact", visit.actor.id.0.clone());
    save_one(visit, save).await
}

async fn save_one(visit: &Visit, save: Save) -> Answer<Done> {
    let table = save.entity.name().to_owned();
    let saved = visit.store().save(&visit.actor, save).await?;
    let name = saved.row.value("short_description").as_text().unwrap_or_default().to_owned();
    Ok(Done { then: None, record: Some((table, saved.id.0)), name })
}

fn id(posted: &Posted) -> Id {
    Id(input(posted, "id").to_owned())
}

pub(super) fn input<'a>(posted: &'a Posted, name: &str) -> &'a str {
    posted.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
}

pub(super) fn issue(field: &str, sentence: &str) -> AppError {
    let mut issues = Issues::default();
    issues.add(field, sentence);
    AppError::Invalid(issues)
}
