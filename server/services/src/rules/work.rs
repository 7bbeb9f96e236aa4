//! What all work records share: they take account and engagement from the record they are made for.
use meta::{Change, Issues, Row, Value};
use store::{Tx, TxRules};

use super::{look, squad};
use crate::Result;

/// Fields that may lead to the record whose account is taken over, nearest first.
const LEADS: &[&str] =
    &["success_outcome", "success_objective", "internal_play", "onboarding_case", "engagement", "case", "parent"];

pub(super) const RULES: TxRules = TxRules {
    table: "sn_task",
    before: &[rule!("Account of parent record", take_over), rule!("Company follows account", follow_account)],
    after: &[rule!("Squad kept as rows", squad::keep_rows)],
    delete: &[rule!("Squad goes with its record", remove_squad)],
};

/// Where account or engagement are not for people to fill, they are those of the record above; on new
/// records an empty account is filled as well.
async fn take_over(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    for field in ["engagement", "account"] {
        let Some(declared) = change.entity.field(field) else { continue };
        let is_open = change.is_new() && change.now.value(field).is_empty();
        if !declared.read_only && !is_open {
            continue;
        }
        if let Some(value) = above(tx, change, field).await? {
            change.now.put(field, value);
        }
    }
    Ok(())
}

/// The value of `field` in the nearest record above that has one, if what leads there has changed.
async fn above(tx: &mut Tx<'_>, change: &Change<'_>, field: &str) -> Result<Option<Value>> {
    for lead in LEADS.iter().filter(|lead| **lead != field && change.entity.has(lead)) {
        if !change.changed(lead) {
            continue;
        }
        let Some(row) = look::referenced(tx, change, lead).await? else { continue };
        let row = own_class(tx, row).await?;
        if !row.value(field).is_empty() {
            return Ok(Some(row.value(field).clone()));
        }
    }
    Ok(None)
}

/// A row read through a parent's table, with the fields of its own class.
async fn own_class(tx: &mut Tx<'_>, row: Row) -> Result<Row> {
    let class = look::text(&row, "sys_class_name").to_owned();
    if class.is_empty() || class == row.entity.name() {
        return Ok(row);
    }
    let whole = look::read(tx, &class, row.id().as_str()).await?;
    Ok(whole.unwrap_or(row))
}

/// The company behind an account is the same record.
async fn follow_account(_: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.changed("account") {
        let account = change.now.value("account").clone();
        change.now.put("company", account);
    }
    Ok(())
}

async fn remove_squad(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.entity.has("squad") {
        return Ok(());
    }
    let pairs = [("table_name", change.entity.name().to_owned()), ("record_id", change.now.id().0)];
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(field, value)| (*field, value.as_str())).collect();
    for row in look::equal(tx, "sn_acct_lc_squad_member", &pairs).await? {
        tx.delete_derived(row.entity, row.id().as_str()).await?;
    }
    Ok(())
}
