//! Who administers a part of the installation decides about people of that part alone: about nobody who sees more.
use meta::{Actor, Change, Issues, Row, Value};
use store::Tx;

use super::look;
use crate::domains::ROOT_ID;
use crate::{Result, rows};

const USER: &str = "sys_user";
const SENTENCE: &str = "This person sees more than the domains you administer. Please ask an administrator above you.";

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

/// Roles, keys and the like go to people of one's own domains.
pub(super) async fn keep_to_own_people(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !is_limited(change.actor) {
        return Ok(());
    }
    for row in change.before.iter().chain([&change.now]) {
        let user = look::read(tx, USER, look::text(row, "user")).await?;
        if let Some(user) = user.filter(|user| look::text(user, "sys_class_name") == USER)
            && !is_within(tx, change.actor, &user).await?
        {
            issues.add("user", SENTENCE);
            break;
        }
    }
    Ok(())
}

/// Customers are kept to their accounts by other rules.
fn is_limited(actor: &Actor) -> bool {
    !actor.is_system() && !actor.is_external && !actor.domains.sees("/")
}

/// Whether the actor sees every domain that the person sees.
async fn is_within(tx: &mut Tx<'_>, actor: &Actor, user: &Row) -> Result<bool> {
    let home = user.value("home_domain").as_text().unwrap_or(ROOT_ID);
    for id in rows::ids(user.value("visible_domains")).chain([home]) {
        let domain = look::read(tx, "domain", id).await?;
        if !domain.is_some_and(|domain| actor.domains.sees(look::text(&domain, "path"))) {
            return Ok(false);
        }
    }
    Ok(true)
}
