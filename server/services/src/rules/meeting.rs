//! Meetings belong to a touchpoint or success case, a meeting that took place is a touch, and who is invited answers.
use std::collections::BTreeSet;

use meta::{Change, Issues, Row, Value};
use store::{Save, Tx, TxRules};

use super::{look, touchpoint};
use crate::{Result, rows};

const INVITEE: &str = "sn_meeting_mgmt_invitee";

pub(super) const RULES: TxRules = TxRules {
    table: "sn_meeting_mgmt_meeting_details",
    before: &[
        rule!("Parent open", refuse_on_closed),
        rule!("Meeting follows its parent", follow_parent),
        rule!("Customer's meeting reaches the success manager", reach_manager),
    ],
    after: &[rule!("Update last touchpoint", update_last), rule!("Invitees kept as rows", keep_invitations)],
    delete: &[
        rule!("Update last touchpoint for Delete", update_last_without),
        rule!("Invitations go with their meeting", remove_invitations),
    ],
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

/// What a customer proposes waits for the person in charge of the touchpoint, who is invited.
async fn reach_manager(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let is_customers = change.actor.is_external && !change.derived && change.is_new();
    if !is_customers || look::text(&change.now, "parent_table") != touchpoint::TABLE {
        return Ok(());
    }
    let parent = look::text(&change.now, "parent_record").to_owned();
    let Some(parent) = look::read(tx, touchpoint::TABLE, &parent).await? else { return Ok(()) };
    let manager = look::text(&parent, "assigned_to");
    let own = change.actor.id.as_str();
    let mut people: Vec<&str> = rows::ids(change.now.value("invitees")).collect();
    people.extend([own, manager].into_iter().filter(|person| !person.is_empty()));
    let mut known = BTreeSet::new();
    people.retain(|person| known.insert(*person));
    let people = people.join(",");
    change.now.put("invitees", Value::text(people));
    look::set(tx, touchpoint::TABLE, &parent.id(), "needs_attention", Value::Bool(true)).await
}

/// Each person invited has an invitation to answer; who is invited no more has none. Invitations that were made by
/// themselves stay.
async fn keep_invitations(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.changed("invitees") {
        return Ok(());
    }
    let people = |row: &Row| rows::ids(row.value("invitees")).map(str::to_owned).collect::<BTreeSet<String>>();
    let (now, before) = (people(&change.now), change.before.as_ref().map(people).unwrap_or_default());
    let meeting = change.now.id();
    let known = look::equal(tx, INVITEE, &[("meeting", meeting.as_str())]).await?;
    for row in
        known.iter().filter(|row| before.contains(look::text(row, "user")) && !now.contains(look::text(row, "user")))
    {
        tx.delete_derived(row.entity, row.id().as_str()).await?;
    }
    let known: BTreeSet<&str> = known.iter().map(|row| look::text(row, "user")).collect();
    for person in now.iter().filter(|person| !known.contains(person.as_str())) {
        let save = Save::create(rows::entity(tx.store.model(), INVITEE));
        tx.save_derived(
            save.value("meeting", Value::text(meeting.as_str())).value("user", Value::text(person.as_str())),
        )
        .await?;
    }
    Ok(())
}

async fn remove_invitations(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    for row in look::equal(tx, INVITEE, &[("meeting", change.now.id().as_str())]).await? {
        tx.delete_derived(row.entity, row.id().as_str()).await?;
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
