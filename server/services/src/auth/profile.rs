//! The identities of a person. Somebody has one user and signs in once; a profile names a contact or consumer that he is
//! as well, and while he has chosen it, rights and data are those of that contact or consumer and of nobody else.
use std::sync::Arc;

use meta::query::parse;
use meta::{Actor, Id, Profile, Value};
use store::Save;

use super::actor::MOST_ROWS;
use super::cache::Session;
use super::token;
use crate::{Result, Services, rows};

const TABLE: &str = "sys_user_profile";
/// Kinds of profile that are a consumer; only who has the role for it acts as one.
pub(crate) const CONSUMERS: &[&str] = &["consumer", "patient", "constituent"];

impl Services {
    /// What the person can switch between, himself first; nothing where there is one identity only.
    pub(super) async fn profiles(&self, person: &Actor) -> Result<Vec<Profile>> {
        let query = parse(&format!("user={}^active=true^ORDERBYlabel", person.id));
        let columns = ["profile_type", "label", "record_id"];
        let found = rows::list(&self.store, &self.system(), TABLE, query, &columns, MOST_ROWS).await?;
        let kinds = rows::entity(self.store.model(), TABLE).field("profile_type");
        let (mut own, mut others) = (None, Vec::new());
        for row in found {
            let [kind, label, record] = [0, 1, 2].map(|at| rows::text(&row, at));
            let name = kinds.filter(|_| label.is_empty()).map_or(label, |field| field.choice_label(kind)).to_owned();
            if record.is_empty() || record == person.id.as_str() {
                own = Some(Profile { id: row.id, label: name, acts_as: person.id.clone() });
            } else if !CONSUMERS.contains(&kind) || person.has_role(domain::roles::UNIFIED_CONSUMER) {
                others.push(Profile { acts_as: Id(record.to_owned()), label: name, id: row.id });
            }
        }
        if others.is_empty() {
            return Ok(others);
        }
        let usual = || Profile { id: Id(String::new()), label: person.name.clone(), acts_as: person.id.clone() };
        others.insert(0, own.unwrap_or_else(usual));
        Ok(others)
    }

    /// The profile that the person starts with.
    pub(super) async fn default_profile(&self, person: &Id) -> Result<Value> {
        let query = parse(&format!("user={person}^active=true^is_default=true"));
        let found = rows::list(&self.store, &self.system(), TABLE, query, &["label"], 1).await?;
        Ok(found.into_iter().next().map_or(Value::Null, |row| Value::Text(row.id.0)))
    }

    /// Whom a session acts as. A profile that ended, or whose contact may not sign in any more, ends by itself.
    pub(super) async fn acting(&self, session: &Session) -> Result<Option<Arc<Actor>>> {
        let Some(person) = self.actor(&session.user).await? else { return Ok(None) };
        let chosen = person.profiles.iter().find(|profile| profile.id == session.profile);
        let Some(chosen) = chosen.filter(|profile| profile.acts_as != person.id) else { return Ok(Some(person)) };
        let acting = self.actor(&chosen.acts_as).await?.filter(|actor| actor.is_external);
        Ok(Some(acting.map_or_else(|| person.clone(), |actor| Arc::new(actor.acted_by(&person)))))
    }

    /// Goes on with another of the person's profiles; an empty one is the own user. There must be such a profile.
    pub async fn choose_profile(&self, token: &str, profile: &str) -> Result<()> {
        let session = self.open_session(&token::hash(token), self.store.clock().now()).await?;
        let Some(session) = session else { return Err(store::Error::NotFound) };
        let person = self.actor(&session.user).await?;
        let is_own = person.is_some_and(|person| person.profiles.iter().any(|known| known.id.as_str() == profile));
        if !is_own {
            return Err(store::Error::NotFound);
        }
        let save = Save::update(rows::entity(self.store.model(), super::session::TABLE), session.row);
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        tx.save_derived(save.value("profile", Value::text(profile))).await?;
        tx.commit().await
    }
}
