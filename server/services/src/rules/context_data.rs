//! Collected values: rows that come from outside find their context and their domain, and the newest one of an
//! outcome's metric is its current value.
use meta::query::Order;
use meta::{Change, Issues, Row, Value};
use store::{Tx, TxRules};

use super::look;
use super::measure::leads_to;
use super::tree::OUTCOME;
use crate::{Result, rows};

const DATA: &str = "sn_data_ctx_engine_data";
const SOURCES: &str = "sn_data_ctx_engine_src";
/// The last run of a source is written at most so often: values arrive by the thousand.
const RUN_NOTED_MS: i64 = 60_000;

pub(super) const RULES: TxRules = TxRules {
    table: DATA,
    before: &[
        rule!("Process externally sourced context data", find_context),
        rule!("Domain - Set Domain", follow_context_record),
    ],
    after: &[rule!("Process externally sourced context data", note_run), rule!("Metric value taken over", take_over)],
    delete: &[rule!("Metric value taken over", take_over_without)],
};

pub(super) const OUTCOME_RULES: TxRules =
    TxRules { table: OUTCOME, before: &[rule!("Metric value taken over", begin_to_track)], after: &[], delete: &[] };

async fn find_context(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.is_new() || !change.now.value("context").is_empty() {
        return Ok(());
    }
    let source = look::text(&change.now, "data_source").to_owned();
    let table = look::text(&change.now, "context_table").to_owned();
    if source.is_empty() || table.is_empty() {
        return Ok(());
    }
    let pairs = [("data_source", source.as_str()), ("context_table", table.as_str())];
    let found = look::equal(tx, "sn_data_ctx_engine_ctx", &pairs).await?;
    if let Some(context) = found.first() {
        change.now.put("context", Value::Text(context.id().0));
    }
    Ok(())
}

/// A value is in the domain of the record it belongs to.
async fn follow_context_record(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    look::follow_named_record(tx, change, issues, "context_table", "context_record").await
}

async fn note_run(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let Some(source) = look::referenced(tx, change, "data_source").await? else { return Ok(()) };
    let last = source.value("date_last_run").as_int().unwrap_or_default();
    let is_external = look::text(&source, "source") == "external";
    if !change.is_new() || !is_external || change.at.0 - last < RUN_NOTED_MS {
        return Ok(());
    }
    look::set(tx, SOURCES, &source.id(), "date_last_run", Value::Int(change.at.0)).await
}

/// An outcome that is tracked by another metric from now on has that metric's value, or none yet.
async fn begin_to_track(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let begins = change.changed("tracking_method") || change.changed("metric");
    if begins && let Some(value) = collected(tx, &change.now, None).await? {
        change.now.put("current_value", value);
        domain::success::outcome::measure(change);
    }
    Ok(())
}

async fn take_over(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let was = change.before.as_ref().map(|before| look::text(before, "context_record").to_owned());
    let now = look::text(&change.now, "context_record").to_owned();
    if let Some(was) = was.filter(|was| *was != now) {
        fill(tx, &change.now, &was, None).await?;
    }
    fill(tx, &change.now, &now, None).await
}

async fn take_over_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let record = look::text(&change.now, "context_record").to_owned();
    fill(tx, &change.now, &record, Some(&change.now)).await
}

async fn fill(tx: &mut Tx<'_>, data: &Row, record: &str, without: Option<&Row>) -> Result<()> {
    if look::text(data, "context_table") != OUTCOME {
        return Ok(());
    }
    let Some(outcome) = look::read(tx, OUTCOME, record).await? else { return Ok(()) };
    match collected(tx, &outcome, without).await? {
        Some(value) if value != *outcome.value("current_value") => {
            look::set(tx, OUTCOME, &outcome.id(), "current_value", value).await
        }
        _ => Ok(()),
    }
}

/// The newest value that its metric has collected for an open outcome, which is its current one (A137); empty while the
/// data source of the metric does not lead to outcomes (A138). What is over keeps the value it ended with.
async fn collected(tx: &mut Tx<'_>, outcome: &Row, without: Option<&Row>) -> Result<Option<Value>> {
    let (metric, id) = (look::text(outcome, "metric"), outcome.id());
    let is_open = outcome.value("active").as_bool() == Some(true);
    if !is_open || look::text(outcome, "tracking_method") != "metric" || metric.is_empty() {
        return Ok(None);
    }
    if !leads_to(tx, metric, OUTCOME).await? {
        return Ok(Some(Value::Null));
    }
    let newest = ["end_date", "start_date", "sys_created_on"];
    let mut query = rows::equal(&[("context_record", id.as_str()), ("data_source", metric)]);
    query.order = newest.map(|field| Order { field: field.to_owned(), descending: true }).into();
    let found = look::find(tx, DATA, &query, 2).await?;
    let left = found.iter().find(|row| Some(row.id()) != without.map(Row::id));
    Ok(Some(left.map_or(Value::Null, |row| row.value("value").clone())))
}
