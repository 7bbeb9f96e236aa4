//! Answers of customers to one question: how likely they recommend us (NPS), how satisfied they are (CSAT). Kept as a
//! survey that was sent and completed, so that measurements of surveys count them like all others.
use std::ops::RangeInclusive;

use meta::{Actor, AppError, Id, System, Value};
use store::{Save, Store, Tx};

use crate::{Result, rows};

const SURVEY: &str = "asmt_metric_type";
const INSTANCE: &str = "asmt_assessment_instance";
const RESULT: &str = "asmt_metric_result";
const ENGAGEMENT: &str = "sn_acct_lc_engagement";

/// Nobody is asked again before.
const DAYS_BETWEEN: i64 = 30;
const MOST_CHARACTERS: usize = 4000;

/// What an answer is measured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    Nps,
    Csat,
}

/// An answer as it was given.
#[derive(Clone, Copy, Debug)]
pub struct Reply<'a> {
    pub scale: Scale,
    pub value: i64,
    pub question: &'a str,
    pub reason: &'a str,
    /// Id of the engagement or case it is about; empty: of none in particular.
    pub about: &'a str,
}

impl Scale {
    pub fn of(key: &str) -> Option<Scale> {
        [Scale::Nps, Scale::Csat].into_iter().find(|scale| scale.key() == key)
    }

    pub fn key(self) -> &'static str {
        match self {
            Scale::Nps => "nps",
            Scale::Csat => "csat",
        }
    }

    pub fn values(self) -> RangeInclusive<i64> {
        match self {
            Scale::Nps => 0..=10,
            Scale::Csat => 1..=5,
        }
    }

    /// What the smallest and the largest value mean.
    pub fn ends(self) -> (&'static str, &'static str) {
        match self {
            Scale::Nps => ("Not at all likely", "Extremely likely"),
            Scale::Csat => ("Very dissatisfied", "Very satisfied"),
        }
    }

    pub fn question(self) -> &'static str {
        match self {
            Scale::Nps => "How likely are you to recommend us to a colleague?",
            Scale::Csat => "How satisfied are you with us?",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Scale::Nps => "Recommendation (portal and sites)",
            Scale::Csat => "Satisfaction (portal and sites)",
        }
    }
}

/// Whether the person has answered such a question in the last weeks.
pub async fn answered_lately(store: &Store, actor: &Actor, scale: Scale) -> Result<bool> {
    let since = store.clock().now().plus_seconds(-DAYS_BETWEEN * 86_400);
    let query = rows::equal(&[("contact", actor.id.as_str()), ("survey.kind", scale.key())]);
    let system = Actor::system(System);
    let found = rows::list(store, &system, INSTANCE, query, &["completed_at"], 100).await?;
    Ok(found.iter().any(|row| rows::instant(row, 0) > since))
}

/// Stores an answer of a contact. A second one in the same weeks is not stored; nobody is told, nothing is wrong.
pub async fn answer(store: &Store, actor: &Actor, reply: &Reply<'_>) -> Result<(), AppError> {
    let Some(account) = actor.accounts.own.as_ref().filter(|_| actor.is_external) else {
        return Err(AppError::Forbidden("Only customers answer this question.".to_owned()));
    };
    if answered_lately(store, actor, reply.scale).await? {
        return Ok(());
    }
    // What it is about must be the person's to see.
    let engagement = match store.model().entity(ENGAGEMENT).filter(|entity| store::may(actor, entity, meta::READ)) {
        Some(entity) if Id::is_shaped(reply.about) => store.read(actor, entity, reply.about).await?.map(|row| row.id()),
        _ => None,
    };
    let mut tx = store.begin(actor).await?;
    let survey = survey(store, &mut tx, reply.scale).await?;
    let now = store.clock().now();
    let id = |id: &Id| Value::Text(id.0.clone());
    let instance = Save::create(rows::entity(store.model(), INSTANCE))
        .value("survey", id(&survey))
        .value("contact", id(&actor.id))
        .value("account", id(account))
        .value("engagement", engagement.as_ref().map_or(Value::Null, id))
        .text("state", "completed")
        .value("completed_at", Value::Int(now.0));
    let instance = tx.save_derived(instance).await?.id;
    let question: String = reply.question.chars().take(250).collect();
    let reason: String = reply.reason.chars().take(MOST_CHARACTERS).collect();
    let result = Save::create(rows::entity(store.model(), RESULT))
        .value("instance", id(&instance))
        .text("metric", question)
        .value("source", engagement.as_ref().map_or(Value::Null, id))
        .text("actual_value", reply.value.to_string())
        .text("comments", reason)
        .value("account", id(account));
    tx.save_derived(result).await?;
    Ok(tx.commit().await?)
}

/// The survey that such answers belong to; made with the first of them.
async fn survey(store: &Store, tx: &mut Tx<'_>, scale: Scale) -> Result<Id> {
    let query = rows::equal(&[("name", scale.name())]);
    let system = Actor::system(System);
    if let Some(known) = rows::list(store, &system, SURVEY, query, &["name"], 1).await?.into_iter().next() {
        return Ok(known.id);
    }
    let save = Save::create(rows::entity(store.model(), SURVEY))
        .text("name", scale.name())
        .text("kind", scale.key())
        .text("questions", scale.question());
    Ok(tx.save_derived(save).await?.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_known_by_their_keys() {
        assert_eq!(Scale::of("csat"), Some(Scale::Csat));
        assert_eq!(Scale::of("stars"), None);
        assert!(Scale::Nps.values().contains(&0) && !Scale::Csat.values().contains(&0));
    }
}
