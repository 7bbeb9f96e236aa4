//! What is kept for a while only: done jobs for a week, answers for repetition until they expire, short URLs and the log
//! of scheduled jobs for a month, what became of bulk changes for a quarter of a year.
use anyhow::Result;
use meta::Instant;
use meta::query::{Clause, Condition, Group, Operator, Query};
use services::Services;
use services::bulk_change::BULK_CHANGE;
use services::scheduled_jobs::Rhythm;

use super::JobKind;

const DAY_SECONDS: i64 = 86_400;
const JOBS_KEPT_DAYS: i64 = 7;
/// Tables, the field that tells the age of their rows, and how many days rows are kept after it.
const KEPT: [(&str, &str, i64); 4] = [
    ("sys_idempotency", "expires_on", 0),
    ("sys_tinyurl", "sys_created_on", 30),
    ("sys_job_run", "started", 30),
    (BULK_CHANGE, "sys_updated_on", 90),
];
/// Rows removed in one transaction, so that others may write in between.
const ROWS_AT_ONCE: u64 = 500;

pub const JOB: JobKind = JobKind {
    name: "sweep",
    run: |services, _| Box::pin(sweep(services)),
    schedule: Some(("Housekeeping", Rhythm::Every { seconds: 3600 })),
};

async fn sweep(services: Services) -> Result<String> {
    let now = services.store.clock().now();
    let mut removed = services.store.sweep_jobs(now.plus_seconds(-JOBS_KEPT_DAYS * DAY_SECONDS)).await?;
    for (table, field, days) in KEPT {
        removed += forget(&services, table, field, now.plus_seconds(-days * DAY_SECONDS)).await?;
    }
    Ok(format!("Rows removed: {removed}."))
}

/// Removes the rows of a table whose `field` lies before a moment, and answers how many there were.
async fn forget(services: &Services, table: &str, field: &str, before: Instant) -> Result<u64> {
    let Some(entity) = services.store.model().entity(table) else { return Ok(0) };
    let is_old = Condition::Field { field: field.to_owned(), operator: Operator::Less, operand: before.to_string() };
    let query = Query { groups: vec![Group { clauses: vec![Clause { any: vec![is_old] }] }], ..Query::default() };
    let system = services.system();
    let mut removed = 0;
    loop {
        let mut tx = services.store.begin(&system).await?;
        let rows = tx.find(entity, &query, ROWS_AT_ONCE).await?;
        for row in &rows {
            tx.delete_derived(entity, row.id().as_str()).await?;
        }
        tx.commit().await?;
        removed += rows.len() as u64;
        if (rows.len() as u64) < ROWS_AT_ONCE {
            return Ok(removed);
        }
    }
}
