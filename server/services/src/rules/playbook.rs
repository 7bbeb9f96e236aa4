//! Playbooks begin with the records that people make, and go with those that are deleted. How they end with a record
//! that is closed or canceled is in `closing`.
use meta::{Change, Issues, Value};
use store::{Tx, TxRules};

use super::look;
use super::tree::{CASE, INITIATIVE, PLAY};
use crate::playbook::{RUN, STEP, TABLES, start};
use crate::{Result, rows};

pub(super) const INITIATIVE_RULES: TxRules = TxRules {
    table: INITIATIVE,
    before: &[],
    after: &[rule!("Playbook starts with its record", begin), rule!("Playbook is in the domain of its record", follow)],
    delete: &[rule!("Playbook goes with its record", remove)],
};

pub(super) const CASE_RULES: TxRules = TxRules { table: CASE, ..INITIATIVE_RULES };

pub(super) const PLAY_RULES: TxRules = TxRules { table: PLAY, ..INITIATIVE_RULES };

pub(super) const DEFINITION_RULES: TxRules = TxRules {
    table: "sys_pd_process_definition",
    before: &[
        rule!("Playbooks run where they are shown", check_table),
        rule!("Activation raises the version", raise_version),
    ],
    after: &[],
    delete: &[],
};

/// What the system makes (seeds, jobs) starts nothing: whoever works on it may.
async fn begin(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let is_open = change.now.value("active").as_bool() == Some(true);
    if change.is_new() && is_open && !change.actor.is_system() {
        start(tx, &change.now).await?;
    }
    Ok(())
}

async fn follow(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() || !change.changed("sys_domain") {
        return Ok(());
    }
    let domain = [("sys_domain", change.now.value("sys_domain").clone())];
    for run in look::equal(tx, RUN, &[("record_id", change.now.id().as_str())]).await? {
        let steps = look::equal(tx, STEP, &[("run", run.id().as_str())]).await?;
        let steps: Vec<String> = steps.iter().map(|step| step.id().0).collect();
        tx.save_alike(rows::entity(tx.store.model(), STEP), &steps, &domain).await?;
        tx.save_alike(run.entity, &[run.id().0], &domain).await?;
    }
    Ok(())
}

async fn remove(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    for run in look::equal(tx, RUN, &[("record_id", change.now.id().as_str())]).await? {
        for step in look::equal(tx, STEP, &[("run", run.id().as_str())]).await? {
            tx.delete_derived(step.entity, step.id().as_str()).await?;
        }
        tx.delete_derived(run.entity, run.id().as_str()).await?;
    }
    Ok(())
}

async fn check_table(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let table = look::text(&change.now, "table_name");
    if look::text(&change.now, "state") != "active" || TABLES.contains(&table) {
        return Ok(());
    }
    let names = TABLES.map(|table| rows::entity(tx.store.model(), table).table.plural.to_lowercase());
    issues.add("table_name", format!("Playbooks run on {}. Please choose one of these.", names.join(", ")));
    Ok(())
}

async fn raise_version(_: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.is_new() && change.became("state", "active") {
        let version = change.now.value("version").as_int().unwrap_or_default();
        change.now.put("version", Value::Int(version + 1));
    }
    Ok(())
}
