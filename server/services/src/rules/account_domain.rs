//! A domain of its own for each account, where the installation wants that.
use meta::{Change, Id, Issues, Value};
use store::{Save, Tx};

use super::look;
use crate::{Result, domains, rows};

const PROPERTY: &str = "csm_auto_account_domain_generation";

/// Makes the domain of a new account, so that the account is written into it at once.
pub(super) async fn make(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let has_domain = !change.now.value("sys_domain").is_empty();
    if !change.is_new() || has_domain || !look::property_is_on(tx, PROPERTY).await? {
        return Ok(());
    }
    let name = look::text(&change.now, "name").to_owned();
    if name.is_empty() {
        // Refused for the missing name anyway.
        return Ok(());
    }
    let provider = provider(tx, change).await?;
    let domain = Save::create(rows::entity(tx.store.model(), "domain"))
        .value("name", Value::Text(name))
        .value("parent", Value::Text(provider.0))
        .text("type", "account");
    let made = tx.save_derived(domain).await?;
    change.now.put("sys_domain", Value::Text(made.id.0));
    Ok(())
}

/// Names the account on its domain, and renames the domain along with the account (G171).
pub(super) async fn adopt(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let (account, name) = (change.now.id(), look::text(&change.now, "name").to_owned());
    if change.is_new() {
        let Some(domain) = look::referenced(tx, change, "sys_domain").await? else { return Ok(()) };
        if look::text(&domain, "type") == "account" && domain.value("account").is_empty() {
            look::set(tx, "domain", &domain.id(), "account", Value::Text(account.0)).await?;
        }
    } else if change.changed("name") {
        for domain in look::equal(tx, "domain", &[("account", account.as_str())]).await? {
            look::set(tx, "domain", &domain.id(), "name", Value::Text(name.clone())).await?;
        }
    }
    Ok(())
}

/// Where new account domains go: the maker's own provider domain, else the first there is, else the root.
async fn provider(tx: &mut Tx<'_>, change: &Change<'_>) -> Result<Id> {
    let home = change.actor.home_domain.clone();
    let own = look::read(tx, "domain", home.as_str()).await?;
    if own.is_some_and(|domain| look::text(&domain, "type") == "provider") {
        return Ok(home);
    }
    let providers = look::equal(tx, "domain", &[("type", "provider"), ("active", "true")]).await?;
    let first = providers.iter().min_by_key(|row| look::text(row, "path").to_owned());
    Ok(first.map_or_else(|| Id(domains::ROOT_ID.to_owned()), meta::Row::id))
}
