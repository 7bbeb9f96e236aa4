//! Work that hangs below other work: it keeps what is above open, goes with it when that is canceled,
//! keeps it where it is, and makes its success rate.
use meta::query::Operator;
use meta::{Change, Id, Issues, Row, Value};
use store::{Save, Tx, TxRules};

use super::look;
use crate::{Result, rows};

const OBJECTIVE: &str = "sn_acct_lc_success_objective";
const OUTCOME: &str = "sn_acct_lc_success_outcome";
const INITIATIVE: &str = "sn_acct_lc_success_initiative";
const CASE: &str = "sn_acct_lc_success_case";
const TASK: &str = "sn_acct_lc_success_task";
const PLAY: &str = "sn_acct_lc_internal_play";
const PLAY_TASK: &str = "sn_acct_lc_internal_play_task";
const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";
const RISK: &str = "sn_acct_lc_risk_signal_issue";
const TEMPLATE: &str = "sn_acct_lc_success_objective_template";

/// A table, the table of its children, and their field that names it.
const CHILDREN: &[(&str, &str, &str)] = &[
    (OBJECTIVE, OUTCOME, "success_objective"),
    (OUTCOME, INITIATIVE, "success_outcome"),
    (INITIATIVE, TASK, "parent"),
    (CASE, TASK, "parent"),
    (PLAY, PLAY_TASK, "internal_play"),
];

/// A table, and its field that stays as it is while the record has children or risk signals.
const TIES: &[(&str, &str)] = &[
    (OBJECTIVE, "engagement"),
    (OUTCOME, "success_objective"),
    (INITIATIVE, "success_outcome"),
    (CASE, "engagement"),
    (TASK, "parent"),
    (PLAY, "engagement"),
    (PLAY_TASK, "internal_play"),
];

pub(super) const OBJECTIVE_RULES: TxRules = TxRules {
    table: OBJECTIVE,
    before: &[
        rule!("Validate engagement change for objective", check_ties),
        rule!("Closing with open outcomes", refuse_close),
    ],
    after: &[rule!("Cancel cascades", cancel_children), rule!("Template success rate", rate_template)],
    delete: &[],
};

pub(super) const OUTCOME_RULES: TxRules = TxRules {
    table: OUTCOME,
    before: &[
        rule!("Validate objective change for outcome", check_ties),
        rule!("Closing with open initiatives", refuse_close),
    ],
    after: &[rule!("Cancel cascades", cancel_children), rule!("Objective success rate", rate_objective)],
    delete: &[rule!("Objective success rate", rate_objective_without)],
};

pub(super) const INITIATIVE_RULES: TxRules = TxRules {
    table: INITIATIVE,
    before: &[
        rule!("Validate outcome change for initiative", check_ties),
        rule!("Open tasks block closing", refuse_close),
    ],
    after: &[rule!("Cancel cascades", cancel_children)],
    delete: &[],
};

pub(super) const CASE_RULES: TxRules = TxRules {
    table: CASE,
    before: &[rule!("Validate engagement update", check_ties), rule!("Open tasks block closing", refuse_close)],
    after: &[rule!("Cancel cascades", cancel_children)],
    delete: &[],
};

pub(super) const PLAY_RULES: TxRules = TxRules {
    table: PLAY,
    before: &[rule!("Validate engagement change", check_ties), rule!("Open tasks block closing", refuse_close)],
    after: &[rule!("Cancel cascades", cancel_children)],
    delete: &[],
};

pub(super) const PLAY_TASK_RULES: TxRules = TxRules {
    table: PLAY_TASK,
    before: &[rule!("Validate internal play change", check_ties)],
    after: &[],
    delete: &[],
};

pub(super) const TASK_RULES: TxRules = TxRules {
    table: TASK,
    before: &[
        rule!("Validate parent change for success task", check_ties),
        rule!("No task on closed touchpoint", refuse_on_closed),
        rule!("Case is the success case", name_case),
    ],
    after: &[rule!("Number of tasks", count_tasks)],
    delete: &[rule!("Number of tasks", count_tasks_without)],
};

fn children_of(table: &str) -> Option<(&'static str, &'static str)> {
    CHILDREN.iter().find(|(parent, ..)| *parent == table).map(|(_, child, field)| (*child, *field))
}

