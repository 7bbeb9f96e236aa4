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
const PREFERENCES: &str = "sys_user_preference";
/// The preference that keeps the last choice.
const CHOSEN: &str = "profile";
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
                own = Some(Profile { id: row.id, label: name, account: String::new(), acts_as: person.id.clone() });
            } else if !CONSUMERS.contains(&kind) || person.has_role(domain::roles::UNIFIED_CONSUMER) {
                let acts_as = Id(record.to_owned());
                others.push(Profile { acts_as, label: name, account: String::new(), id: row.id });
            }
        }
        if others.is_empty() {
            return Ok(others);
        }
        let (id, account) = (Id(String::new()), String::new());
        let usual = || Profile { id, label: person.name.clone(), account, acts_as: person.id.clone() };
        others.insert(0, own.unwrap_or_else(usual));
        self.name_accounts(&mut others).await?;
        Ok(others)
    }

    /// Which contact is of which account: of two that are called alike, people know theirs by it.
    async fn name_accounts(&self, profiles: &mut [Profile]) -> Result<()> {
        let query = rows::among("sys_id", profiles.iter().map(|profile| profile.acts_as.as_str()));
        let contacts =
            rows::list(&self.store, &self.system(), "customer_contact", query, &["account"], MOST_ROWS).await?;
        for profile in profiles {
            let contact = contacts.iter().find(|row| row.id == profile.acts_as);
            profile.account = contact.and_then(|row| row.cells[0].display.clone()).unwrap_or_default();
        }
        Ok(())
    }

    /// The profile that the person starts with: the one chosen last, else the default. `None` where he has several and
    /// neither says which; an empty one is the own user.
    pub(super) async fn first_profile(&self, person: &Actor) -> Result<Option<Id>> {
        if person.profiles.is_empty() {
            return Ok(Some(Id(String::new())));
        }
        let query = parse(&format!("user={}^active=true^is_default=true", person.id));
        let default = rows::list(&self.store, &self.system(), TABLE, query, &["label"], 1).await?;
        let remembered = self.chosen_profile(&person.id).await?.map(|(_, profile)| profile);
        let mut wanted = remembered.into_iter().chain(default.into_iter().map(|row| row.id));
        Ok(wanted.find(|wanted| person.profiles.iter().any(|known| known.id == *wanted)))
    }

    /// The preference with the profile that was chosen last.
    async fn chosen_profile(&self, person: &Id) -> Result<Option<(Id, Id)>> {
        let query = rows::equal(&[("user", person.as_str()), ("name", CHOSEN)]);
        let found = rows::list(&self.store, &self.system(), PREFERENCES, query, &["value"], 1).await?;
        Ok(found.into_iter().next().map(|row| (row.id.clone(), Id(rows::text(&row, 0).to_owned()))))
    }

    /// Whom a session acts as. A profile that ended, or whose contact may not sign in any more, ends by itself.
    pub(super) async fn acting(&self, session: &Session) -> Result<Option<Arc<Actor>>> {
        let Some(person) = self.actor(&session.user).await? else { return Ok(None) };
        let chosen = person.profiles.iter().find(|profile| profile.id == session.profile);
        let Some(chosen) = chosen.filter(|profile| profile.acts_as != person.id) else { return Ok(Some(person)) };
        let acting = self.actor(&chosen.acts_as).await?.filter(|actor| actor.is_external);
        Ok(Some(acting.map_or_else(|| person.clone(), |actor| Arc::new(actor.acted_by(&person)))))
    }

    /// Goes on with another of the person's profiles, and remembers it; an empty one is the own user. There must be such a
    /// profile.
    pub async fn choose_profile(&self, token: &str, profile: &str) -> Result<()> {
        let session = self.open_session(&token::hash(token), self.store.clock().now()).await?;
        let Some(session) = session else { return Err(store::Error::NotFound) };
        let person = self.actor(&session.user).await?;
        let is_own = person.is_some_and(|person| person.profiles.iter().any(|known| known.id.as_str() == profile));
        if !is_own {
            return Err(store::Error::NotFound);
        }
        let save = Save::update(rows::entity(self.store.model(), super::session::TABLE), session.row);
        let preferences = rows::entity(self.store.model(), PREFERENCES);
        let remember = match self.chosen_profile(&session.user).await? {
            Some((known, _)) => Save::update(preferences, known),
            None => {
                Save::create(preferences).value("user", Value::Text(session.user.0)).value("name", Value::text(CHOSEN))
            }
        };
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        tx.save_derived(save.value("profile", Value::text(profile))).await?;
        tx.save_derived(remember.value("value", Value::text(profile))).await?;
        tx.commit().await
    }
}
