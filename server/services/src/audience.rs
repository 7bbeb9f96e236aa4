//! Who of a customer can see a record on the portal.
use std::collections::HashSet;

use meta::query::Operator;
use meta::{Actor, Entity, Grant, Id, READ, Scope};

use crate::{Result, Services, rows};

/// A contact as far as agents are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    pub id: Id,
    pub name: String,
}

/// Nobody reads more names than this.
const MOST: u64 = 200;

impl Services {
    /// Contacts of the account who have access to the portal and a role that shows them records of this table: all of
    /// the account where `is_shared`, else those that are shown whether they are shared or not. Contacts that the
    /// actor may not see are left out. Two statements.
    pub async fn audience(
        &self,
        actor: &Actor,
        entity: &'static Entity,
        account: &str,
        is_shared: bool,
    ) -> Result<Vec<Viewer>> {
        let shows = |grant: &&Grant| {
            let reaches = matches!(grant.scope, Scope::OwnAccount | Scope::AccountHierarchy);
            let is_open = is_shared || !grant.only.contains("visible_to_customer=true");
            grant.ops.has(READ) && reaches && is_open
        };
        let roles: Vec<&str> = entity.rights().iter().filter(shows).map(|grant| grant.role).collect();
        let contacts = rows::entity(self.store.model(), "customer_contact");
        if account.is_empty() || roles.is_empty() || !store::may(actor, contacts, READ) {
            return Ok(Vec::new());
        }
        let mut query = rows::equal(&[("account", account), ("active", "true")]);
        // Access is given unless it is taken.
        query.groups[0].clauses.push(rows::condition("portal_access", Operator::IsNot, "false".to_owned()));
        query.order = meta::query::parse("ORDERBYname").order;
        let found = rows::list(&self.store, actor, "customer_contact", query, &["name"], MOST).await?;
        let people = found.iter().map(|row| row.id.as_str());
        let holders = self.holders(people, &roles).await?;
        let people = found.into_iter().filter(|row| holders.contains(row.id.as_str()));
        Ok(people.map(|row| Viewer { name: rows::text(&row, 0).to_owned(), id: row.id }).collect())
    }

    /// Those of the people who hold one of the roles, or one that contains it.
    async fn holders<'a>(&self, people: impl Iterator<Item = &'a str>, roles: &[&str]) -> Result<HashSet<String>> {
        let gives = |name: &str| {
            let held = domain::roles::held([name.to_owned()]);
            roles.iter().any(|role| held.contains(*role))
        };
        let names = domain::roles::all().map(|role| role.name).filter(|name| gives(name)).collect::<Vec<_>>();
        let mut query = rows::among("user", people);
        query.groups[0].clauses.push(rows::condition("role.name", Operator::In, names.join(",")));
        let columns = ["user"];
        let found = rows::list(&self.store, &self.system(), "sys_user_has_role", query, &columns, 10 * MOST).await?;
        Ok(found.iter().map(|row| rows::text(row, 0).to_owned()).collect())
    }
}