async fn refuse_close(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let Some((child, field)) = children_of(change.entity.name()) else { return Ok(()) };
    if change.is_new() || !change.became("state", "closed") {
        return Ok(());
    }
    if look::has_open(tx, child, field, change.now.id().as_str()).await? {
        let plural = rows::entity(tx.store.model(), child).table.plural.to_lowercase();
        issues.add("state", format!("There are open {plural} below. Close or cancel them first."));
    }
    Ok(())
}

async fn cancel_children(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let Some((child, field)) = children_of(change.entity.name()) else { return Ok(()) };
    if change.is_new() || !change.became("state", "canceled") {
        return Ok(());
    }
    let note = format!("Canceled with its {}.", change.entity.table.label.to_lowercase());
    for row in look::equal(tx, child, &[(field, change.now.id().as_str()), ("active", "true")]).await? {
        let save = Save::update(row.entity, row.id()).text("state", "canceled").text("close_notes", note.as_str());
        tx.save_derived(save).await?;
    }
    Ok(())
}

/// The record stays below what it is below while it has children or risk signals of its own.
async fn check_ties(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let Some((table, field)) = TIES.iter().find(|(table, _)| *table == change.entity.name()) else { return Ok(()) };
    if change.is_new() || !change.changed(field) {
        return Ok(());
    }
    let id = change.now.id();
    let has_children = match children_of(table) {
        Some((child, by)) => look::any(tx, child, &[(by, id.as_str())]).await?,
        None => false,
    };
    let risks = [("source_table", *table), ("source_record", id.as_str())];
    if has_children || look::any(tx, RISK, &risks).await? {
        let label = change.entity.field(field).map_or(*field, |field| field.label);
        let below = children_of(table).map_or("risk signals".to_owned(), |(child, _)| {
            format!("{} or risk signals", rows::entity(tx.store.model(), child).table.plural.to_lowercase())
        });
        issues.add(field, format!("{label} cannot be changed while the record has {below}."));
    }
    Ok(())
}

async fn refuse_on_closed(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.is_new() {
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

async fn rate_objective(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !["success_rate", "success_objective"].iter().any(|field| change.changed(field)) {
        return Ok(());
    }
    let now = look::text(&change.now, "success_objective").to_owned();
    let was = change.before.as_ref().map(|before| look::text(before, "success_objective").to_owned());
    if let Some(was) = was.filter(|was| *was != now) {
        write_objective_rate(tx, &was, None).await?;
    }
    write_objective_rate(tx, &now, None).await
}

async fn rate_objective_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let objective = look::text(&change.now, "success_objective").to_owned();
    write_objective_rate(tx, &objective, Some(&change.now.id())).await
}

/// The average over outcomes that came from templates and have a rate, in percent; made by hand, they never count.
async fn write_objective_rate(tx: &mut Tx<'_>, objective: &str, without: Option<&Id>) -> Result<()> {
    let mut query = rows::equal(&[("success_objective", objective)]);
    query.groups[0].clauses.push(rows::condition("template", Operator::IsNotEmpty, String::new()));
    let outcomes = look::find(tx, OUTCOME, &query, look::MANY).await?;
    let counted = outcomes.iter().filter(|row| Some(&row.id()) != without);
    let rate = average(counted.filter_map(|row| row.value("success_rate").as_int()).map(|rate| rate * 100));
    write_rate(tx, OBJECTIVE, objective, rate).await
}

/// The average over the objectives made from a template.
async fn rate_template(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let template = look::text(&change.now, "template").to_owned();
    if template.is_empty() || !change.changed("success_rate") {
        return Ok(());
    }
    let objectives = look::equal(tx, OBJECTIVE, &[("template", &template)]).await?;
    let rate = average(objectives.iter().filter_map(|row| row.value("success_rate").as_int()));
    write_rate(tx, TEMPLATE, &template, rate).await
}

async fn write_rate(tx: &mut Tx<'_>, table: &str, id: &str, rate: Option<i64>) -> Result<()> {
    let Some(stored): Option<Row> = look::read(tx, table, id).await? else { return Ok(()) };
    let rate = rate.map_or(Value::Null, Value::Int);
    if *stored.value("success_rate") == rate {
        return Ok(());
    }
    look::set(tx, table, &stored.id(), "success_rate", rate).await
}

fn average(numbers: impl Iterator<Item = i64>) -> Option<i64> {
    let (sum, count) = numbers.fold((0, 0), |(sum, count), number| (sum + number, count + 1));
    (count > 0).then(|| sum / count)
}
