//! Touchpoints: the last one shows on the engagement.
use meta::query::Operator;
use meta::{Change, Date, Id, Instant, Issues, Row, Value};
use store::{Tx, TxRules};

use super::children::{check_ties, refuse_below_ended};
use super::look;
use crate::{Result, rows};

pub(super) const TABLE: &str = "sn_acct_lc_touchpoint";
const MEETING: &str = "sn_meeting_mgmt_meeting_details";
const ENGAGEMENT: &str = "sn_acct_lc_engagement";

pub(super) const RULES: TxRules = TxRules {
    table: TABLE,
    before: &[
        rule!("Validate engagement update", check_ties),
        rule!("Nothing opens below what is over", refuse_below_ended),
        rule!("Customer's touchpoint reaches the success manager", reach_manager),
    ],
    after: &[
        rule!("Update last touchpoint", update_last),
        rule!("Meetings are as internal as their touchpoint", share_with_meetings),
    ],
    delete: &[
        rule!("Meetings go with their touchpoint", delete_meetings),
        rule!("Update last touchpoint for Delete", update_last_without),
    ],
};

/// What a customer raises waits for the success manager of the engagement, who sees that it does.
async fn reach_manager(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.is_new() || !change.actor.is_external || change.derived {
        return Ok(());
    }
    change.now.put("needs_attention", Value::Bool(true));
    if change.now.value("assigned_to").is_empty() {
        let engagement = look::referenced(tx, change, "engagement").await?;
        let manager = engagement.map_or(Value::Null, |row| row.value("customer_success_manager").clone());
        change.now.put("assigned_to", manager);
    }
    Ok(())
}

/// Customers must not learn of an internal touchpoint by its meetings.
async fn share_with_meetings(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() || !change.changed("internal") {
        return Ok(());
    }
    let internal = change.now.value("internal").clone();
    for meeting in look::equal(tx, MEETING, &[("parent_record", change.now.id().as_str())]).await? {
        look::set(tx, MEETING, &meeting.id(), "internal", internal.clone()).await?;
    }
    Ok(())
}

async fn update_last(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !["engagement", "state", "opened_at", "internal"].iter().any(|field| change.changed(field)) {
        return Ok(());
    }
    let now = look::text(&change.now, "engagement").to_owned();
    let was = change.before.as_ref().map(|before| look::text(before, "engagement").to_owned());
    if change.is_new() && is_touch(&change.now) {
        return advance(tx, &now, day(&change.now, &[])).await;
    }
    if let Some(was) = was.filter(|was| *was != now) {
        refresh(tx, &was, change.at, None).await?;
    }
    refresh(tx, &now, change.at, None).await
}

/// Canceled ones and those among the provider's own people are none.
fn is_touch(touchpoint: &Row) -> bool {
    look::text(touchpoint, "state") != "canceled" && touchpoint.value("internal").as_bool() != Some(true)
}

/// A new touchpoint can only move the day ahead: the others need not be looked at.
async fn advance(tx: &mut Tx<'_>, engagement: &str, day: Option<Date>) -> Result<()> {
    let Some(stored) = look::read(tx, ENGAGEMENT, engagement).await? else { return Ok(()) };
    let known = stored.value("last_touchpoint").as_text().and_then(Date::parse);
    match day {
        Some(day) if known < Some(day) => {
            look::set(tx, ENGAGEMENT, &stored.id(), "last_touchpoint", Value::Text(day.to_string())).await
        }
        _ => Ok(()),
    }
}

async fn update_last_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let engagement = look::text(&change.now, "engagement").to_owned();
    refresh(tx, &engagement, change.at, Some(&change.now.id())).await
}

/// The latest day over touchpoints that were not canceled (G62) nor internal: of the last meeting that took place,
/// else the day the touchpoint was opened. A touchpoint or meeting that is about to go is left out.
pub(crate) async fn refresh(tx: &mut Tx<'_>, engagement: &str, now: Instant, without: Option<&Id>) -> Result<()> {
    let Some(stored) = look::read(tx, ENGAGEMENT, engagement).await? else { return Ok(()) };
    let touchpoints = look::equal(tx, TABLE, &[("engagement", engagement)]).await?;
    let touchpoints: Vec<&Row> = touchpoints.iter().filter(|row| is_touch(row) && Some(&row.id()) != without).collect();
    let mut meetings = meetings(tx, &touchpoints, now).await?;
    meetings.retain(|meeting| Some(&meeting.id()) != without);
    let last = touchpoints.iter().filter_map(|row| day(row, &meetings)).max();
    let last = last.map_or(Value::Null, |day| Value::Text(day.to_string()));
    if *stored.value("last_touchpoint") == last {
        return Ok(());
    }
    look::set(tx, ENGAGEMENT, &stored.id(), "last_touchpoint", last).await
}

async fn delete_meetings(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let meetings = look::equal(tx, MEETING, &[("parent_record", change.now.id().as_str())]).await?;
    for meeting in meetings {
        tx.delete_derived(meeting.entity, meeting.id().as_str()).await?;
    }
    Ok(())
}

/// Meetings of the touchpoints that have taken place.
async fn meetings(tx: &mut Tx<'_>, touchpoints: &[&Row], now: Instant) -> Result<Vec<Row>> {
    if touchpoints.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Id> = touchpoints.iter().map(|row| row.id()).collect();
    let mut query = rows::among("parent_record", ids.iter().map(Id::as_str));
    query.groups[0].clauses.push(rows::condition("state", Operator::In, "scheduled,completed".to_owned()));
    let mut found = look::find(tx, MEETING, &query, look::MANY).await?;
    found.retain(|meeting| meeting.value("start").as_int().is_some_and(|start| start <= now.0));
    Ok(found)
}

fn day(touchpoint: &Row, meetings: &[Row]) -> Option<Date> {
    let id = touchpoint.id();
    let own = meetings.iter().filter(|meeting| look::text(meeting, "parent_record") == id.as_str());
    let held = own.filter_map(|meeting| meeting.value("start").as_int()).max();
    let opened = || touchpoint.value("opened_at").as_int().or_else(|| touchpoint.value("sys_created_on").as_int());
    held.or_else(opened).map(|moment| Instant(moment).date())
}
