//! Loads a person as an [`Actor`]: roles, groups, domains and, for people of customers, accounts.
use std::collections::HashSet;
use std::sync::Arc;

use meta::query::{Clause, Condition, Operator, Query};
use meta::{Accounts, Actor, DomainScope, Id, Row};

use super::responsibility::Held;
use crate::{Result, Services, roles, rows};

/// More rows than this of one kind are not looked at: nobody has so many roles or accounts.
pub(super) const MOST_ROWS: u64 = 10_000;

impl Services {
    /// The person with everything that decides what he may do; `None` where he is unknown, inactive or locked out.
    pub async fn actor(&self, user: &Id) -> Result<Option<Arc<Actor>>> {
        self.forget_what_changed();
        let now = self.store.clock().now();
        if let Some(actor) = self.auth.memory.actor(user, now) {
            return Ok(Some(actor));
        }
        let users = rows::entity(self.store.model(), "sys_user");
        let Some(row) = self.store.read(&self.system(), users, user.as_str()).await? else { return Ok(None) };
        if row.value("active").as_bool() == Some(false) || row.value("locked_out").as_bool() == Some(true) {
            return Ok(None);
        }
        let Some(actor) = self.load(&row).await? else { return Ok(None) };
        let actor = Arc::new(actor);
        self.auth.memory.keep_actor(actor.clone(), now);
        Ok(Some(actor))
    }

    /// Forgets actors, sessions and verified passwords that stored changes have made wrong.
    pub(super) fn forget_what_changed(&self) {
        match self.auth.memory.take_in_events() {
            Some(users) => users.iter().for_each(|user| self.auth.credentials.forget(user)),
            None => self.auth.credentials.forget_all(),
        }
    }

    async fn load(&self, user: &Row) -> Result<Option<Actor>> {
        let text = |field: &str| user.value(field).as_text().unwrap_or_default().to_owned();
        let mut actor = Actor::person(user.id(), text("user_name"), text("name"));
        actor.time_zone = user.value("time_zone").as_text().unwrap_or("UTC").to_owned();
        actor.language = user.value("language").as_text().unwrap_or("en").to_owned();
        actor.groups = self.groups(&actor.id).await?;
        actor.roles = Arc::new(self.roles(&actor.id).await?);
        let class = text("sys_class_name");
        actor.is_external = class == "customer_contact" || class == "csm_consumer" || text("user_type") == "external";
        if class == "customer_contact" && !self.be_contact(&mut actor).await? {
            return Ok(None);
        }
        if class == "csm_consumer" {
            self.be_consumer(&mut actor).await?;
        }
        if !actor.is_external {
            // Who is no customer is an employee: nobody has to give the role that says so.
            Arc::make_mut(&mut actor.roles).insert(domain::roles::INTERNAL.to_owned());
            self.be_employee(&mut actor, user).await?;
        }
        actor.profiles = Arc::new(self.profiles(&actor).await?);
        Ok(Some(actor))
    }

    async fn groups(&self, user: &Id) -> Result<Vec<Id>> {
        let query = rows::equal(&[("user", user.as_str())]);
        let found = rows::list(&self.store, &self.system(), "sys_user_grmember", query, &["group"], MOST_ROWS).await?;
        Ok(found.iter().map(|row| Id(rows::text(row, 0).to_owned())).collect())
    }

    /// Roles held directly or through groups (rules keep a row for each), with all they contain.
    async fn roles(&self, user: &Id) -> Result<HashSet<String>> {
        self.roles_without(user, &HashSet::new()).await
    }

