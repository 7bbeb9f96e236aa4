//! Who takes part in a record: adding people, and taking them out again.
use meta::{AppError, Value};
use store::{Save, Spelling};

use super::posted::{about, text};
use crate::deed::{Deed, Done, Posted};
use crate::pieces::{ADD_PARTY, PARTIES, PARTY_FIELDS, REMOVE_PARTY};
use crate::{Answer, Visit};

pub const ADD: Deed = Deed { name: ADD_PARTY, run: |visit, posted| Box::pin(add(visit, posted)) };
pub const REMOVE: Deed = Deed { name: REMOVE_PARTY, run: |visit, posted| Box::pin(remove(visit, posted)) };

async fn add(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let (entity, id) = about(visit, posted)?;
    visit.store().read(&visit.actor, entity, id.as_str()).await?.ok_or(AppError::NotFound)?;
    let mut save = Save::create(visit.readable_entity(PARTIES)?).spelled(Spelling::Form);
    for name in PARTY_FIELDS {
        save = save.text(name, text(posted, name));
    }
    save = save.text("table_name", entity.name()).text("party_type", "contact");
    visit.store().save(&visit.actor, save.value("record_id", Value::text(id.as_str()))).await?;
    Ok(on_page(entity.name(), id.0))
}

async fn remove(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let (entity, id) = about(visit, posted)?;
    visit.store().delete(&visit.actor, visit.readable_entity(PARTIES)?, text(posted, "party"), None).await?;
    Ok(on_page(entity.name(), id.0))
}

fn on_page(table: &str, id: String) -> Done {
    Done { then: Some(format!("record/{table}/{id}")), record: Some((table.to_owned(), id)), name: String::new() }
}
