//! Running a playbook: it begins on a record, and goes on from step to step.
use meta::{Id, Row, Value};
use store::{Save, Tx};

use super::{ACTIVITY, Inputs, KIND, PLAYBOOK, RUN, STAGE, STEP, by_ids, is_finished, meets, order};
use crate::rules::look;
use crate::{Result, rows};

/// Everything a run is made of, in the order of its stages and activities.
pub(super) struct Step {
    pub row: Row,
    pub activity: Row,
    pub lane: Row,
    pub kind: String,
    pub state: String,
}

impl Step {
    pub fn inputs(&self) -> Inputs {
        Inputs::read(look::text(&self.activity, "inputs"))
    }

    pub fn label(&self) -> &str {
        look::text(&self.activity, "label")
    }

    fn is_finished(&self) -> bool {
        is_finished(&self.state)
    }
}

/// Starts the first active playbook, by name, whose trigger the record meets. Answers whether there is one.
pub(crate) async fn start(tx: &mut Tx<'_>, record: &Row) -> Result<bool> {
    let table = record.entity.name();
    let mut playbooks = look::equal(tx, PLAYBOOK, &[("table_name", table), ("state", "active")]).await?;
    playbooks.sort_by_key(|row| look::text(row, "name").to_owned());
    for playbook in playbooks {
        if !meets(tx, record, look::text(&playbook, "trigger_condition")).await? {
            continue;
        }
        let stages = look::equal(tx, STAGE, &[("playbook", playbook.id().as_str())]).await?;
        if !stages.is_empty() {
            begin_run(tx, record, &playbook, stages).await?;
            return Ok(true);
        }
    }
    Ok(false)
}

async fn begin_run(tx: &mut Tx<'_>, record: &Row, playbook: &Row, mut lanes: Vec<Row>) -> Result<()> {
    lanes.sort_by_key(order);
    let ids: Vec<String> = lanes.iter().map(|lane| lane.id().0).collect();
    let below = rows::among("lane", ids.iter().map(String::as_str));
    let mut activities = look::find(tx, ACTIVITY, &below, look::MANY).await?;
    activities.sort_by_key(order);
    let domain = record.value("sys_domain").clone();
    let now = Value::Int(tx.store.clock().now().0);
    let run = Save::create(rows::entity(tx.store.model(), RUN))
        .value("playbook", Value::Text(playbook.id().0))
        .value("table_name", Value::text(record.entity.name()))
        .value("record_id", Value::Text(record.id().0))
        .value("state", Value::text("in_progress"))
        .value("started", now)
        .value("sys_domain", domain.clone());
    let run = tx.save_derived(run).await?.row;
    let entity = rows::entity(tx.store.model(), STEP);
    for lane in &ids {
        for activity in activities.iter().filter(|activity| look::text(activity, "lane") == lane) {
            let step = Save::create(entity)
                .value("run", Value::Text(run.id().0))
                .value("activity", Value::Text(activity.id().0))
                .value("state", Value::text("pending"))
                .value("sys_domain", domain.clone());
            tx.save_derived(step).await?;
        }
    }
    advance(tx, record, &run).await
}

pub(super) async fn steps_of(tx: &mut Tx<'_>, run: &Id) -> Result<Vec<Step>> {
    let steps = look::equal(tx, STEP, &[("run", run.as_str())]).await?;
    let text = |row: &Row, field: &str| look::text(row, field).to_owned();
    let activities = by_ids(tx, ACTIVITY, steps.iter().map(|step| text(step, "activity"))).await?;
    let lanes = by_ids(tx, STAGE, activities.iter().map(|activity| text(activity, "lane"))).await?;
    let kinds = by_ids(tx, KIND, activities.iter().map(|activity| text(activity, "definition"))).await?;
    let of = |rows: &[Row], id: &str| rows.iter().find(|row| row.id().as_str() == id).cloned();
    let step = |row: Row| {
        let activity = of(&activities, look::text(&row, "activity"))?;
        let lane = of(&lanes, look::text(&activity, "lane"))?;
        let kind = of(&kinds, look::text(&activity, "definition")).map(|kind| text(&kind, "kind"));
        Some(Step { state: text(&row, "state"), kind: kind.unwrap_or_default(), row, activity, lane })
    };
    let mut steps: Vec<Step> = steps.into_iter().filter_map(step).collect();
    steps.sort_by_key(|step| (order(&step.lane), order(&step.activity)));
    Ok(steps)
}

