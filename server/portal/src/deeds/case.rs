//! Opening a support case.
use meta::{AppError, Entity, Issues, Row, Value};
use store::{Save, Spelling};

use super::posted::{make_once, text};
use crate::deed::{Deed, Done, Posted};
use crate::pieces::{CASE, CASE_FIELDS, CASE_SUBJECT, own_account};
use crate::{Answer, Visit, say};

pub const OPEN: Deed = Deed { name: "open_case", run: |visit, posted| Box::pin(open(visit, posted)) };

/// A case of the visitor: he is its contact, and his account has it unless he chose another he acts for.
async fn open(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let entity = visit.readable_entity(CASE)?;
    if text(posted, CASE_SUBJECT).trim().is_empty() {
        let mut issues = Issues::default();
        issues.add(CASE_SUBJECT, say("Please say in a few words what it is about."));
        return Err(AppError::Invalid(issues));
    }
    let save = begun(visit, entity, posted).spelled(Spelling::Form);
    let made = make_once(visit, posted, save).await?;
    Ok(done(entity.name(), &made))
}

/// A new case of the visitor, with what the form says.
pub(super) fn begun(visit: &Visit, entity: &'static Entity, posted: &Posted) -> Save {
    let mut save = filled(Save::create(entity), posted);
    if text(posted, "account").is_empty() {
        save = save.value("account", Value::text(own_account(visit)));
    }
    if visit.actor.is_external {
        save = save.value("contact", Value::text(visit.actor.id.as_str()));
    }
    save
}

/// What the form says; whose case it is, is not left empty.
pub(super) fn filled(save: Save, posted: &Posted) -> Save {
    let said = |name: &&&str| {
        posted.iter().any(|(input, value)| input == **name && (**name != "account" || !value.is_empty()))
    };
    CASE_FIELDS.iter().filter(said).fold(save, |save, name| save.text(name, text(posted, name)))
}

/// On to the page of the record.
pub(super) fn done(table: &str, made: &Row) -> Done {
    let name = made.value("number").as_text().unwrap_or_default().to_owned();
    let id = made.id().0;
    Done { then: Some(format!("record/{table}/{id}")), record: Some((table.to_owned(), id)), name }
}
