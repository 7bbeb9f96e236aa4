//! Runs jobs of the queue: claims what is due, keeps its lease while it runs, and tells the queue how it ended.
//! Any number of workers, in this process or others, may run over one database.
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};
use meta::Id;
use services::Services;
use store::Job;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::{JOBS, JobKind, scheduled};

const AT_ONCE: usize = 4;
const LEASE_SECONDS: i64 = 60;
const RENEWED_EVERY: Duration = Duration::from_secs(20);
/// Looks for jobs that other processes queued, or that became due. Not quite equal, so that workers spread.
const LOOK_EVERY: Duration = Duration::from_secs(2);
const SPREAD_MS: u64 = 1000;
/// A pause after the database failed, so that it is not hammered.
const PAUSE: Duration = Duration::from_secs(5);

/// Works until `ending` is cancelled and the jobs under way are done.
pub async fn work(services: Services, ending: CancellationToken) {
    let mut running = JoinSet::new();
    let mut looked_at = None;
    let mut is_prepared = false;
    while !ending.is_cancelled() {
        if looked_at.is_none_or(|at: Instant| at.elapsed() >= LOOK_EVERY) {
            looked_at = Some(Instant::now());
            match schedule(&services, &mut is_prepared).await {
                Ok(()) => {}
                Err(error) => tracing::warn!(error = &*error, "Scheduled jobs could not be queued"),
            }
        }
        match claim(&services, AT_ONCE - running.len()).await {
            Ok(jobs) => jobs.into_iter().for_each(|job| drop(running.spawn(run(services.clone(), job)))),
            Err(error) => {
                tracing::warn!(error = &*error, "No jobs could be claimed");
                pause(&ending, PAUSE).await;
            }
        }
        tokio::select! {
            () = ending.cancelled() => {}
            () = services.store.job_queued(), if running.len() < AT_ONCE => {}
            Some(_) = running.join_next() => {}
            () = tokio::time::sleep(LOOK_EVERY + Duration::from_millis(spread())) => {}
        }
    }
    while running.join_next().await.is_some() {}
}

/// Runs every job that is due now, and those they queue, then returns how many there were: for tests and operators.
pub async fn run_due(services: &Services) -> Result<usize> {
    schedule(services, &mut false).await?;
    let mut done = 0;
    loop {
        let jobs = claim(services, AT_ONCE).await?;
        if jobs.is_empty() {
            return Ok(done);
        }
        for job in jobs {
            run(services.clone(), job).await;
            done += 1;
        }
    }
}

fn spread() -> u64 {
    u64::from(uuid::Uuid::new_v4().as_bytes()[0]) * SPREAD_MS / 256
}

async fn pause(ending: &CancellationToken, time: Duration) {
    tokio::select! {
        () = ending.cancelled() => {}
        () = tokio::time::sleep(time) => {}
    }
}

/// Queues the scheduled jobs that are due, after their records were made once.
async fn schedule(services: &Services, is_prepared: &mut bool) -> Result<()> {
    let shipped = scheduled();
    if !*is_prepared {
        services.make_scheduled_jobs(&shipped).await.context("while making the records of scheduled jobs")?;
        *is_prepared = true;
    }
    let handlers: Vec<&str> = shipped.iter().map(|job| job.handler).collect();
    services.queue_due_jobs(&handlers).await.context("while queueing scheduled jobs")
}

async fn claim(services: &Services, most: usize) -> Result<Vec<Job>> {
    let names: Vec<&str> = JOBS.iter().map(|kind| kind.name).collect();
    services.store.claim_jobs(&names, most as u64, LEASE_SECONDS).await.context("while claiming jobs")
}

/// Runs one job to its end, a panic included.
async fn run(services: Services, job: Job) {
    let ended = match JOBS.iter().find(|kind| kind.name == job.name) {
        Some(kind) if kind.schedule.is_some() => run_logged(&services, kind, &job).await,
        Some(kind) => run_kind(&services, kind, &job).await,
        None => Err(anyhow!("this version of the server knows no job {}", job.name)),
    };
    let told = match &ended {
        Ok(did) => {
            tracing::info!(job = job.name, "A job is done. {did}");
            services.store.finish_job(&job).await
        }
        Err(error) => {
            tracing::error!(job = job.name, attempt = job.attempt, error = &**error, "A job failed");
            services.store.fail_job(&job, &format!("{error:#}")).await
        }
    };
    if let Err(error) = told {
        tracing::error!(
            job = job.name,
            error = &error as &dyn std::error::Error,
            "The queue could not be told how a job ended"
        );
    }
}

/// Runs a scheduled job, whose record the payload names, with an entry in its log.
async fn run_logged(services: &Services, kind: &JobKind, job: &Job) -> Result<String> {
    let run = services.begin_job_run(&Id(job.payload.clone())).await.context("while beginning the log of the job")?;
    let ended = run_kind(services, kind, job).await;
    let told = ended.as_ref().map(String::as_str).map_err(|error| format!("{error:#}"));
    let told = services.end_job_run(&run, told.as_ref().copied().map_err(String::as_str)).await;
    told.context("while ending the log of the job")?;
    ended
}

/// Runs the job while its lease is renewed; a lost lease ends it, as another worker has it then.
async fn run_kind(services: &Services, kind: &JobKind, job: &Job) -> Result<String> {
    let mut work = tokio::spawn((kind.run)(services.clone(), job.payload.clone()));
    loop {
        tokio::select! {
            ended = &mut work => return ended.unwrap_or_else(|panic| Err(anyhow!("the job panicked: {panic}"))),
            () = tokio::time::sleep(RENEWED_EVERY) => {
                if !services.store.renew_job(job, LEASE_SECONDS).await.unwrap_or(true) {
                    work.abort();
                    return Err(anyhow!("the lease was lost"));
                }
            }
        }
    }
}
