//! Runs jobs of the queue: claims what is due, keeps its lease while it runs, and tells the queue how it ended.
//! Any number of workers, in this process or others, may run over one database.
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};
use services::Services;
use store::{Job, NewJob};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::{JOBS, JobKind, Recurs};

const AT_ONCE: usize = 4;
const LEASE_SECONDS: i64 = 60;
const RENEWED_EVERY: Duration = Duration::from_secs(20);
/// Looks for jobs that other processes queued, or that became due. Not quite equal, so that workers spread.
const LOOK_EVERY: Duration = Duration::from_secs(2);
const SPREAD_MS: u64 = 1000;
/// Recurring jobs are queued again when a job ended, and so often in any case.
const QUEUED_EVERY: Duration = Duration::from_secs(300);
/// A pause after the database failed, so that it is not hammered.
const PAUSE: Duration = Duration::from_secs(5);

/// Works until `ending` is cancelled and the jobs under way are done.
pub async fn work(services: Services, ending: CancellationToken) {
    let mut running = JoinSet::new();
    let mut queued_at = None;
    while !ending.is_cancelled() {
        if queued_at.is_none_or(|at: Instant| at.elapsed() >= QUEUED_EVERY) {
            match schedule(&services).await {
                Ok(()) => queued_at = Some(Instant::now()),
                Err(error) => tracing::warn!(error = &*error, "Recurring jobs could not be queued"),
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
            Some(_) = running.join_next() => queued_at = None,
            () = tokio::time::sleep(LOOK_EVERY + Duration::from_millis(spread())) => {}
        }
    }
    while running.join_next().await.is_some() {}
}

/// Runs every job that is due now, and those they queue, then returns how many there were: for tests and operators.
pub async fn run_due(services: &Services) -> Result<usize> {
    schedule(services).await?;
    let mut done = 0;
    loop {
        let jobs = claim(services, AT_ONCE).await?;
        if jobs.is_empty() {
            schedule(services).await?;
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

/// Queues the next run of each recurring job; while one waits, another is not added.
async fn schedule(services: &Services) -> Result<()> {
    let now = services.store.clock().now();
    let system = services.system();
    let mut tx = services.store.begin(&system).await?;
    for kind in JOBS.iter().filter(|kind| kind.recurs != Recurs::Never) {
        tx.enqueue(NewJob {
            name: kind.name.to_owned(),
            payload: String::new(),
            key: Some(format!("recurring {}", kind.name)),
            run_at: kind.recurs.next(now),
        })
        .await?;
    }
    tx.commit().await.context("while queueing recurring jobs")
}

async fn claim(services: &Services, most: usize) -> Result<Vec<Job>> {
    let names: Vec<&str> = JOBS.iter().map(|kind| kind.name).collect();
    services.store.claim_jobs(&names, most as u64, LEASE_SECONDS).await.context("while claiming jobs")
}

/// Runs one job to its end, a panic included.
async fn run(services: Services, job: Job) {
    let ended = match JOBS.iter().find(|kind| kind.name == job.name) {
        Some(kind) => run_kind(&services, kind, &job).await,
        None => Err(anyhow!("this version of the server knows no job {}", job.name)),
    };
    let told = match &ended {
        Ok(()) => services.store.finish_job(&job).await,
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

/// Runs the job while its lease is renewed; a lost lease ends it, as another worker has it then.
async fn run_kind(services: &Services, kind: &JobKind, job: &Job) -> Result<()> {
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
