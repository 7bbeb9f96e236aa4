//! Submitting a catalog item: it makes a case or a request at once, without anybody's review.
use domain::catalog::questions::{self, Question};
use meta::{Actor, AppError, Entity, Id, Issues, Row, Value};
use serde_json::json;
use store::{Save, Tx};

use crate::{Result, Services, rows};

pub const ITEM: &str = "sc_cat_item";
const REQUEST: &str = "sc_request";
const CASE: &str = "sn_customerservice_cases";
/// What the inputs of questions start with in forms, so that no question is taken for something else.
pub const INPUT: &str = "q_";

/// What a submission made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submitted {
    pub table: &'static str,
    pub id: Id,
    pub number: String,
}

/// The questions of an item that was read; none where they cannot be read.
pub fn questions_of(item: &Row) -> Vec<Question> {
    questions::read(item.value("variables").as_text().unwrap_or_default()).unwrap_or_default()
}

/// Names of questions that a link may answer beforehand.
pub fn prefilled(item: &Row) -> Vec<String> {
    let names = item.value("prefill").as_text().unwrap_or_default().split(',');
    names.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Makes what the item makes, for the actor, from the answers by name. `said` is what the person adds in own words.
/// Names of issues are those of the inputs: [`INPUT`] and the question's name. Submitted twice under one `id`, it is
/// made once.
pub async fn submit(
    services: &Services,
    actor: &Actor,
    item: &str,
    answers: &[(String, String)],
    said: &str,
    id: Option<Id>,
) -> Result<Submitted, AppError> {
    let entity = rows::entity(services.store.model(), ITEM);
    let item = services.store.read(actor, entity, item).await?.ok_or(AppError::NotFound)?;
    if item.value("active").as_bool() != Some(true) {
        return Err(AppError::NotFound);
    }
    let answered = check(&questions_of(&item), answers)?;
    // Guests are nobody we know: what they submit is opened by nobody.
    let system = services.system();
    let is_guest = actor.id.as_str().is_empty() || actor.has_role(domain::roles::EMBED_GUEST);
    let mut tx = services.store.begin(if is_guest { &system } else { actor }).await?;
    let (entity, mut save) = match item.value("creates").as_text() {
        Some("request") => request_of(&tx, &item, &answered, said),
        _ => case_of(&tx, &item, &answered, said),
    };
    save.new_id = id;
    let made = make(&mut tx, entity, save).await?;
    if is_guest {
        give_to_provider(&mut tx, &made).await?;
    }
    tx.commit().await?;
    Ok(made)
}

/// What has no account lies where the provider's people see it, if there is one provider.
async fn give_to_provider(tx: &mut Tx<'_>, made: &Submitted) -> Result<()> {
    let domains = rows::entity(tx.store.model(), "domain");
    let providers = tx.find(domains, &rows::equal(&[("type", "provider")]), 2).await?;
    if let [provider] = providers.as_slice() {
        let entity = rows::entity(tx.store.model(), made.table);
        let save = Save::update(entity, made.id.clone()).value("sys_domain", Value::Text(provider.id().0));
        tx.save_derived(save).await?;
    }
    Ok(())
}

/// Each question with its answer; those left open are left out.
fn check(questions: &[Question], answers: &[(String, String)]) -> Result<Vec<(Question, String)>, AppError> {
    let mut issues = Issues::default();
    let mut answered = Vec::with_capacity(questions.len());
    for question in questions {
        let given = answers.iter().rev().find(|(name, _)| *name == question.name).map_or("", |(_, answer)| answer);
        match question.checked(given) {
            Ok(answer) if answer.is_empty() => {}
            Ok(answer) => answered.push((question.clone(), answer)),
            Err(wrong) => issues.add(&format!("{INPUT}{}", question.name), wrong),
        }
    }
    if issues.is_empty() { Ok(answered) } else { Err(AppError::Invalid(issues)) }
}

fn request_of(tx: &Tx<'_>, item: &Row, answered: &[(Question, String)], said: &str) -> (&'static Entity, Save) {
    let entity = rows::entity(tx.store.model(), REQUEST);
    let save = of_actor(Save::create(entity), tx.actor, item, answered, said)
        .value("requested_for", Value::text(tx.actor.id.as_str()))
        .value("cat_item", Value::Text(item.id().0))
        .value("answers", Value::text(json(answered)));
    (entity, save)
}

fn case_of(tx: &Tx<'_>, item: &Row, answered: &[(Question, String)], said: &str) -> (&'static Entity, Save) {
    let wanted = item.value("case_table").as_text().unwrap_or(CASE);
    let known = tx.store.model().entity(wanted).filter(|entity| entity.is_a(CASE) && !entity.table.is_abstract);
    let entity = known.unwrap_or_else(|| rows::entity(tx.store.model(), CASE));
    let save = of_actor(Save::create(entity), tx.actor, item, answered, said)
        .value("category", Value::text("request"))
        .value("channel", Value::text("web"));
    (entity, save)
}

/// What every submission carries: who wants what, for which account.
fn of_actor(save: Save, actor: &Actor, item: &Row, answered: &[(Question, String)], said: &str) -> Save {
    let name = item.value("name").as_text().unwrap_or_default();
    let account = actor.accounts.own.as_ref().map_or("", Id::as_str);
    let is_contact = actor.is_external && !account.is_empty();
    let is_consumer = actor.is_external && account.is_empty() && actor.has_role("sn_customerservice.consumer");
    let mut save = save
        .value("short_description", Value::text(name))
        .value("description", Value::text(description(answered, said)));
    if is_contact {
        save = save.value("account", Value::text(account)).value("contact", Value::text(actor.id.as_str()));
    }
    if is_consumer {
        save = save.value("consumer", Value::text(actor.id.as_str()));
    }
    save
}

async fn make(tx: &mut Tx<'_>, entity: &'static Entity, save: Save) -> Result<Submitted> {
    let before = match &save.new_id {
        Some(id) => tx.read(entity, id.as_str()).await?,
        None => None,
    };
    let row = match before {
        Some(row) => row,
        None => tx.save_derived(save).await?.row,
    };
    let number = row.value("number").as_text().unwrap_or_default().to_owned();
    Ok(Submitted { table: entity.name(), id: row.id(), number })
}

/// The answers in words, a line each.
fn description(answered: &[(Question, String)], said: &str) -> String {
    let lines = answered.iter().map(|(question, answer)| format!("{}: {answer}", question.label));
    let said = said.trim();
    let said = (!said.is_empty()).then(|| said.to_owned());
    lines.chain(said).collect::<Vec<_>>().join("\n")
}

fn json(answered: &[(Question, String)]) -> String {
    let answer = |(question, answer): &(Question, String)| (question.name.clone(), json!(answer));
    serde_json::Value::Object(answered.iter().map(answer).collect()).to_string()
}
