//! What is kept for a while only: done jobs for a week, answers for repetition until they expire, short URLs for a month.
use anyhow::Result;
use meta::Instant;
use meta::query::{Clause, Condition, Group, Operator, Query};
use services::Services;

use super::{JobKind, Recurs};

const JOBS_KEPT_SECONDS: i64 = 7 * 86_400;
const SHORT_URLS_KEPT_SECONDS: i64 = 30 * 86_400;
/// Rows removed in one transaction, so that others may write in between.
const ROWS_AT_ONCE: u64 = 500;

pub const JOB: JobKind =
    JobKind { name: "sweep", run: |services, _| Box::pin(sweep(services)), recurs: Recurs::Every { seconds: 3600 } };

async fn sweep(services: Services) -> Result<()> {
    let now = services.store.clock().now();
    services.store.sweep_jobs(now.plus_seconds(-JOBS_KEPT_SECONDS)).await?;
    forget(&services, "sys_idempotency", "expires_on", now).await?;
    forget(&services, "sys_tinyurl", "sys_created_on", now.plus_seconds(-SHORT_URLS_KEPT_SECONDS)).await
}

/// Removes the rows of a table whose `field` lies before a moment.
async fn forget(services: &Services, table: &str, field: &str, before: Instant) -> Result<()> {
    let Some(entity) = services.store.model().entity(table) else { return Ok(()) };
    let is_old = Condition::Field { field: field.to_owned(), operator: Operator::Less, operand: before.to_string() };
    let query = Query { groups: vec![Group { clauses: vec![Clause { any: vec![is_old] }] }], ..Query::default() };
    let system = services.system();
    loop {
        let mut tx = services.store.begin(&system).await?;
        let rows = tx.find(entity, &query, ROWS_AT_ONCE).await?;
        for row in &rows {
            tx.delete_derived(entity, row.id().as_str()).await?;
        }
        tx.commit().await?;
        if (rows.len() as u64) < ROWS_AT_ONCE {
            return Ok(());
        }
    }
}
