//! The durable job queue, in the same database as the records: jobs are queued in the transaction that causes them.
//!
//! A job is `waiting` until its time, `running` while somebody holds its lease, then `done` or `dead`. Whoever
//! claims it gets a fence: a number that a later claim raises, so that a worker that lost its lease can change
//! nothing any more.
use meta::{Id, Instant, Storage, Value};

use crate::clock::new_id;
use crate::error::Result;
use crate::{Db, Dialect, Statement, Store, Tx, bound};

/// Tries before a job is given up.
const MOST_ATTEMPTS: i64 = 10;
/// Seconds before the second try; doubled for each further one.
const FIRST_PAUSE_SECONDS: i64 = 5;
const LONGEST_PAUSE_SECONDS: i64 = 3600;
/// Characters kept of an error.
const ERROR_LENGTH: usize = 4000;

/// A job to be run; `key` makes it run once however often it is queued while waiting, and never beside itself.
#[derive(Clone, Debug)]
pub struct NewJob {
    pub name: String,
    pub payload: String,
    pub key: Option<String>,
    pub run_at: Instant,
}

/// A claimed job. The lease is renewed by [`Store::renew_job`]; a lost lease shows in `fence`.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: Id,
    pub name: String,
    pub payload: String,
    pub attempt: i64,
    pub fence: i64,
}

impl Tx<'_> {
    pub async fn enqueue(&mut self, job: NewJob) -> Result<()> {
        let values = vec![
            new_id().0.into(),
            job.name.into(),
            job.payload.into(),
            bound(Storage::Text, &job.key.map_or(Value::Null, Value::text)),
            job.run_at.0.into(),
            self.store.clock().now().0.into(),
        ];
        let sql = "INSERT INTO \"engine_job\" \
            (\"id\", \"name\", \"payload\", \"key\", \"state\", \"run_at\", \"attempt\", \"fence\", \"created_at\") \
            VALUES (?, ?, ?, ?, 'waiting', ?, 0, 0, ?) ON CONFLICT (\"key\") WHERE state = 'waiting' DO NOTHING";
        self.db.execute(Statement::raw(self.db.dialect(), sql, values)).await?;
        self.has_jobs = true;
        Ok(())
    }
}

impl Store {
    /// Resolves when a job was queued in this process; workers of other processes look now and then.
    pub async fn job_queued(&self) {
        self.inner.job_bell.notified().await;
    }

    /// Claims up to `most` due jobs of the names given, for `lease_seconds`: waiting ones, and running ones whose
    /// lease ran out because their worker died.
    pub async fn claim_jobs(&self, names: &[&str], most: u64, lease_seconds: i64) -> Result<Vec<Job>> {
        if names.is_empty() || most == 0 {
            return Ok(Vec::new());
        }
        let now = self.clock().now();
        let db = &self.inner.db;
        // Asking first on a reader leaves the one writer of SQLite alone while there is nothing to do.
        if !is_due(db, names, now).await? {
            return Ok(Vec::new());
        }
        let skip = if db.dialect() == Dialect::Postgres { " FOR UPDATE SKIP LOCKED" } else { "" };
        let sql = format!(
            "UPDATE \"engine_job\" SET \"state\" = 'running', \"attempt\" = \"attempt\" + 1, \"fence\" = \"fence\" + 1, \
             \"leased_until\" = ? WHERE \"id\" IN (SELECT \"id\" FROM \"engine_job\" WHERE {} \
             ORDER BY \"run_at\", \"id\" LIMIT {most}{skip}) \
             RETURNING \"id\", \"name\", \"payload\", \"attempt\", \"fence\"",
            due(names)
        );
        let mut values = vec![now.plus_seconds(lease_seconds).0.into()];
        values.extend(due_values(names, now));
        let columns = [Storage::Text, Storage::Text, Storage::Text, Storage::Int, Storage::Int];
        let mut tx = db.begin().await?;
        let rows = tx.fetch(Statement::raw(db.dialect(), &sql, values), &columns).await?;
        tx.commit().await?;
        Ok(rows.iter().filter_map(|row| job(row)).collect())
    }

    /// False when the lease was lost.
    pub async fn renew_job(&self, job: &Job, lease_seconds: i64) -> Result<bool> {
        let until = self.clock().now().plus_seconds(lease_seconds).0;
        self.change_job(job, "\"leased_until\" = ?", vec![until.into()]).await
    }

    /// Ends a job that did its work. Nothing happens when the lease was lost meanwhile: another worker has it.
    pub async fn finish_job(&self, job: &Job) -> Result<()> {
        let now = self.clock().now().0;
        let sets = "\"state\" = 'done', \"leased_until\" = NULL, \"error\" = NULL, \"finished_at\" = ?";
        self.change_job(job, sets, vec![now.into()]).await.map(drop)
    }

