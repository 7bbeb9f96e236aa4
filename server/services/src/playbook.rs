//! Playbooks: stages of activities that people work through on one record. What a playbook is made of stands in
//! records (`sys_pd_process_definition` and below); a *run* (`sys_pd_context`) works on one record, with a *step*
//! (`sys_pd_activity_context`) for each activity.
mod deeds;
mod inputs;
mod run;
mod shipped;

use meta::{Id, Row};
use store::Tx;

pub use deeds::may_act;
pub use inputs::Inputs;
pub(crate) use run::start;
pub(crate) use shipped::make;

use crate::rules::look;
use crate::{Result, rows};

/// Tables whose records playbooks work on.
pub const TABLES: [&str; 3] = ["sn_acct_lc_success_initiative", "sn_acct_lc_success_case", "sn_acct_lc_internal_play"];

pub const PLAYBOOK: &str = "sys_pd_process_definition";
pub const STAGE: &str = "sys_pd_lane";
pub const ACTIVITY: &str = "sys_pd_activity";
pub const KIND: &str = "sys_pd_activity_definition";
pub const RUN: &str = "sys_pd_context";
pub const STEP: &str = "sys_pd_activity_context";

/// What the inputs of a playbook's forms are called besides the fields of the record: nothing a field is called.
pub mod input {
    pub const TABLE: &str = "pb.table";
    pub const RECORD: &str = "pb.record";
    pub const STEP: &str = "pb.step";
    /// The version of the record that the form shows.
    pub const VERSION: &str = "pb.version";
    /// What is sent to the stream.
    pub const TEXT: &str = "pb.text";
    /// With `save`, a form is kept for later instead of being completed.
    pub const AND: &str = "pb.and";
    /// Before the name of a field: what it was when the form was shown.
    pub const WAS: &str = "was.";
}

/// Whether a step needs nothing more.
pub fn is_finished(state: &str) -> bool {
    matches!(state, "complete" | "skipped" | "canceled" | "error")
}

/// Whether the record meets a condition; an empty one always holds.
async fn meets(tx: &mut Tx<'_>, record: &Row, condition: &str) -> Result<bool> {
    if condition.is_empty() {
        return Ok(true);
    }
    let mut query = meta::query::parse(condition);
    if query.groups.is_empty() {
        return Ok(true);
    }
    let id = record.id().0;
    query.groups.iter_mut().for_each(|group| group.clauses.push(rows::is("sys_id", &id)));
    Ok(!look::find(tx, record.entity.name(), &query, 1).await?.is_empty())
}

/// The rows with these ids.
async fn by_ids(tx: &mut Tx<'_>, table: &str, ids: impl Iterator<Item = String>) -> Result<Vec<Row>> {
    let mut ids: Vec<String> = ids.collect();
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    look::find(tx, table, &rows::among("sys_id", ids.iter().map(String::as_str)), look::MANY).await
}

/// A record that an activity made.
async fn made_record(tx: &mut Tx<'_>, step: &Row) -> Result<Option<Row>> {
    let (table, id) = (look::text(step, "record_table").to_owned(), look::text(step, "record_id").to_owned());
    if table.is_empty() || id.is_empty() {
        return Ok(None);
    }
    look::read(tx, &table, &id).await
}

fn is_active(row: &Row) -> bool {
    row.value("active").as_bool() == Some(true)
}

fn order(row: &Row) -> (i64, Id) {
    (row.value("order").as_int().unwrap_or_default(), row.id())
}
