//! Telling a case step by step: keeping it as a draft, submitting it, and discarding it.
use meta::{AppError, Id, Issues};
use store::{Save, Spelling};

use super::case::{begun, done, filled};
use super::posted::{form_id, make_as, text};
use crate::deed::{Deed, Done, Posted};
use crate::links::list_path;
use crate::pieces::{CASE, CASE_SUBJECT, DISCARD, GO, INTAKE, LATER, SUBMIT};
use crate::{Answer, Visit, say};

pub const KEEP: Deed = Deed { name: INTAKE, run: |visit, posted| Box::pin(keep(visit, posted)) };
pub const THROW_AWAY: Deed = Deed { name: DISCARD, run: |visit, posted| Box::pin(discard(visit, posted)) };

/// The list that drafts are found under.
const LIST: &str = "my-draft-cases";

async fn keep(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let entity = visit.readable_entity(CASE)?;
    let (form, go) = (form_id(visit, posted), text(posted, GO));
    let is_kept = if go == SUBMIT { "false" } else { "true" };
    let row = match begun_before(visit, posted, form.as_ref()).await? {
        "" if [CASE_SUBJECT, "description"].iter().all(|name| text(posted, name).trim().is_empty()) => {
            let mut issues = Issues::default();
            issues.add(CASE_SUBJECT, say("Please say in a few words what it is about."));
            return Err(AppError::Invalid(issues));
        }
        "" => {
            make_as(visit, form.clone(), begun(visit, entity, posted).text("draft", is_kept).spelled(Spelling::Form))
                .await?
        }
        id if is_draft(visit, id).await? => {
            let save = filled(Save::update(entity, Id(id.to_owned())), posted).spelled(Spelling::Form);
            visit.store().save(&visit.actor, save.text("draft", is_kept)).await?.row
        }
        id => {
            // It was submitted a moment ago: once is enough.
            let then = Some(format!("record/{CASE}/{id}"));
            return Ok(Done { then, record: Some((CASE.to_owned(), id.to_owned())), ..Done::default() });
        }
    };
    let done = done(CASE, &row);
    let has_list = visit.site.lists_for(&visit.actor).any(|list| list.key == LIST);
    let then = match go {
        SUBMIT => done.then,
        LATER => Some(if has_list { list_path(LIST) } else { "lists".to_owned() }),
        step => done.then.map(|path| format!("{path}?step={}", ui::address::encoded(step))),
    };
    Ok(Done { then, ..done })
}

/// The draft that a form goes on with: the one it names, else the one it has made before, whatever was said since.
async fn begun_before<'p>(visit: &Visit, posted: &'p Posted, form: Option<&'p Id>) -> Answer<&'p str> {
    match (text(posted, "id"), form) {
        ("", Some(form)) => {
            let before = visit.store().read(&visit.actor, visit.readable_entity(CASE)?, form.as_str()).await?;
            Ok(before.map_or("", |_| form.as_str()))
        }
        (id, _) => Ok(id),
    }
}

async fn discard(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let id = text(posted, "id");
    if !is_draft(visit, id).await? {
        return Err(AppError::NotFound);
    }
    visit.store().delete(&visit.actor, visit.readable_entity(CASE)?, id, None).await?;
    Ok(Done { then: Some("lists".to_owned()), ..Done::default() })
}

async fn is_draft(visit: &Visit, id: &str) -> Answer<bool> {
    let row = visit.store().read(&visit.actor, visit.readable_entity(CASE)?, id).await?.ok_or(AppError::NotFound)?;
    Ok(row.value("state").as_text() == Some(domain::service::case::DRAFT))
}
