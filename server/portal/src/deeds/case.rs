//! Opening a support case.
use meta::{AppError, Issues, Value};
use store::{Save, Spelling};

use super::posted::text;
use crate::deed::{Deed, Done, Posted};
use crate::pieces::{CASE, CASE_FIELDS, CASE_SUBJECT, own_account};
use crate::{Answer, Visit};

pub const OPEN: Deed = Deed { name: "open_case", run: |visit, posted| Box::pin(open(visit, posted)) };

/// A case of the visitor: he is its contact, and his account has it unless he chose another he acts for.
async fn open(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let entity = visit.readable_entity(CASE)?;
    if text(posted, CASE_SUBJECT).trim().is_empty() {
        let mut issues = Issues::default();
        issues.add(CASE_SUBJECT, "Please say in a few words what it is about.");
        return Err(AppError::Invalid(issues));
    }
    let mut save = Save::create(entity).spelled(Spelling::Form);
    let is_given = |name: &&&str| posted.iter().any(|(input, _)| input == **name);
    for name in CASE_FIELDS.iter().filter(is_given) {
        save = save.text(name, text(posted, name));
    }
    if text(posted, "account").is_empty() {
        save.fields.retain(|(name, _)| name != "account");
        save = save.value("account", Value::text(own_account(visit)));
    }
    if visit.actor.is_external {
        save = save.value("contact", Value::text(visit.actor.id.as_str()));
    }
    let saved = visit.store().save(&visit.actor, save).await?;
    Ok(done(entity.name(), &saved))
}

/// On to the page of the record.
pub(super) fn done(table: &str, saved: &store::Saved) -> Done {
    let name = saved.row.value("number").as_text().unwrap_or_default().to_owned();
    let then = Some(format!("record/{table}/{}", saved.id));
    Done { then, record: Some((table.to_owned(), saved.id.0.clone())), name }
}