    /// The same as if `dropped` roles were not held, nor what only they contain.
    pub(crate) async fn roles_without(&self, user: &Id, dropped: &HashSet<&str>) -> Result<HashSet<String>> {
        let system = self.system();
        let query = rows::equal(&[("user", user.as_str())]);
        let columns = ["role.name", "role.active"];
        let found = rows::list(&self.store, &system, "sys_user_has_role", query, &columns, MOST_ROWS).await?;
        let works = |row: &&store::PageRow| row.cells[1].value.as_bool() != Some(false);
        let own: Vec<String> = found.iter().filter(works).map(|row| rows::text(row, 0).to_owned()).collect();
        let columns = ["role.name", "contains.name"];
        let all = Query::default();
        let found = rows::list(&self.store, &system, "sys_user_role_contains", all, &columns, MOST_ROWS).await?;
        let pairs: Vec<(String, String)> =
            found.iter().map(|row| (rows::text(row, 0).to_owned(), rows::text(row, 1).to_owned())).collect();
        Ok(roles::held_without(own, &pairs, dropped))
    }

    /// Employees see their home domain, further domains given to them, and all below; without a home it is the root.
    async fn be_employee(&self, actor: &mut Actor, user: &Row) -> Result<()> {
        let home = user.value("home_domain").as_text().unwrap_or(crate::domains::ROOT_ID).to_owned();
        let further: Vec<&str> = rows::ids(user.value("visible_domains")).collect();
        let wanted = further.iter().copied().chain([home.as_str()]);
        let found =
            rows::list(&self.store, &self.system(), "domain", rows::among("sys_id", wanted), &["path"], MOST_ROWS)
                .await?;
        let path_of = |id: &str| {
            let stored = found.iter().find(|row| row.id.as_str() == id).map(|row| rows::text(row, 0));
            stored.filter(|path| path.ends_with('/')).map(str::to_owned)
        };
        let is_root = home == crate::domains::ROOT_ID;
        let Some(home_path) = path_of(&home).or_else(|| is_root.then(|| "/".to_owned())) else {
            // The home domain is gone: nothing is visible rather than everything.
            return Ok(());
        };
        let sees_all = home_path == "/" && actor.is_admin();
        let mut seen = vec![home_path.clone()];
        seen.extend(further.iter().filter_map(|id| path_of(id)));
        actor.domains = if sees_all { DomainScope::All } else { DomainScope::Below(seen) };
        actor.home_domain = Id(home);
        actor.home_path = home_path;
        Ok(())
    }

    /// Consumers see the domain they are in; which rows of it, their roles say.
    async fn be_consumer(&self, actor: &mut Actor) -> Result<()> {
        let consumers = rows::entity(self.store.model(), "csm_consumer");
        if let Some(consumer) = self.store.read(&self.system(), consumers, actor.id.as_str()).await? {
            let text = |field: &str| consumer.value(field).as_text().unwrap_or_default().to_owned();
            (actor.home_domain, actor.home_path) = (Id(text("sys_domain")), text("sys_domain_path"));
            actor.domains = DomainScope::Below(without_repeats(vec![actor.home_path.clone()]));
        }
        actor.opened = Arc::new(self.reached(actor, Vec::new()).await?.opened);
        Ok(())
    }

    /// Contacts see the domains of the accounts they act for; which rows of those, their roles say.
    /// False where the contact has no portal access.
    async fn be_contact(&self, actor: &mut Actor) -> Result<bool> {
        let contacts = rows::entity(self.store.model(), "customer_contact");
        let Some(contact) = self.store.read(&self.system(), contacts, actor.id.as_str()).await? else {
            return Ok(false);
        };
        let own = contact.value("account").as_text().map(|id| Id(id.to_owned()));
        if contact.value("portal_access").as_bool() == Some(false) {
            return Ok(false);
        }
        let Some(own) = own else { return Ok(true) };
        let (hierarchy, mut paths) = self.accounts_below(&own).await?;
        let (related, held) = self.related_accounts(actor, &own, &mut paths).await?;
        actor.home_domain = Id(contact.value("sys_domain").as_text().unwrap_or_default().to_owned());
        actor.home_path = contact.value("sys_domain_path").as_text().unwrap_or_default().to_owned();
        paths.push(actor.home_path.clone());
        actor.domains = DomainScope::Below(without_repeats(paths));
        actor.accounts = Accounts { own: Some(own), hierarchy, related, acting: Vec::new() };
        let reached = self.reached(actor, held).await?;
        actor.accounts.acting = reached.acting;
        actor.opened = Arc::new(reached.opened);
        Ok(true)
    }

