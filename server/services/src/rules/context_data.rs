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
    TxRules { table: OUTCOME, before: &[], after: &[rule!("Metric value taken over", begin_to_track)], delete: &[] };

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
    if change.changed("tracking_method") || change.changed("metric") {
        fill(tx, &change.now, None).await?;
    }
    Ok(())
}

async fn take_over(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let records = change.before.iter().chain([&change.now]).map(|row| look::text(row, "context_record").to_owned());
    let records: std::collections::BTreeSet<String> = records.collect();
    for record in records {
        fill_named(tx, &change.now, &record, None).await?;
    }
    Ok(())
}

async fn take_over_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let record = look::text(&change.now, "context_record").to_owned();
    fill_named(tx, &change.now, &record, Some(&change.now)).await
}

async fn fill_named(tx: &mut Tx<'_>, data: &Row, record: &str, without: Option<&Row>) -> Result<()> {
    if look::text(data, "context_table") != OUTCOME {
        return Ok(());
    }
    match look::read(tx, OUTCOME, record).await? {
        Some(outcome) => fill(tx, &outcome, without).await,
        None => Ok(()),
    }
}

/// Gives an open outcome the newest value that its metric has collected for it (A137). The metric fills it only while
/// its data source leads to outcomes (A138); what is over keeps the value it ended with.
async fn fill(tx: &mut Tx<'_>, outcome: &Row, without: Option<&Row>) -> Result<()> {
    let (metric, id) = (look::text(outcome, "metric"), outcome.id());
    let is_open = outcome.value("active").as_bool() == Some(true);
    let is_tracked = look::text(outcome, "tracking_method") == "metric";
    if !is_open || !is_tracked || metric.is_empty() {
        return Ok(());
    }
    let mut value = Value::Null;
    if leads_to(tx, metric, OUTCOME).await? {
        let newest = [("end_date", true), ("start_date", true), ("sys_created_on", true)];
        let mut query = rows::equal(&[("context_record", id.as_str()), ("data_source", metric)]);
        query.order = newest.map(|(field, descending)| Order { field: field.to_owned(), descending }).into();
        let found = look::find(tx, DATA, &query, 2).await?;
        let left = found.iter().find(|row| Some(row.id()) != without.map(Row::id));
        value = left.map_or(Value::Null, |row| row.value("value").clone());
    }
    if *outcome.value("current_value") == value {
        return Ok(());
    }
    look::set(tx, OUTCOME, &id, "current_value", value).await
}
