//! A workbook that is added to a data import task waits there to be taken in.
use meta::{Change, Issues, Value};
use store::{Save, Tx, TxRules};

use super::look;
use crate::{Result, rows};

const FILES: &str = "sn_acct_lc_import_file";
const TASKS: &str = "sn_ti_core_imp_task";
const WORKBOOKS: &[&str] = &[".xlsx", ".csv"];

pub(super) const RULES: TxRules = TxRules {
    table: "sys_attachment",
    before: &[],
    after: &[rule!("Workbooks of import tasks", take_note)],
    delete: &[rule!("Workbooks of import tasks", forget)],
};

async fn take_note(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let name = look::text(&change.now, "file_name").to_owned();
    let is_workbook = WORKBOOKS.iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
    if !change.is_new() || !is_workbook || look::text(&change.now, "table_name") != TASKS {
        return Ok(());
    }
    let task = look::text(&change.now, "table_sys_id").to_owned();
    let file = Save::create(rows::entity(tx.store.model(), FILES))
        .value("task", Value::Text(task))
        .value("file_name", Value::Text(name))
        .value("file", Value::Text(change.now.id().0));
    tx.save_derived(file).await?;
    Ok(())
}

/// What was taken in already stays in the list.
async fn forget(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if look::text(&change.now, "table_name") != TASKS {
        return Ok(());
    }
    let file = change.now.id();
    let waiting = [("file", file.as_str()), ("upload_status", "unprocessed")];
    for row in look::equal(tx, FILES, &waiting).await? {
        tx.delete_derived(row.entity, row.id().as_str()).await?;
    }
    Ok(())
}