    /// Tries again later with backoff, or gives up after ten attempts; the error is kept.
    pub async fn fail_job(&self, job: &Job, error: &str) -> Result<()> {
        let now = self.clock().now();
        let error: String = error.chars().take(ERROR_LENGTH).collect();
        if job.attempt >= MOST_ATTEMPTS {
            tracing::error!(job.name = job.name, job.id = job.id.as_str(), "Gave up a job after {} tries", job.attempt);
            let sets = "\"state\" = 'dead', \"leased_until\" = NULL, \"error\" = ?, \"finished_at\" = ?";
            return self.change_job(job, sets, vec![error.into(), now.0.into()]).await.map(drop);
        }
        let pause = FIRST_PAUSE_SECONDS << job.attempt.clamp(1, 20).saturating_sub(1);
        let again = now.plus_seconds(pause.min(LONGEST_PAUSE_SECONDS)).0;
        // The key is given up where the same work was queued anew while this one ran.
        let sets = "\"state\" = 'waiting', \"leased_until\" = NULL, \"error\" = ?, \"run_at\" = ?, \
            \"key\" = CASE WHEN EXISTS (SELECT 1 FROM \"engine_job\" AS \"same\" WHERE \"same\".\"key\" = \
            \"engine_job\".\"key\" AND \"same\".\"state\" = 'waiting') THEN NULL ELSE \"key\" END";
        self.change_job(job, sets, vec![error.into(), again.into()]).await.map(drop)
    }

    /// How many jobs there are by state (`waiting`, `running`, `dead`); done ones are not counted.
    pub async fn count_jobs(&self) -> Result<Vec<(String, u64)>> {
        let db = &self.inner.db;
        let sql = "SELECT \"state\", COUNT(*) FROM \"engine_job\" WHERE \"state\" <> 'done' GROUP BY \"state\"";
        let rows = db.fetch(Statement::raw(db.dialect(), sql, Vec::new()), &[Storage::Text, Storage::Int]).await?;
        let counted = |state: &str| {
            let found = rows.iter().find(|row| row[0].as_text() == Some(state));
            found.and_then(|row| row[1].as_int()).and_then(|count| u64::try_from(count).ok()).unwrap_or_default()
        };
        Ok(["waiting", "running", "dead"].map(|state| (state.to_owned(), counted(state))).into())
    }

    /// Forgets jobs that were done before `before`; given-up ones stay until somebody has looked at them.
    pub async fn sweep_jobs(&self, before: Instant) -> Result<u64> {
        let db = &self.inner.db;
        let sql = "DELETE FROM \"engine_job\" WHERE \"state\" = 'done' AND \"finished_at\" < ?";
        let mut tx = db.begin().await?;
        let gone = tx.execute(Statement::raw(db.dialect(), sql, vec![before.0.into()])).await?;
        tx.commit().await?;
        Ok(gone)
    }

    /// Changes a job that this worker still holds; false when it does not.
    async fn change_job(&self, job: &Job, sets: &str, mut values: Vec<sea_query::Value>) -> Result<bool> {
        let db = &self.inner.db;
        let sql =
            format!("UPDATE \"engine_job\" SET {sets} WHERE \"id\" = ? AND \"fence\" = ? AND \"state\" = 'running'");
        values.extend([job.id.as_str().into(), job.fence.into()]);
        let mut tx = db.begin().await?;
        let touched = tx.execute(Statement::raw(db.dialect(), &sql, values)).await?;
        tx.commit().await?;
        Ok(touched == 1)
    }
}

fn due(names: &[&str]) -> String {
    let marks = vec!["?"; names.len()].join(", ");
    format!(
        "\"name\" IN ({marks}) AND ((\"state\" = 'waiting' AND \"run_at\" <= ? AND NOT EXISTS (SELECT 1 \
         FROM \"engine_job\" AS \"same\" WHERE \"same\".\"key\" = \"engine_job\".\"key\" AND \"same\".\"state\" = 'running')) \
         OR (\"state\" = 'running' AND \"leased_until\" < ?))"
    )
}

fn due_values(names: &[&str], now: Instant) -> Vec<sea_query::Value> {
    names.iter().map(|name| (*name).into()).chain([now.0.into(), now.0.into()]).collect()
}

async fn is_due(db: &Db, names: &[&str], now: Instant) -> Result<bool> {
    let sql = format!("SELECT 1 FROM \"engine_job\" WHERE {} LIMIT 1", due(names));
    let found = db.fetch(Statement::raw(db.dialect(), &sql, due_values(names, now)), &[Storage::Int]).await?;
    Ok(!found.is_empty())
}

fn job(row: &[Value]) -> Option<Job> {
    let text = |at: usize| row.get(at)?.as_text().map(str::to_owned);
    Some(Job {
        id: Id(text(0)?),
        name: text(1)?,
        payload: row.get(2)?.as_text().unwrap_or_default().to_owned(),
        attempt: row.get(3)?.as_int()?,
        fence: row.get(4)?.as_int()?,
    })
}
