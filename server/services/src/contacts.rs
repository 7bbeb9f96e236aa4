//! What administrators of a customer do with the people of their accounts, beyond the fields of a contact.
use std::collections::HashSet;

use meta::query::Operator;
use meta::{Actor, Id, Issues};
use store::Save;

use crate::auth::INVITED_ROLES;
use crate::{Result, Services, rows};

const CONTACTS: &str = "customer_contact";
const HELD: &str = "sys_user_has_role";
const ROLE: &str = "sys_user_role";

/// A role that customers give each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerRole {
    pub name: &'static str,
    pub title: &'static str,
    pub purpose: &'static str,
}

/// The roles that the person may give: those of customers that he holds himself.
pub fn roles_to_give(actor: &Actor) -> Vec<CustomerRole> {
    let known = INVITED_ROLES.iter().filter(|name| actor.has_role(name));
    let role = |name: &&'static str| {
        let role = domain::roles::find(name)?;
        Some(CustomerRole { name: role.name, title: role.title, purpose: role.purpose })
    };
    known.filter_map(role).collect()
}

impl Services {
    /// Names of the customers' roles that a contact holds directly, for who may change the contact.
    pub async fn roles_of_contact(&self, actor: &Actor, contact: &str) -> Result<HashSet<String>> {
        self.require_contact(actor, contact).await?;
        Ok(self.held(contact).await?.into_iter().map(|(_, name)| name).collect())
    }

    /// Gives a contact exactly these of the roles that the actor may give; others the contact holds stay.
    pub async fn give_roles(&self, actor: &Actor, contact: &str, wanted: &HashSet<&str>) -> Result<()> {
        self.require_contact(actor, contact).await?;
        let mut issues = Issues::default();
        let given: Vec<&'static str> = roles_to_give(actor).into_iter().map(|role| role.name).collect();
        if wanted.iter().any(|name| !given.contains(name)) {
            issues.add("roles", "You can give roles of customers that you hold yourself, and no others.");
        }
        if contact == actor.id.as_str() && !wanted.contains(domain::roles::CUSTOMER_ADMIN) {
            issues
                .add("roles", "You would no longer be an administrator. Somebody else has to take that role from you.");
        }
        if !issues.0.is_empty() {
            return Err(store::Error::Invalid(issues));
        }
        let held = self.held(contact).await?;
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        for (row, name) in &held {
            if given.contains(&name.as_str()) && !wanted.contains(name.as_str()) {
                tx.delete(rows::entity(self.store.model(), HELD), row.as_str(), None).await?;
            }
        }
        for name in wanted.iter().filter(|name| held.iter().all(|(_, known)| known != *name)) {
            let role = tx.find(rows::entity(self.store.model(), ROLE), &rows::equal(&[("name", name)]), 1).await?;
            let Some(role) = role.first().map(meta::Row::id) else { continue };
            let save = Save::create(rows::entity(self.store.model(), HELD))
                .value("user", meta::Value::text(contact))
                .value("role", meta::Value::Text(role.0));
            tx.save(save).await?;
        }
        tx.commit().await
    }

    /// Fails unless the actor is an administrator of customers who may change this contact.
    async fn require_contact(&self, actor: &Actor, contact: &str) -> Result<()> {
        let entity = rows::entity(self.store.model(), CONTACTS);
        let is_admin = actor.has_role(domain::roles::CUSTOMER_ADMIN);
        let may_write = is_admin && !self.store.writable(actor, entity, contact).await?.is_empty();
        if may_write {
            return Ok(());
        }
        match self.store.read(actor, entity, contact).await? {
            Some(_) => Err(store::Error::Forbidden { table: CONTACTS, operation: "Update" }),
            None => Err(store::Error::NotFound),
        }
    }

    /// Rows and names of the customers' roles that a person holds, but for those of groups.
    async fn held(&self, contact: &str) -> Result<Vec<(Id, String)>> {
        let mut query = rows::equal(&[("user", contact), ("granted_by_group", "")]);
        query.groups[0].clauses.push(rows::condition("role.name", Operator::In, INVITED_ROLES.join(",")));
        let found = rows::list(&self.store, &self.system(), HELD, query, &["role.name"], 100).await?;
        Ok(found.into_iter().map(|row| (row.id.clone(), rows::text(&row, 0).to_owned())).collect())
    }
}
