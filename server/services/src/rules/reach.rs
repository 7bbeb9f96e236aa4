//! Who administers a part of the installation decides about people of that part alone: about nobody who sees more, and
//! gives nobody more than that part.
use std::collections::{HashMap, HashSet};

use domain::roles;
use meta::query::Query;
use meta::{Actor, Change, DELETE, Issues, Model, Row, Scope, Value};
use store::Tx;

use super::look;
use crate::domains::ROOT_ID;
use crate::{Result, rows};

const USER: &str = "sys_user";
const SENTENCE: &str = "This person sees more than the domains you administer. Please ask an administrator above you.";
pub(super) const STRONGER: &str = "This person may more than you. Please ask an administrator above you.";

/// New colleagues are at home where their maker is; nobody is moved to where the maker sees nothing, nor from there.
pub(super) async fn keep_to_own_domains(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !is_limited(change.actor) || change.entity.name() != USER {
        return Ok(());
    }
    if change.is_new() && change.now.value("home_domain").is_empty() {
        change.now.put("home_domain", Value::text(change.actor.home_domain.as_str()));
    }
    for row in change.before.iter().chain([&change.now]) {
        if !is_within(tx, change.actor, row).await? {
            issues.add("home_domain", SENTENCE);
            break;
        }
    }
    Ok(())
}

/// Roles, groups, keys and the like go to people of one's own domains.
pub(super) async fn keep_to_own_people(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !is_limited(change.actor) {
        return Ok(());
    }
    for row in change.before.iter().chain([&change.now]) {
        let Some(user) = look::read(tx, USER, look::text(row, "user")).await? else {
            issues
                .add("user", "What is nobody's is everybody's. Please choose a person of the domains you administer.");
            break;
        };
        if !is_within(tx, change.actor, &user).await? {
            issues.add("user", SENTENCE);
            break;
        }
    }
    Ok(())
}

/// The same of what lets its holder act as the person.
pub(super) async fn keep_to_no_stronger(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if is_limited(change.actor)
        && look::text(&change.now, "user") != change.actor.id.as_str()
        && outranks(tx, change.actor, look::text(&change.now, "user")).await?
    {
        issues.add("user", STRONGER);
    }
    Ok(())
}

/// Customers are kept to their accounts by other rules.
fn is_limited(actor: &Actor) -> bool {
    !actor.is_system() && !actor.is_external && !actor.domains.sees("/")
}

/// Whether the actor sees every domain that the person sees.
async fn is_within(tx: &mut Tx<'_>, actor: &Actor, user: &Row) -> Result<bool> {
    if look::text(user, "sys_class_name") != USER {
        return Ok(actor.domains.sees(look::text(user, "sys_domain_path")));
    }
    let home = user.value("home_domain").as_text().unwrap_or(ROOT_ID);
    for id in rows::ids(user.value("visible_domains")).chain([home]) {
        let domain = look::read(tx, "domain", id).await?;
        if !domain.is_some_and(|domain| actor.domains.sees(look::text(&domain, "path"))) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether the person holds what the actor could not give.
pub(super) async fn outranks(tx: &mut Tx<'_>, actor: &Actor, user: &str) -> Result<bool> {
    let held = look::equal(tx, "sys_user_has_role", &[("user", user)]).await?;
    let held: Vec<&str> = held.iter().map(|row| look::text(row, "role")).collect();
    Ok(why_not(tx, actor, &held, true).await?.is_some())
}

/// Why the actor may not give these roles, to one person of his domains or to whoever is in a group; nothing where he may.
pub(super) async fn why_not(tx: &mut Tx<'_>, actor: &Actor, role_ids: &[&str], to_one: bool) -> Result<Option<String>> {
    if actor.administers_everything() || role_ids.is_empty() {
        return Ok(None);
    }
    let given = held_through(tx, role_ids).await?;
    if given.contains(roles::ADMIN) && !(to_one && actor.is_admin()) {
        return Ok(Some("Only an administrator can give the role admin.".to_owned()));
    }
    let model = tx.store.model();
    let beyond = |name: &&String| is_limited(actor) && !actor.has_role(name) && changes_what_is_shared(model, name);
    Ok(given.iter().filter(beyond).min().map(|name| {
        format!("The role {name} is about what all domains share. Please ask an administrator of all domains.")
    }))
}

/// Everything that is held with the roles.
async fn held_through(tx: &mut Tx<'_>, role_ids: &[&str]) -> Result<HashSet<String>> {
    let stored = look::find(tx, "sys_user_role", &Query::default(), look::MANY).await?;
    let names: HashMap<String, &str> = stored.iter().map(|row| (row.id().0, look::text(row, "name"))).collect();
    let name = |id: &str| names.get(id).map(|name| (*name).to_owned()).unwrap_or_default();
    let contained = look::find(tx, "sys_user_role_contains", &Query::default(), look::MANY).await?;
    let pairs: Vec<(String, String)> =
        contained.iter().map(|row| (name(look::text(row, "role")), name(look::text(row, "contains")))).collect();
    Ok(crate::roles::held_without(role_ids.iter().map(|id| name(id)).collect(), &pairs, &HashSet::new()))
}

/// Whether its holders administer a table that all domains share, or look beyond their domains.
fn changes_what_is_shared(model: &'static Model, role: &str) -> bool {
    let administers = |grant: &&meta::Grant| {
        grant.role == role && grant.ops.has(DELETE) && grant.scope == Scope::All && grant.only.is_empty()
    };
    role == roles::QUERY_NO_DOMAIN
        || role != roles::ADMIN
            && model
                .stored()
                .any(|entity| entity.path_column().is_none() && entity.rights().iter().any(|grant| administers(&grant)))
}
