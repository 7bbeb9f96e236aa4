//! The tree of domains: no circles, paths kept, and nothing removed that is in use.
use meta::{Change, Issues, Value};
use store::{Tx, TxRules};

use super::look;
use crate::{Result, domains, rows};

const TABLE: &str = "domain";

pub(super) const RULES: TxRules = TxRules {
    table: TABLE,
    before: &[rule!("No cycle in domains", refuse_cycle), rule!("Domain path kept", give_path)],
    after: &[rule!("Domain path kept", rewrite_paths_below)],
    delete: &[rule!("Domain in use", refuse_delete)],
};

async fn refuse_cycle(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::makes_circle(tx, change, "parent").await? {
        issues.add("parent", "A domain cannot be below itself. Please choose another parent domain.");
    }
    Ok(())
}

/// A new domain's last segment is made of its name and stays as it is when the domain is renamed:
/// every row of the domain carries the path.
async fn give_path(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.now.id().as_str() == domains::ROOT_ID {
        change.now.put("path", Value::Text("/".to_owned()));
        return Ok(());
    }
    if !change.is_new() && !change.changed("parent") {
        return Ok(());
    }
    let above = match look::referenced(tx, change, "parent").await? {
        Some(parent) => look::text(&parent, "path").to_owned(),
        None => "/".to_owned(),
    };
    let old = change.before.as_ref().and_then(|before| domains::last_segment(look::text(before, "path")));
    let segment = match old {
        Some(segment) => segment.to_owned(),
        None => domains::segment(look::text(&change.now, "name")),
    };
    let mut path = format!("{above}{segment}/");
    let mut counter = 2;
    while look::equal(tx, TABLE, &[("path", &path)]).await?.iter().any(|row| row.id() != change.now.id()) {
        path = format!("{above}{segment}-{counter}/");
        counter += 1;
    }
    change.now.put("path", Value::Text(path));
    Ok(())
}

/// Domains below take over the new path, and the rows of the domain carry it.
async fn rewrite_paths_below(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() || !change.changed("path") {
        return Ok(());
    }
    let path = look::text(&change.now, "path").to_owned();
    for child in look::equal(tx, TABLE, &[("parent", change.now.id().as_str())]).await? {
        let last = domains::last_segment(look::text(&child, "path")).unwrap_or_default().to_owned();
        look::set(tx, TABLE, &child.id(), "path", Value::Text(format!("{path}{last}/"))).await?;
    }
    tx.move_domain(&change.now.id(), &path).await
}

async fn refuse_delete(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let id = change.now.id();
    if id.as_str() == domains::ROOT_ID {
        issues.add("", "The global domain exists always and cannot be removed.");
        return Ok(());
    }
    if look::any(tx, TABLE, &[("parent", id.as_str())]).await? {
        issues.add("", "The domain has domains below it. Move or remove those first.");
        return Ok(());
    }
    // What is only kept with a record, as its history is, does not keep the domain.
    for entity in tx.store.model().stored().filter(|entity| entity.has_domain && entity.table.domain_of.is_empty()) {
        if !look::find(tx, entity.name(), &rows::equal(&[("sys_domain", id.as_str())]), 1).await?.is_empty() {
            let plural = entity.table.plural.to_lowercase();
            issues.add("", format!("The domain holds {plural}. Move or remove those first."));
            return Ok(());
        }
    }
    Ok(())
}
