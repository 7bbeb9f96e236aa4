//! For which of the accounts that a person may act for he wants to see things now.
use std::collections::HashSet;
use std::sync::Arc;

use meta::{Actor, Id, Issues, Value};
use store::Save;

use crate::{Result, Services, rows};

const PREFERENCES: &str = "sys_user_preference";
const CHOSEN: &str = "portal.account";

/// Accounts of which the person's roles show anything, each once, the own one first.
fn accounts_of(actor: &Actor) -> Vec<&Id> {
    let accounts = &actor.accounts;
    let below = actor.has_role(domain::roles::CUSTOMER_ADMIN).then_some(&accounts.hierarchy);
    let related = actor.has_role(domain::roles::PARTNER).then_some(&accounts.related);
    let further = [below, Some(&accounts.acting), related].into_iter().flatten().flatten();
    let mut seen = HashSet::new();
    accounts.own.iter().chain(further).filter(|id| seen.insert(*id)).collect()
}

impl Services {
    /// The person as he has chosen to look: at all accounts, or at one. Costs nothing where there is no choice.
    pub async fn narrowed(&self, actor: Arc<Actor>) -> Result<Arc<Actor>> {
        if !actor.is_external || accounts_of(&actor).len() < 2 {
            return Ok(actor);
        }
        let chosen = self.chosen(&actor).await?.map(|(_, account)| account);
        // An account he does not act for any more narrows nothing: then he sees what he may see.
        match chosen.filter(|account| accounts_of(&actor).iter().any(|known| known.0 == *account)) {
            Some(account) => Ok(Arc::new(actor.narrowed(Id(account)))),
            None => Ok(actor),
        }
    }

    /// The accounts to choose from, with their names; none where there is nothing to choose.
    pub async fn account_choices(&self, actor: &Actor) -> Result<Vec<(Id, String)>> {
        let accounts = accounts_of(actor);
        if accounts.len() < 2 {
            return Ok(Vec::new());
        }
        let entity = rows::entity(self.store.model(), "customer_account");
        let wanted = accounts.iter().map(|id| (entity, id.0.clone()));
        let mut names = self.store.display_names(actor, wanted).await?;
        let named = accounts.into_iter().filter_map(|id| Some((id.clone(), names.remove(&id.0)?)));
        let mut named: Vec<(Id, String)> = named.collect();
        // The own one stays first.
        if let Some(others) = named.get_mut(1..) {
            others.sort_by(|one, other| one.1.cmp(&other.1));
        }
        Ok(named)
    }

    /// Remembers the choice; an empty one is all accounts.
    pub async fn choose_account(&self, actor: &Actor, account: &str) -> Result<()> {
        if !account.is_empty() && !accounts_of(actor).iter().any(|known| known.0 == account) {
            let mut issues = Issues::default();
            issues.add("account", "You do not act for this account. Please choose another one.");
            return Err(store::Error::Invalid(issues));
        }
        let entity = rows::entity(self.store.model(), PREFERENCES);
        let save = match self.chosen(actor).await? {
            Some((id, _)) => Save::update(entity, id),
            None => {
                Save::create(entity).value("user", Value::text(actor.id.0.clone())).value("name", Value::text(CHOSEN))
            }
        };
        self.store.save(&self.system(), save.value("value", Value::text(account))).await?;
        Ok(())
    }

    async fn chosen(&self, actor: &Actor) -> Result<Option<(Id, String)>> {
        let query = rows::equal(&[("user", actor.id.as_str()), ("name", CHOSEN)]);
        let found = rows::list(&self.store, &self.system(), PREFERENCES, query, &["value"], 1).await?;
        Ok(found.into_iter().next().map(|row| (row.id.clone(), rows::text(&row, 0).to_owned())))
    }
}
