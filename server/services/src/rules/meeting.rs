//! Meetings belong to a touchpoint or success case, and a meeting that took place is a touch.
use meta::{Change, Issues, Value};
use store::{Tx, TxRules};

use super::{look, touchpoint};
use crate::Result;

pub(super) const RULES: TxRules = TxRules {
    table: "sn_meeting_mgmt_meeting_details",
    before: &[rule!("Parent open", refuse_on_closed), rule!("Meeting follows its parent", follow_parent)],
    after: &[rule!("Update last touchpoint", update_last)],
    delete: &[rule!("Update last touchpoint for Delete", update_last_without)],
};

async fn refuse_on_closed(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.is_new() || look::text(&change.now, "parent_table") != touchpoint::TABLE {
        return Ok(());
    }
    let parent = look::text(&change.now, "parent_record").to_owned();
    let parent = look::read(tx, touchpoint::TABLE, &parent).await?;
    if parent.is_some_and(|row| ["closed", "canceled"].contains(&look::text(&row, "state"))) {
        issues.add("parent_record", "The touchpoint is over: no more meetings can be added to it.");
    }
    Ok(())
}

/// Account and engagement are those of the parent, and so is who may know of it.
async fn follow_parent(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.changed("parent_record") && !change.changed("parent_table") {
        return Ok(());
    }
    let (table, id) =
        (look::text(&change.now, "parent_table").to_owned(), look::text(&change.now, "parent_record").to_owned());
    if tx.store.model().entity(&table).is_none_or(|entity| entity.table.is_abstract) {
        return Ok(());
    }
    if let Some(parent) = look::read(tx, &table, &id).await? {
        for field in ["account", "engagement"] {
            change.now.put(field, parent.value(field).clone());
        }
        let internal = parent.entity.has("internal") && parent.value("internal").as_bool() == Some(true);
        change.now.put("internal", Value::Bool(internal));
    }
    Ok(())
}

async fn update_last(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !["start", "state", "parent_record"].iter().any(|field| change.changed(field)) {
        return Ok(());
    }
    let engagement = change.now.value("engagement").clone();
    let was = change.before.as_ref().map_or(Value::Null, |before| before.value("engagement").clone());
    for engagement in [was, engagement].iter().filter_map(Value::as_text) {
        touchpoint::refresh(tx, engagement, change.at, None).await?;
    }
    Ok(())
}

async fn update_last_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let engagement = look::text(&change.now, "engagement").to_owned();
    touchpoint::refresh(tx, &engagement, change.at, Some(&change.now.id())).await
}
