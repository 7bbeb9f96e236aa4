//! Jobs that run by themselves, as records: administrators say when (`sys_scheduled_job`), and see how each run ended
//! (`sys_job_run`). Any number of servers may watch the clock over one database: one of them queues a run.
use domain::system::scheduled_job::next_run;
use meta::query::Operator;
use meta::{Actor, Id, Instant, Row, Value, WRITE};
use store::{Error, NewJob, Save, Tx};

use crate::{Result, Services, rows};

const JOB: &str = "sys_scheduled_job";
const RUN: &str = "sys_job_run";
/// More jobs than any program has.
const MANY: u64 = 1000;

/// A job as the program brings it along.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    pub name: &'static str,
    /// What the queue calls it.
    pub handler: &'static str,
    pub rhythm: Rhythm,
}

/// When a job runs until an administrator says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// At this time of day, in UTC.
    Daily(&'static str),
    Every {
        seconds: i64,
    },
}

impl Services {
    /// Adds the records of jobs that are new in this version; what administrators changed stays as it is.
    pub async fn make_scheduled_jobs(&self, shipped: &[Shipped]) -> Result<()> {
        let system = self.system();
        let query = rows::among("handler", shipped.iter().map(|job| job.handler));
        let known = rows::list(&self.store, &system, JOB, query, &["handler"], MANY).await?;
        let is_new = |job: &&Shipped| !known.iter().any(|row| rows::text(row, 0) == job.handler);
        let entity = rows::entity(self.store.model(), JOB);
        for job in shipped.iter().filter(is_new) {
            let save = Save::create(entity).text("name", job.name).text("handler", job.handler).text("active", "true");
            let save = match job.rhythm {
                Rhythm::Daily(time) => save.text("run", "daily").text("run_time", time),
                Rhythm::Every { seconds } => {
                    save.text("run", "periodically").value("repeat_seconds", Value::Int(seconds))
                }
            };
            let mut tx = self.store.begin(&system).await?;
            tx.save_derived(save).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Queues the jobs of these handlers that are due. However long nobody watched, one run makes up for it.
    pub async fn queue_due_jobs(&self, handlers: &[&str]) -> Result<()> {
        let now = self.store.clock().now();
        let mut query = rows::among("handler", handlers.iter().copied());
        query.groups[0]
            .clauses
            .extend([rows::is("active", "true"), rows::condition("next_run", Operator::LessOrEqual, now.to_string())]);
        let system = self.system();
        for due in rows::list(&self.store, &system, JOB, query, &["sys_id"], MANY).await? {
            match self.queue_due_job(&system, &due.id, now).await {
                // Another server was faster, or somebody changed the job: the next look tells.
                Err(Error::Stale { .. }) => {}
                queued => queued?,
            }
        }
        Ok(())
    }

    async fn queue_due_job(&self, system: &Actor, id: &Id, now: Instant) -> Result<()> {
        let entity = rows::entity(self.store.model(), JOB);
        let mut tx = self.store.begin(system).await?;
        let Some(job) = tx.read(entity, id.as_str()).await? else { return Ok(()) };
        if job.value("next_run").as_int().is_none_or(|due| due > now.0) {
            return Ok(());
        }
        let next = next_run(&job, now).map_or(Value::Null, |next| Value::Int(next.0));
        let version = job.value("sys_mod_count").as_int().unwrap_or_default();
        tx.save_derived(Save::update(entity, id.clone()).value("next_run", next).if_version(version)).await?;
        enqueue(&mut tx, &job, now).await?;
        tx.commit().await
    }

    /// Queues a job at once, whether it is active or not; asking again while it waits adds no second run.
    pub async fn run_scheduled_job(&self, actor: &Actor, id: &Id) -> Result<()> {
        let entity = rows::entity(self.store.model(), JOB);
        let mut tx = self.store.begin(actor).await?;
        let job = tx.read(entity, id.as_str()).await?.ok_or(Error::NotFound)?;
        if !store::may(actor, entity, WRITE) {
            let (table, operation) = (JOB, "Execute");
            let shared = Error::Shared { table, operation };
            return Err(if actor.is_admin() { shared } else { Error::Forbidden { table, operation } });
        }
        enqueue(&mut tx, &job, self.store.clock().now()).await?;
        tx.commit().await
    }

    /// Writes down that a job began, and answers the id of its run. A run that never ended before was cut off: one job
    /// never runs beside itself.
    pub async fn begin_job_run(&self, job: &Id) -> Result<Id> {
        let (jobs, runs) = (rows::entity(self.store.model(), JOB), rows::entity(self.store.model(), RUN));
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        for lost in tx.find(runs, &rows::equal(&[("job", job.as_str()), ("result", "running")]), MANY).await? {
            end(&mut tx, &lost, "failed", "The server ended before the job did.").await?;
        }
        let now = Value::Int(self.store.clock().now().0);
        tx.save_derived(Save::update(jobs, job.clone()).value("last_run", now.clone())).await?;
        let run = Save::create(runs)
            .value("job", Value::text(job.as_str()))
            .value("started", now)
            .value("result", Value::text("running"));
        let id = tx.save_derived(run).await?.id;
        tx.commit().await?;
        Ok(id)
    }

    /// Writes down how a run ended, with what it did or why it failed.
    pub async fn end_job_run(&self, run: &Id, ended: std::result::Result<&str, &str>) -> Result<()> {
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        let row = tx.read(rows::entity(self.store.model(), RUN), run.as_str()).await?;
        let Some(row) = row.filter(|row| row.value("result").as_text() == Some("running")) else { return Ok(()) };
        match ended {
            Ok(message) => end(&mut tx, &row, "success", message).await?,
            Err(message) => end(&mut tx, &row, "failed", message).await?,
        }
        tx.commit().await
    }
}

async fn enqueue(tx: &mut Tx<'_>, job: &Row, now: Instant) -> Result<()> {
    let text = |field: &str| job.value(field).as_text().unwrap_or_default().to_owned();
    let (name, payload) = (text("handler"), job.id().0);
    tx.enqueue(NewJob { name, key: Some(format!("scheduled {payload}")), payload, run_at: now }).await
}

async fn end(tx: &mut Tx<'_>, run: &Row, result: &str, message: &str) -> Result<()> {
    let now = tx.store.clock().now();
    let save = Save::update(run.entity, run.id())
        .value("finished", Value::Int(now.0))
        .value("result", Value::text(result))
        .value("message", Value::text(message));
    tx.save_derived(save).await?;
    Ok(())
}
