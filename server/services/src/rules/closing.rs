//! Ending work that has work below it: open children keep it from being closed, and go with it when it is canceled.
use meta::query::Operator;
use meta::{Change, IssueKind, Issues, Value};
use store::Tx;

use super::tree::{CASE, INITIATIVE, PLAY, TOUCHPOINT, counted, named, open_below, open_children};
use super::{look, touchpoint};
use crate::{Result, rows};

/// Records on which playbooks work, and what a playbook leaves on them: its runs, and the activities of these.
const PLAYED: &[&str] = &[INITIATIVE, CASE, PLAY];
const RUN: &str = "sys_pd_context";
const ACTIVITY: &str = "sys_pd_activity_context";
const UNFINISHED: &str = "queued,pending,ready,in_progress";
/// Records named in one statement.
const AT_ONCE: usize = 500;

/// Closing waits for every open child; the refusal names the first of them.
pub(super) async fn refuse_close(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.is_new() || !change.became("state", "closed") {
        return Ok(());
    }
    let found = open_children(tx, change.entity.name(), change.now.id().as_str()).await?;
    if found.is_empty() {
        return Ok(());
    }
    let number: usize = found.iter().map(|(_, ids)| ids.len()).sum();
    let (what, verb) = (change.entity.table.label.to_lowercase(), if number == 1 { "is" } else { "are" });
    let mentions = named(tx, &found).await?;
    let mut list: Vec<String> = mentions.iter().map(|mention| mention.text.clone()).collect();
    if !list.is_empty() && list.len() < number {
        list.push(format!("{} more", number - list.len()));
    }
    let list = if list.is_empty() { String::new() } else { format!(": {}", list.join(", ")) };
    let counted = counted(tx, &found);
    let sentence = format!(
        "The {what} cannot be closed while {counted} below it {verb} open{list}. Close or cancel what is open first."
    );
    issues.add("state", sentence);
    issues.mention(mentions);
    Ok(())
}

/// Whoever cancels is told first how many of what is canceled as well.
pub(super) async fn ask_before_cancel(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.is_new() || change.confirmed || !change.became("state", "canceled") {
        return Ok(());
    }
    let found = open_below(tx, change.entity.name(), change.now.id().as_str()).await?;
    if !found.is_empty() {
        let what = change.entity.table.label.to_lowercase();
        let sentence =
            format!("Canceling this {what} also cancels {} below it. Please confirm that.", counted(tx, &found));
        issues.push("", sentence, IssueKind::Confirm);
    }
    Ok(())
}

/// Everything open below goes with what is canceled.
pub(super) async fn cancel_below(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() || !change.became("state", "canceled") {
        return Ok(());
    }
    let note = format!("Canceled with its {}.", change.entity.table.label.to_lowercase());
    let fields = [("state", Value::text("canceled")), ("close_notes", Value::text(note))];
    for (table, ids) in open_below(tx, change.entity.name(), change.now.id().as_str()).await? {
        let entity = rows::entity(tx.store.model(), table);
        tx.save_alike(entity, &ids, &fields).await?;
        if PLAYED.contains(&table) {
            cancel_playbooks(tx, change, &ids).await?;
        }
        if table == TOUCHPOINT {
            let engagement = change.now.id();
            touchpoint::refresh(tx, engagement.as_str(), change.at, None).await?;
        }
    }
    Ok(())
}

/// A playbook has nothing left to do on a record that is over.
pub(super) async fn end_playbooks(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() || !["closed", "canceled"].iter().any(|state| change.became("state", state)) {
        return Ok(());
    }
    let id = change.now.id().0;
    cancel_playbooks(tx, change, &[id]).await
}

/// The records keep the states they have, the unfinished runs on them become canceled (gaps.md G32).
async fn cancel_playbooks(tx: &mut Tx<'_>, change: &Change<'_>, records: &[String]) -> Result<()> {
    for records in records.chunks(AT_ONCE) {
        let runs = unfinished(tx, RUN, "record_id", records).await?;
        if runs.is_empty() {
            continue;
        }
        let activities = unfinished(tx, ACTIVITY, "run", &runs).await?;
        let canceled = ("state", Value::text("canceled"));
        let ended = ("ended", Value::Int(change.at.0));
        tx.save_alike(rows::entity(tx.store.model(), RUN), &runs, &[canceled.clone(), ended]).await?;
        tx.save_alike(rows::entity(tx.store.model(), ACTIVITY), &activities, &[canceled]).await?;
    }
    Ok(())
}

async fn unfinished(tx: &mut Tx<'_>, table: &str, field: &str, ids: &[String]) -> Result<Vec<String>> {
    let mut query = rows::among(field, ids.iter().map(String::as_str));
    query.groups[0].clauses.push(rows::condition("state", Operator::In, UNFINISHED.to_owned()));
    Ok(look::find(tx, table, &query, look::MANY).await?.iter().map(|row| row.id().0).collect())
}