    /// The account and all below it, with the paths of their domains.
    async fn accounts_below(&self, own: &Id) -> Result<(Vec<Id>, Vec<String>)> {
        let accounts = rows::entity(self.store.model(), "customer_account");
        let Some(account) = self.store.read(&self.system(), accounts, own.as_str()).await? else {
            return Ok((Vec::new(), Vec::new()));
        };
        let mut any = vec![field("sys_id", Operator::Is, own.0.clone())];
        if let Some(path) = account.value("account_path").as_text() {
            any.push(field("account_path", Operator::StartsWith, format!("{path}/")));
        }
        self.accounts(Clause { any }).await
    }

    /// Accounts that the person or the own account has a relationship to, and what he answers for in those of his own.
    async fn related_accounts(&self, actor: &Actor, own: &Id, paths: &mut Vec<String>) -> Result<(Vec<Id>, Vec<Held>)> {
        let system = self.system();
        let through_contact = rows::list(
            &self.store,
            &system,
            "sn_customerservice_contact_relationship",
            rows::equal(&[("contact", actor.id.as_str()), ("active", "true")]),
            &["account", "responsibility"],
            MOST_ROWS,
        );
        let through_account = rows::list(
            &self.store,
            &system,
            "account_relationship",
            rows::equal(&[("account", own.as_str())]),
            &["related_account"],
            MOST_ROWS,
        );
        let mut related = through_contact.await?;
        let held = |row: &store::PageRow| Held {
            account: Id(rows::text(row, 0).to_owned()),
            responsibility: rows::text(row, 1).to_owned(),
        };
        let held = related.iter().map(held).collect();
        related.extend(through_account.await?);
        let ids: Vec<String> = related.iter().map(|row| rows::text(row, 0).to_owned()).collect();
        if ids.is_empty() {
            return Ok((Vec::new(), Vec::new()));
        }
        let (found, more) = self.accounts(Clause { any: vec![field("sys_id", Operator::In, ids.join(","))] }).await?;
        paths.extend(more);
        Ok((found, held))
    }

    async fn accounts(&self, which: Clause) -> Result<(Vec<Id>, Vec<String>)> {
        let query = Query { groups: vec![meta::query::Group { clauses: vec![which] }], ..Query::default() };
        let columns = ["sys_domain_path"];
        let found = rows::list(&self.store, &self.system(), "customer_account", query, &columns, MOST_ROWS).await?;
        let paths = found.iter().map(|row| rows::text(row, 0).to_owned()).collect();
        Ok((found.into_iter().map(|row| row.id).collect(), paths))
    }
}

fn field(name: &str, operator: Operator, operand: String) -> Condition {
    Condition::Field { field: name.to_owned(), operator, operand }
}

/// Paths once each, without those below another and without empty ones, which would be above everything.
fn without_repeats(mut paths: Vec<String>) -> Vec<String> {
    paths.retain(|path| path.ends_with('/'));
    paths.sort();
    paths.dedup();
    let all = paths.clone();
    paths.retain(|path| !all.iter().any(|other| other != path && path.starts_with(other.as_str())));
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_below_others_are_left_out_and_empty_ones_never_open_everything() {
        let paths = ["/msp/a/", "", "/msp/a/", "/msp/a/sub/", "/msp/ab/"].map(str::to_owned).to_vec();
        assert_eq!(without_repeats(paths), ["/msp/a/", "/msp/ab/"]);
        assert!(without_repeats(vec![String::new()]).is_empty());
    }
}
