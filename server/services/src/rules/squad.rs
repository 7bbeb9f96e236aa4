//! Squads: rows with person and responsibility, and the field of the record that shows the people.
use std::collections::BTreeSet;

use meta::{Change, Id, Issues, Kind, Value};
use store::{Save, Tx, TxRules};

use super::look;
use crate::{Result, rows};

const TABLE: &str = "sn_acct_lc_squad_member";

pub(super) const RULES: TxRules = TxRules {
    table: TABLE,
    before: &[rule!("Avoid duplicate squad member", refuse_twin), rule!("Domain - Set Domain", follow_record)],
    after: &[rule!("Squad shows members", show)],
    delete: &[rule!("Squad shows members", show_without)],
};

async fn refuse_twin(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["table_name", "record_id", "user", "responsibility"]).await? {
        issues.add("user", "The person is in the squad with this responsibility already.");
    }
    Ok(())
}

async fn follow_record(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    look::follow_named_record(tx, change, issues, "table_name", "record_id").await
}

async fn show(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if let Some(before) = change.before.clone() {
        refresh(tx, look::text(&before, "table_name"), look::text(&before, "record_id"), None).await?;
    }
    let (table, id) = owner(change);
    refresh(tx, &table, &id, None).await
}

async fn show_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let (table, id) = owner(change);
    refresh(tx, &table, &id, Some(&change.now.id())).await
}

fn owner(change: &Change<'_>) -> (String, String) {
    (look::text(&change.now, "table_name").to_owned(), look::text(&change.now, "record_id").to_owned())
}

/// Writes the people of the rows into the record's field, where they differ.
async fn refresh(tx: &mut Tx<'_>, table: &str, id: &str, without: Option<&Id>) -> Result<()> {
    let Some(entity) = tx.store.model().entity(table).filter(|entity| entity.has("squad")) else { return Ok(()) };
    let Some(record) = look::read(tx, entity.name(), id).await? else { return Ok(()) };
    let members = look::equal(tx, TABLE, &[("table_name", entity.name()), ("record_id", id)]).await?;
    let users: BTreeSet<&str> =
        members.iter().filter(|row| Some(&row.id()) != without).map(|row| look::text(row, "user")).collect();
    if rows::ids(record.value("squad")).collect::<BTreeSet<_>>() == users {
        return Ok(());
    }
    let joined = users.into_iter().collect::<Vec<_>>().join(",");
    look::set(tx, entity.name(), &record.id(), "squad", Value::text(joined)).await
}

/// Makes and removes rows so that they name the people of the record's field. Rows of people who stay
/// keep their responsibilities.
pub(super) async fn keep_rows(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let has_squad = change.entity.field("squad").is_some_and(|field| field.kind == Kind::References);
    if !has_squad || !change.changed("squad") {
        return Ok(());
    }
    let (table, id) = (change.entity.name(), change.now.id());
    let wanted: BTreeSet<String> = rows::ids(change.now.value("squad")).map(str::to_owned).collect();
    let members = look::equal(tx, TABLE, &[("table_name", table), ("record_id", id.as_str())]).await?;
    let known: BTreeSet<String> = members.iter().map(|row| look::text(row, "user").to_owned()).collect();
    for row in members.iter().filter(|row| !wanted.contains(look::text(row, "user"))) {
        tx.delete_derived(row.entity, row.id().as_str()).await?;
    }
    for user in wanted.difference(&known) {
        let row = Save::create(rows::entity(tx.store.model(), TABLE))
            .value("table_name", Value::text(table))
            .value("record_id", Value::Text(id.0.clone()))
            .value("user", Value::text(user));
        tx.save_derived(row).await?;
    }
    Ok(())
}
