//! People of customers take no part in an internal touchpoint, in its tasks or in its meetings (R106, R107).
use meta::{Change, Issues, Row};
use store::{Tx, TxRules};

use super::look;
use super::touchpoint::TABLE as TOUCHPOINT;
use super::tree::TASK;
use crate::{Result, rows};

const MEETING: &str = "sn_meeting_mgmt_meeting_details";
const INVITEE: &str = "sn_meeting_mgmt_invitee";

/// Fields that name who takes part.
const PEOPLE: &[(&str, &[&str])] = &[
    (TOUCHPOINT, &["assigned_to", "squad"]),
    (TASK, &["assigned_to", "squad"]),
    (MEETING, &["invitees"]),
    (INVITEE, &["user"]),
];

pub(super) const RULES: TxRules = TxRules {
    table: TOUCHPOINT,
    before: &[rule!("Internal touchpoints are among our own people", refuse_outer)],
    after: &[],
    delete: &[],
};
pub(super) const TASK_RULES: TxRules = TxRules { table: TASK, ..RULES };
pub(super) const MEETING_RULES: TxRules = TxRules { table: MEETING, ..RULES };
pub(super) const INVITEE_RULES: TxRules = TxRules { table: INVITEE, ..RULES };

async fn refuse_outer(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let table = change.entity.name();
    let begins = (table == TOUCHPOINT && change.changed("internal")) || (table == TASK && change.changed("parent"));
    let asked: Vec<&str> = people_of(table).filter(|field| begins || change.changed(field)).collect();
    if asked.is_empty() || !is_internal(tx, &change.now).await? {
        return Ok(());
    }
    for field in asked {
        if names_outer(tx, &change.now, field).await? {
            let label = change.entity.label_of(field);
            issues.add(field, format!("{label}: people of customers take no part in an internal touchpoint."));
        }
    }
    if table != TOUCHPOINT || !begins || change.is_new() {
        return Ok(());
    }
    let id = change.now.id();
    for (child, by) in [(TASK, "parent"), (MEETING, "parent_record")] {
        let entity = rows::entity(tx.store.model(), child);
        for row in look::equal(tx, child, &[(by, id.as_str())]).await? {
            for field in people_of(child) {
                if names_outer(tx, &row, field).await? {
                    let label = entity.label_of(field);
                    let what = format!("{} {}", entity.table.label.to_lowercase(), look::text(&row, "number"));
                    let sentence = format!("{label} of {what} names people of customers. Remove them there first.");
                    issues.add("internal", sentence);
                }
            }
        }
    }
    Ok(())
}

/// Meetings have taken the mark of their touchpoint over; tasks and invitations are as internal as what they are of.
async fn is_internal(tx: &mut Tx<'_>, row: &Row) -> Result<bool> {
    let is_marked = |row: &Row| row.value("internal").as_bool() == Some(true);
    let (above, field) = match row.entity.name() {
        TASK => (TOUCHPOINT, "parent"),
        INVITEE => (MEETING, "meeting"),
        _ => return Ok(is_marked(row)),
    };
    Ok(look::read(tx, above, look::text(row, field)).await?.is_some_and(|above| is_marked(&above)))
}

fn people_of(table: &str) -> impl Iterator<Item = &'static str> {
    PEOPLE.iter().filter(move |(known, _)| *known == table).flat_map(|(_, fields)| fields.iter().copied())
}

async fn names_outer(tx: &mut Tx<'_>, row: &Row, field: &str) -> Result<bool> {
    let people = look::all_referenced(tx, row, field).await?;
    Ok(people.iter().any(|person| look::text(person, "user_type") == "external"))
}
