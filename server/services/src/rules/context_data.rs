//! Collected values: rows that come from outside find their context and their domain.
use meta::{Change, Issues, Value};
use store::{Tx, TxRules};

use super::look;
use crate::Result;

const SOURCES: &str = "sn_data_ctx_engine_src";
/// The last run of a source is written at most so often: values arrive by the thousand.
const RUN_NOTED_MS: i64 = 60_000;

pub(super) const RULES: TxRules = TxRules {
    table: "sn_data_ctx_engine_data",
    before: &[
        rule!("Process externally sourced context data", find_context),
        rule!("Domain - Set Domain", follow_context_record),
    ],
    after: &[rule!("Process externally sourced context data", note_run)],
    delete: &[],
};

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
