//! Work that hangs below other work: it keeps what is above where it is, and is counted there. How it keeps
//! it open, and goes with it when that is canceled, is in `closing`.
use meta::{Change, Id, Issues, Row, Value};
use store::{Tx, TxRules};

use super::closing::{ask_before_cancel, cancel_below, end_playbooks, refuse_close};
use super::look;
use super::success_rate::{rate_objective, rate_objective_without, rate_template};
use super::tree::{CASE, INITIATIVE, OBJECTIVE, OUTCOME, PLAY, PLAY_TASK, TASK, TOUCHPOINT, children_of, parents_of};
use crate::{Result, rows};

const RISK: &str = "sn_acct_lc_risk_signal_issue";
const FURTHER_OUTCOME: &str = "sn_acct_lc_initiative_m2m_outcome";

/// A table, and its field that stays as it is while the record has children or risk signals.
const TIES: &[(&str, &str)] = &[
    (OBJECTIVE, "engagement"),
    (OUTCOME, "success_objective"),
    (INITIATIVE, "success_outcome"),
    (CASE, "engagement"),
    (TASK, "parent"),
    (TOUCHPOINT, "engagement"),
    (PLAY, "engagement"),
    (PLAY_TASK, "internal_play"),
];

/// What success tasks are made for.
const CARRIERS: &[&str] = &[INITIATIVE, CASE, TOUCHPOINT];

pub(super) const OBJECTIVE_RULES: TxRules = TxRules {
    table: OBJECTIVE,
    before: &[
        rule!("Validate engagement change for objective", check_ties),
        rule!("Nothing opens below what is over", refuse_below_ended),
        rule!("Closing with open outcomes", refuse_close),
        rule!("Cancel cascades", ask_before_cancel),
    ],
    after: &[rule!("Cancel cascades", cancel_below), rule!("Template success rate", rate_template)],
    delete: &[],
};

pub(super) const OUTCOME_RULES: TxRules = TxRules {
    table: OUTCOME,
    before: &[
        rule!("Validate objective change for outcome", check_ties),
        rule!("Nothing opens below what is over", refuse_below_ended),
        rule!("Closing with open initiatives", refuse_close),
        rule!("Cancel cascades", ask_before_cancel),
    ],
    after: &[rule!("Cancel cascades", cancel_below), rule!("Objective success rate", rate_objective)],
    delete: &[rule!("Objective success rate", rate_objective_without)],
};

pub(super) const INITIATIVE_RULES: TxRules = TxRules {
    table: INITIATIVE,
    before: &[
        rule!("Validate outcome change for initiative", check_ties),
        rule!("Nothing opens below what is over", refuse_below_ended),
        rule!("Open tasks block closing", refuse_close),
        rule!("Cancel cascades", ask_before_cancel),
    ],
    after: &[rule!("Cancel cascades", cancel_below), rule!("After close or cancel SI", end_playbooks)],
    delete: &[],
};

/// Which further outcomes an initiative works for.
pub(super) const FURTHER_OUTCOME_RULES: TxRules = TxRules {
    table: FURTHER_OUTCOME,
    before: &[
        rule!("Applicable outcome is of the same objective", check_objective),
        rule!("Avoid duplicate applicable outcome", refuse_twin_outcome),
        rule!("Domain - Set Domain", follow_initiative),
    ],
    after: &[],
    delete: &[],
};

pub(super) const CASE_RULES: TxRules = TxRules {
    table: CASE,
    before: &[
        rule!("Validate engagement update", check_ties),
        rule!("Nothing opens below what is over", refuse_below_ended),
        rule!("Open tasks block closing", refuse_close),
        rule!("Cancel cascades", ask_before_cancel),
    ],
    after: &[rule!("Cancel cascades", cancel_below), rule!("Playbook ends with its record", end_playbooks)],
    delete: &[],
};

pub(super) const PLAY_RULES: TxRules = TxRules {
    table: PLAY,
    before: &[
        rule!("Validate engagement change", check_ties),
        rule!("Nothing opens below what is over", refuse_below_ended),
        rule!("Open tasks block closing", refuse_close),
        rule!("Cancel cascades", ask_before_cancel),
    ],
    after: &[rule!("Cancel cascades", cancel_below), rule!("Playbook ends with its record", end_playbooks)],
    delete: &[],
};

pub(super) const PLAY_TASK_RULES: TxRules = TxRules {
    table: PLAY_TASK,
    before: &[
        rule!("Validate internal play change", check_ties),
        rule!("Nothing opens below what is over", refuse_below_ended),
    ],
    after: &[],
    delete: &[],
};

pub(super) const TASK_RULES: TxRules = TxRules {
    table: TASK,
    before: &[
        rule!("Validate parent change for success task", check_ties),
        rule!("Parent carries success tasks", check_carrier),
        rule!("No task on closed touchpoint", refuse_on_closed),
        rule!("Nothing opens below what is over", refuse_below_ended),
        rule!("Case is the success case", name_case),
    ],
    after: &[rule!("Number of tasks", count_tasks)],
    delete: &[rule!("Number of tasks", count_tasks_without)],
};

