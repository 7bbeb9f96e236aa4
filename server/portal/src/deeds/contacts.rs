//! What administrators of a customer do with the people of their accounts.
use std::collections::HashSet;

use meta::Id;
use store::{Save, Spelling};

use super::posted::text;
use crate::deed::{Deed, Done, Posted};
use crate::pages::contacts::FIELDS;
use crate::{Answer, Visit};

pub const SAVE: Deed = Deed { name: "contact-save", run: |visit, posted| Box::pin(save(visit, posted)) };
pub const ROLES: Deed = Deed { name: "contact-roles", run: |visit, posted| Box::pin(give_roles(visit, posted)) };

const CONTACTS: &str = "customer_contact";

/// A new contact, or what was changed of one.
async fn save(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let entity = visit.readable_entity(CONTACTS)?;
    let id = text(posted, "id");
    let mut save = if id.is_empty() { Save::create(entity) } else { Save::update(entity, Id(id.to_owned())) };
    save = save.spelled(Spelling::Form);
    for name in FIELDS.iter().copied().chain(["account", "active", "portal_access"]) {
        if posted.iter().any(|(input, _)| input == name) {
            save = save.text(name, text(posted, name));
        }
    }
    if let Ok(version) = text(posted, "sys_mod_count").parse() {
        save = save.if_version(version);
    }
    let saved = visit.store().save(&visit.actor, save).await?;
    let name = saved.row.display().to_owned();
    let then = Some(format!("account/contacts/{}", saved.id));
    Ok(Done { then, record: Some((CONTACTS.to_owned(), saved.id.0)), name })
}

async fn give_roles(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let wanted: HashSet<&str> = posted
        .iter()
        .filter(|(name, value)| name == "roles" && !value.is_empty())
        .map(|(_, value)| value.as_str())
        .collect();
    visit.services.give_roles(&visit.actor, text(posted, "id"), &wanted).await?;
    Ok(Done::default())
}
