//! Looking at the portal as a contact: what he sees, where the looker may see all of that himself.
use std::sync::Arc;

use meta::query::parse;
use meta::{Actor, AppError, DomainScope, READ, Row};
use services::Services;

use crate::Answer;

/// The contact as whom `looker`, one of the provider's own people, may look at the portal.
pub async fn seen_as(services: &Services, looker: &Actor, contact: &str) -> Answer<Arc<Actor>> {
    let entity = services.store.model().entity("customer_contact").ok_or(AppError::NotFound)?;
    if looker.is_external || !store::may(looker, entity, READ) {
        return Err(AppError::NotFound);
    }
    let row = services.store.read(looker, entity, contact).await?.ok_or(AppError::NotFound)?;
    let Some(actor) = services.actor(&row.id()).await? else { return Err(AppError::Forbidden(needed(&row))) };
    if !lies_within(&actor.domains, &looker.domains) || !sees_opened(services, looker, &actor).await? {
        let sentence = "This person also acts for customers that you may not see: the portal cannot be shown to you.";
        return Err(AppError::Forbidden(sentence.to_owned()));
    }
    tracing::info!(looker = looker.user_name, contact = actor.user_name, "The portal was looked at as a contact");
    // What he keeps to himself yet is not for others' eyes.
    let mut seen = (*actor).clone();
    seen.is_watched = true;
    Ok(services.narrowed(Arc::new(seen)).await?)
}

/// What is missing for a contact to come to the portal.
fn needed(contact: &Row) -> String {
    let is = |field: &str| contact.value(field).as_bool() == Some(true);
    let is_not = |field: &str| contact.value(field).as_bool() == Some(false);
    let missing = [
        (is_not("active"), "the contact has to be active"),
        (is("locked_out"), "the contact must not be locked out"),
        (is_not("portal_access"), "\"Portal access\" has to be switched on"),
    ];
    let missing: Vec<&str> = missing.into_iter().filter(|(lacks, _)| *lacks).map(|(_, words)| words).collect();
    let what = if missing.is_empty() { "an account".to_owned() } else { missing.join(", and ") };
    let name = contact.value("name").as_text().unwrap_or("This contact");
    format!("{name} cannot come to the portal yet. What is needed: {what}. A role decides what there is to see then.")
}

/// Whether every domain of `inner` is seen in `outer`.
fn lies_within(inner: &DomainScope, outer: &DomainScope) -> bool {
    match (inner, outer) {
        (_, DomainScope::All) => true,
        (DomainScope::All, DomainScope::Below(_)) => false,
        (DomainScope::Below(roots), outer) => roots.iter().all(|root| outer.sees(root)),
    }
}

/// Whether the looker's domains hold the records that responsibilities open to the contact.
async fn sees_opened(services: &Services, looker: &Actor, contact: &Actor) -> Answer<bool> {
    // What the looker may do there is not asked, only where he may look.
    let mut sight = services.system();
    sight.domains = looker.domains.clone();
    for opened in contact.opened.iter().filter(|opened| opened.path == "sys_id") {
        let Some(entity) = services.store.model().entity(&opened.table) else { continue };
        let ids: Vec<&str> = opened.ids.iter().map(|id| id.as_str()).collect();
        let query = parse(&format!("sys_idIN{}", ids.join(",")));
        let all = services.store.count(&services.system(), entity, &query).await?;
        if services.store.count(&sight, entity, &query).await? < all {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_domains_of_the_contact_must_be_seen() {
        let below = |roots: &[&str]| DomainScope::Below(roots.iter().map(|&root| root.to_owned()).collect());
        for (contact, looker, is_within) in [
            (below(&["/msp/a/"]), DomainScope::All, true),
            (below(&["/msp/a/", "/msp/b/"]), below(&["/msp/"]), true),
            (below(&["/msp/a/", "/msp/b/"]), below(&["/msp/a/"]), false),
            (below(&["/msp/a/"]), below(&["/msp/a/sub/"]), false),
            (DomainScope::All, below(&["/"]), false),
        ] {
            assert_eq!(lies_within(&contact, &looker), is_within, "{contact:?} {looker:?}");
        }
    }
}