/// The record stays below what it is below while it has children or risk signals of its own.
pub(super) async fn check_ties(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let Some((table, field)) = TIES.iter().find(|(table, _)| *table == change.entity.name()) else { return Ok(()) };
    if change.is_new() || !change.changed(field) {
        return Ok(());
    }
    let id = change.now.id();
    let mut below = Vec::new();
    for (child, by) in children_of(table) {
        if look::any(tx, child, &[(by, id.as_str())]).await? {
            below.push(rows::entity(tx.store.model(), child).table.plural.to_lowercase());
        }
    }
    for (tied, by) in [(OUTCOME, "success_outcome"), (INITIATIVE, "success_initiative")] {
        if tied == *table && look::any(tx, FURTHER_OUTCOME, &[(by, id.as_str())]).await? {
            below.push("applicable success outcomes".to_owned());
        }
    }
    if look::any(tx, RISK, &[("source_table", table), ("source_record", id.as_str())]).await? {
        below.push("risk signals".to_owned());
    }
    if !below.is_empty() {
        let label = change.entity.field(field).map_or(*field, |field| field.label);
        issues.add(field, format!("{label} cannot be changed while the record has {}.", below.join(" and ")));
    }
    Ok(())
}

/// R132: what an initiative works for besides is of the objective of its own outcome.
async fn check_objective(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let initiative = look::referenced(tx, change, "success_initiative").await?;
    let further = look::referenced(tx, change, "success_outcome").await?;
    let (Some(initiative), Some(further)) = (initiative, further) else { return Ok(()) };
    let own = look::read(tx, OUTCOME, look::text(&initiative, "success_outcome")).await?;
    let objective = |row: &Row| look::text(row, "success_objective").to_owned();
    if own.as_ref().map(Row::id) == Some(further.id()) {
        issues.add("success_outcome", "This is the outcome of the initiative itself. Please choose another one.");
    } else if own.is_none_or(|own| objective(&own) != objective(&further)) {
        let sentence = "The outcome is of another objective. Please choose one of the initiative's objective.";
        issues.add("success_outcome", sentence);
    }
    Ok(())
}

async fn refuse_twin_outcome(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["success_initiative", "success_outcome"]).await? {
        issues.add("success_outcome", "The outcome is listed with this initiative already.");
    }
    Ok(())
}

async fn follow_initiative(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if let Some(initiative) = look::referenced(tx, change, "success_initiative").await? {
        change.now.put("sys_domain", initiative.value("sys_domain").clone());
    }
    Ok(())
}

async fn check_carrier(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.changed("parent") {
        return Ok(());
    }
    let Some(parent) = look::referenced(tx, change, "parent").await? else { return Ok(()) };
    if !CARRIERS.contains(&look::text(&parent, "sys_class_name")) {
        let sentence = "A success task belongs to an initiative, a success case or a touchpoint. Please choose one.";
        issues.add("parent", sentence);
    }
    Ok(())
}

/// Nothing is closed while work below it is open; so nothing is opened, nor moved there, afterwards.
pub(super) async fn refuse_below_ended(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let is_open = |row: &Row| row.value("active").as_bool() == Some(true);
    let was_open = change.before.as_ref().is_some_and(is_open);
    if !is_open(&change.now) {
        return Ok(());
    }
    // A touchpoint may end before its tasks do.
    for (parent, field) in parents_of(change.entity.name()).filter(|(parent, _)| *parent != TOUCHPOINT) {
        let Some(declared) = change.entity.field(field).filter(|field| !field.read_only) else { continue };
        let is_moved = change.changed(field);
        if was_open && !is_moved {
            continue;
        }
        let above = look::read(tx, parent, look::text(&change.now, field)).await?;
        if above.is_some_and(|above| !is_open(&above)) {
            let at = if is_moved { field } else { "state" };
            let sentence =
                format!("{}: it is over. Nothing can be opened below it until it is reopened.", declared.label);
            issues.add(at, sentence);
        }
    }
    Ok(())
}

async fn refuse_on_closed(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.changed("parent") {
        return Ok(());
    }
    let parent = look::text(&change.now, "parent").to_owned();
    let touchpoint = look::read(tx, TOUCHPOINT, &parent).await?;
    if touchpoint.is_some_and(|row| ["closed", "canceled"].contains(&look::text(&row, "state"))) {
        issues.add("parent", "The touchpoint is over: no more tasks can be added to it.");
    }
    Ok(())
}

/// Below a success case, the case of a task is that success case.
async fn name_case(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.changed("parent") {
        return Ok(());
    }
    let parent = look::text(&change.now, "parent").to_owned();
    let case = look::read(tx, CASE, &parent).await?.map_or(Value::Null, |row| Value::Text(row.id().0));
    change.now.put("case", case);
    Ok(())
}

async fn count_tasks(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.changed("parent") {
        return Ok(());
    }
    let now = look::text(&change.now, "parent").to_owned();
    let was = change.before.as_ref().map(|before| look::text(before, "parent").to_owned());
    for parent in was.into_iter().chain([now]) {
        write_task_count(tx, &parent, None).await?;
    }
    Ok(())
}

async fn count_tasks_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let parent = look::text(&change.now, "parent").to_owned();
    write_task_count(tx, &parent, Some(&change.now.id())).await
}

async fn write_task_count(tx: &mut Tx<'_>, initiative: &str, without: Option<&Id>) -> Result<()> {
    let Some(stored) = look::read(tx, INITIATIVE, initiative).await? else { return Ok(()) };
    let tasks = look::equal(tx, TASK, &[("parent", initiative)]).await?;
    let number = tasks.iter().filter(|task| Some(&task.id()) != without).count();
    let number = Value::Int(i64::try_from(number).unwrap_or(i64::MAX));
    if *stored.value("task_count") == number {
        return Ok(());
    }
    look::set(tx, INITIATIVE, &stored.id(), "task_count", number).await
}
