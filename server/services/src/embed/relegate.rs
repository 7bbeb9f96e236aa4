//! People on outer sites are less than they are here: nobody administers anything through somebody else's page.
use std::collections::HashSet;
use std::sync::Arc;

use domain::roles;
use meta::{Actor, DomainScope, Id};

use super::Module;
use crate::{Result, Services};

/// Never present in an embedded session, whatever is configured.
const ALWAYS_DROPPED: [&str; 2] = [roles::ADMIN, roles::SECURITY_ADMIN];

impl Services {
    /// The person as embedded: without the dropped roles and what only those contain.
    pub(super) async fn embedded_actor(&self, user: &Id, module: &Module) -> Result<Option<Arc<Actor>>> {
        let Some(person) = self.actor(user).await? else { return Ok(None) };
        let now = self.store.clock().now();
        let key = format!("{user} {}", module.id);
        if let Some((base, embedded)) = self.embed.actors.get(&key, now)
            && Arc::ptr_eq(&base, &person)
        {
            return Ok(Some(embedded));
        }
        let dropped: HashSet<&str> =
            module.dropped_roles.iter().map(|name| roles::canonical(name)).chain(ALWAYS_DROPPED).collect();
        let mut embedded = Actor::clone(&person);
        embedded.is_embedded = true;
        if person.roles.iter().any(|role| dropped.contains(role.as_str())) {
            embedded.roles = Arc::new(self.roles_without(user, &dropped).await?);
        }
        if embedded.domains == DomainScope::All {
            embedded.domains = DomainScope::Below(vec![embedded.home_path.clone()]);
        }
        let embedded = Arc::new(embedded);
        self.embed.actors.keep(&key, (person, embedded.clone()), now);
        Ok(Some(embedded))
    }
}

/// A visitor who is not signed in: one person a session, who sees what is public.
pub(super) fn guest(session: &Id) -> Actor {
    let short: String = session.as_str().chars().take(8).collect();
    let mut actor = Actor::person(session.clone(), format!("embed_guest.{short}"), "Guest".to_owned());
    actor.roles = Arc::new(HashSet::from([roles::EMBED_GUEST.to_owned()]));
    actor.is_embedded = true;
    actor
}