/// Begins what may begin now. A stage begins when the one before it is finished; with the last the run is complete.
pub(super) async fn advance(tx: &mut Tx<'_>, record: &Row, run: &Row) -> Result<()> {
    let mut steps = steps_of(tx, &run.id()).await?;
    let current = steps.chunk_by_mut(|one, other| one.lane.id() == other.lane.id());
    let mut now_at = None;
    for stage in current {
        advance_stage(tx, record, stage).await?;
        if stage.iter().any(|step| !step.is_finished()) {
            now_at = Some(stage[0].lane.id().0);
            break;
        }
    }
    let save = Save::update(run.entity, run.id());
    let save = match now_at {
        Some(lane) => save.value("current_stage", Value::Text(lane)),
        None => {
            let ended = Value::Int(tx.store.clock().now().0);
            let save = save.value("current_stage", Value::Null).value("ended", ended);
            save.value("state", Value::text("complete"))
        }
    };
    tx.save_derived(save).await.map(drop)
}

async fn advance_stage(tx: &mut Tx<'_>, record: &Row, stage: &mut [Step]) -> Result<()> {
    let is_new = stage.iter().all(|step| step.state == "pending");
    if is_new && !meets(tx, record, look::text(&stage[0].lane, "start_condition")).await? {
        for step in stage {
            step.state = end_step(tx, &step.row, "skipped").await?;
        }
        return Ok(());
    }
    for at in 0..stage.len() {
        let (before, rest) = stage.split_at_mut(at);
        if rest[0].state == "pending" && may_begin(before, look::text(&rest[0].activity, "start_rule")) {
            rest[0].state = begin_step(tx, record, &rest[0]).await?;
        }
    }
    Ok(())
}

fn may_begin(before: &[Step], start_rule: &str) -> bool {
    match start_rule {
        "manual" => true,
        "with_previous" => before.last().is_none_or(|step| step.state != "pending"),
        _ => before.iter().all(Step::is_finished),
    }
}

/// What has nothing to wait for is over at once; what needs a record of its own gets it. Answers the new state.
async fn begin_step(tx: &mut Tx<'_>, record: &Row, step: &Step) -> Result<String> {
    if !meets(tx, record, look::text(&step.activity, "condition")).await? {
        return end_step(tx, &step.row, "skipped").await;
    }
    let inputs = step.inputs();
    if inputs.get("complete") == "at start" {
        return end_step(tx, &step.row, "complete").await;
    }
    let mut save = Save::update(step.row.entity, step.row.id()).value("state", Value::text("ready"));
    let makes = step.kind == "email" || inputs.get("make") == "at start";
    if makes && let Some(make) = record_to_make(tx, record, &inputs) {
        let table = make.entity.name();
        let made = tx.save_derived(make).await?.id;
        save = save.value("record_table", Value::text(table)).value("record_id", Value::Text(made.0));
    }
    tx.save_derived(save).await?;
    Ok("ready".to_owned())
}

/// The record that an activity makes, below the one that the playbook works on.
pub(super) fn record_to_make(tx: &Tx<'_>, record: &Row, inputs: &Inputs) -> Option<Save> {
    let entity = tx.store.model().entity(inputs.get("table")).filter(|entity| entity.has(inputs.get("field")))?;
    let save = Save::create(entity)
        .value(inputs.get("field"), Value::Text(record.id().0))
        .value("assigned_to", record.value("assigned_to").clone());
    Some(inputs.values().fold(save, |save, (field, text)| save.text(field, text)))
}

/// Ends a step in the name of the person; answers the state.
pub(super) async fn end_step(tx: &mut Tx<'_>, step: &Row, state: &str) -> Result<String> {
    let by = if tx.actor.is_system() { Value::Null } else { Value::text(tx.actor.id.as_str()) };
    let save = Save::update(step.entity, step.id())
        .value("state", Value::text(state))
        .value("completed_by", by)
        .value("completed_at", Value::Int(tx.store.clock().now().0));
    tx.save_derived(save).await?;
    Ok(state.to_owned())
}
