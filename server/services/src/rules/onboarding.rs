//! Onboarding cases and their tasks; what closing means for cases of any kind.
use meta::{Change, Issues, Value};
use store::{Save, Tx, TxRules};

use super::look;
use crate::Result;

const CASE: &str = "sn_acct_lc_onb_case";
const CASE_TASK: &str = "sn_customerservice_task";

pub(super) const SERVICE_CASE_RULES: TxRules = TxRules {
    table: "sn_customerservice_cases",
    before: &[rule!("Open tasks block closing", refuse_close)],
    after: &[],
    delete: &[],
};

pub(super) const CASE_RULES: TxRules = TxRules {
    table: CASE,
    before: &[rule!("Default title", give_title)],
    after: &[rule!("Go live reaches engagement", tell_go_live), rule!("Cancel confirmed", cancel_tasks)],
    delete: &[],
};

pub(super) const TASK_RULES: TxRules = TxRules {
    table: "sn_ti_core_task",
    before: &[rule!("Case is the onboarding case", name_case)],
    after: &[],
    delete: &[],
};

/// A case, of whatever kind, is not closed while tasks of it are open.
async fn refuse_close(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.is_new() || !change.became("state", "closed") {
        return Ok(());
    }
    if look::has_open(tx, CASE_TASK, "case", change.now.id().as_str()).await? {
        issues.add("state", "The case has open tasks. Close or cancel its tasks first.");
    }
    Ok(())
}

async fn give_title(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.is_new() || !change.now.value("short_description").is_empty() {
        return Ok(());
    }
    if let Some(account) = look::referenced(tx, change, "account").await? {
        let title = format!("Onboarding for {}", look::text(&account, "name"));
        change.now.put("short_description", Value::Text(title));
    }
    Ok(())
}

async fn tell_go_live(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() || !change.changed("go_live_date") {
        return Ok(());
    }
    let date = change.now.value("go_live_date").clone();
    let engagement = "sn_acct_lc_engagement";
    for row in look::equal(tx, engagement, &[("initial_onboarding", change.now.id().as_str())]).await? {
        look::set(tx, engagement, &row.id(), "initial_go_live", date.clone()).await?;
    }
    Ok(())
}

/// Canceling a case cancels its open tasks.
async fn cancel_tasks(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() || !change.became("state", "canceled") {
        return Ok(());
    }
    for task in look::equal(tx, CASE_TASK, &[("case", change.now.id().as_str()), ("active", "true")]).await? {
        let class = look::text(&task, "sys_class_name").to_owned();
        let entity = tx.store.model().entity(&class).unwrap_or(task.entity);
        let note = "Canceled with its onboarding case.";
        let mut save = Save::update(entity, task.id()).text("state", "canceled").text("close_notes", note);
        if entity.has("close_code") {
            save = save.text("close_code", "canceled");
        }
        tx.save_derived(save).await?;
    }
    Ok(())
}

async fn name_case(_: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.changed("onboarding_case") {
        let case = change.now.value("onboarding_case").clone();
        change.now.put("case", case);
    }
    Ok(())
}
