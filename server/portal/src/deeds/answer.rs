//! Answering a question about satisfaction.
use meta::{AppError, Issues};
use services::survey::{Reply, Scale, answer};

use super::posted::text;
use crate::deed::{Deed, Done, Posted};
use crate::{Answer, Visit, say};

pub const QUESTION: Deed = Deed { name: "answer_question", run: |visit, posted| Box::pin(question(visit, posted)) };

async fn question(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let scale = Scale::of(text(posted, "kind")).ok_or(AppError::NotFound)?;
    let value = text(posted, "value").parse::<i64>().ok().filter(|value| scale.values().contains(value));
    let Some(value) = value else {
        let mut issues = Issues::default();
        issues.add("", say("Please choose a number first."));
        return Err(AppError::Invalid(issues));
    };
    let reply = Reply {
        scale,
        value,
        question: text(posted, "question"),
        reason: text(posted, "reason").trim(),
        about: text(posted, "record"),
    };
    answer(visit.store(), &visit.actor, &reply).await?;
    Ok(Done::default())
}
