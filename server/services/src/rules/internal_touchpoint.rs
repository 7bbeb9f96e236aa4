//! People of customers take no part in an internal touchpoint, in its tasks or in its meetings (R106, R107).
use meta::{Change, Issues, Row};
use store::{Tx, TxRules};

use super::look;
use super::touchpoint::TABLE as TOUCHPOINT;
use super::tree::TASK;
use crate::{Result, rows};

const MEETING: &str = "sn_meeting_mgmt_meeting_details";

/// Fields that name who takes part.
const PEOPLE: &[(&str, &[&str])] =
    &[(TOUCHPOINT, &["assigned_to", "squad"]), (TASK, &["assigned_to", "squad"]), (MEETING, &["invitees"])];

pub(super) const RULES: TxRules = TxRules {
    table: TOUCHPOINT,
    before: &[rule!("Internal touchpoints are among our own people", refuse_outer)],
    after: &[],
    delete: &[],
};
pub(super) const TASK_RULES: TxRules = TxRules { table: TASK, ..RULES };
pub(super) const MEETING_RULES: TxRules = TxRules { table: MEETING, ..RULES };

async fn refuse_outer(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let table = change.entity.name();
    let is_touchpoint = table == TOUCHPOINT;
    let above = if table == TASK { look::read(tx, TOUCHPOINT, look::text(&change.now, "parent")).await? } else { None };
    let told = if table == TASK { above.as_ref() } else { Some(&change.now) };
    if told.is_none_or(|row| row.value("internal").as_bool() != Some(true)) {
        return Ok(());
    }
    let begins = is_touchpoint && change.changed("internal");
    for field in people_of(table) {
        if (begins || change.changed(field)) && names_outer(tx, &change.now, field).await? {
            let label = change.entity.field(field).map_or(field, |field| field.label);
            issues.add(field, format!("{label}: people of customers take no part in an internal touchpoint."));
        }
    }
    if !begins || change.is_new() {
        return Ok(());
    }
    let id = change.now.id();
    for (child, by) in [(TASK, "parent"), (MEETING, "parent_record")] {
        let entity = rows::entity(tx.store.model(), child);
        for row in look::equal(tx, child, &[(by, id.as_str())]).await? {
            for field in people_of(child) {
                if names_outer(tx, &row, field).await? {
                    let label = entity.field(field).map_or(field, |field| field.label);
                    let what = format!("{} {}", entity.table.label.to_lowercase(), look::text(&row, "number"));
                    let sentence = format!("{label} of {what} names people of customers. Remove them there first.");
                    issues.add("internal", sentence);
                }
            }
        }
    }
    Ok(())
}

fn people_of(table: &str) -> impl Iterator<Item = &'static str> {
    PEOPLE.iter().filter(move |(known, _)| *known == table).flat_map(|(_, fields)| fields.iter().copied())
}

async fn names_outer(tx: &mut Tx<'_>, row: &Row, field: &str) -> Result<bool> {
    let people = look::all_referenced(tx, row, field).await?;
    Ok(people.iter().any(|person| look::text(person, "user_type") == "external"))
}
