//! Scheduled jobs, and modules that are switched on with what they need.
use meta::{Change, IssueKind, Issues, Row, Value};
use store::{Tx, TxRules};

use super::look;
use crate::{Result, rows};

const MODULE: &str = "sys_module";

pub(super) const JOB_RULES: TxRules = TxRules {
    table: "sys_scheduled_job",
    before: &[],
    after: &[],
    delete: &[rule!("Jobs come with the system", refuse_delete)],
};

pub(super) const MODULE_RULES: TxRules = TxRules {
    table: MODULE,
    before: &[
        rule!("Activation only from global domain", refuse_outside_global),
        rule!("Activation pulls dependencies", ask_before_activation),
        rule!("Module in use", refuse_deactivation),
    ],
    after: &[rule!("Activation pulls dependencies", activate_needed)],
    delete: &[],
};

async fn refuse_delete(_: &mut Tx<'_>, _: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    issues.add("", "Scheduled jobs come with the system. Please make this one inactive instead.");
    Ok(())
}

/// Modules belong to the whole installation: who administers a part of it does not decide about them.
async fn refuse_outside_global(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.actor.domains.sees("/") {
        return Ok(());
    }
    for property in ["sn_acct_lc.domain_separation_active", "glide.sys.domain.delegated_administration"] {
        if !change.became("state", "active") || !look::property_is_on(tx, property).await? {
            issues
                .add("state", "All domains share modules. Please ask an administrator of all domains to change them.");
            return Ok(());
        }
    }
    let name = look::text(&change.now, "name");
    let sentence =
        "Application installation is unavailable because another operation is running: Plugin Activation for";
    issues.add("state", format!("{sentence} {name}"));
    Ok(())
}

/// Whoever activates a module is told first what else becomes active.
async fn ask_before_activation(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.confirmed || !change.became("state", "active") {
        return Ok(());
    }
    let needed = inactive_needs(tx, &change.now).await?;
    if !needed.is_empty() {
        let names: Vec<&str> = needed.iter().map(|module| look::text(module, "name")).collect();
        let sentence =
            format!("This activates what the module needs as well: {}. Please confirm that.", names.join(", "));
        issues.push("", sentence, IssueKind::Confirm);
    }
    Ok(())
}

/// The modules it needs become active, and by the same rule what those need.
async fn activate_needed(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.became("state", "active") {
        for module in inactive_needs(tx, &change.now).await? {
            look::set(tx, MODULE, &module.id(), "state", Value::text("active")).await?;
        }
    }
    Ok(())
}

async fn refuse_deactivation(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.is_new() || !change.became("state", "inactive") {
        return Ok(());
    }
    let own = change.now.id();
    let active = look::equal(tx, MODULE, &[("state", "active")]).await?;
    let in_need = active.iter().find(|module| rows::ids(module.value("depends_on")).any(|id| id == own.as_str()));
    if let Some(module) = in_need {
        let name = look::text(module, "name");
        issues.add("state", format!("{name} needs this module. Please make that inactive first."));
    }
    Ok(())
}

async fn inactive_needs(tx: &mut Tx<'_>, module: &Row) -> Result<Vec<Row>> {
    let mut needed = rows::ids(module.value("depends_on")).peekable();
    if needed.peek().is_none() {
        return Ok(Vec::new());
    }
    let mut query = rows::among("sys_id", needed);
    query.groups[0].clauses.push(rows::is("state", "inactive"));
    look::find(tx, MODULE, &query, look::MANY).await
}
