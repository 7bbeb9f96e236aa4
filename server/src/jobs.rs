//! Work done behind the requests: the queue's jobs by name. A job's file says what it does; [`worker`] says how jobs are
//! run, and the record of a scheduled one when.
mod bulk_change;
mod count_meetings;
mod expire_contracts;
mod forget_sessions;
mod sweep;
pub mod worker;

use anyhow::Result;
use futures::future::BoxFuture;
use services::Services;
use services::scheduled_jobs::{Rhythm, Shipped};

/// A kind of job.
pub struct JobKind {
    /// Equal to the name of its file.
    pub name: &'static str,
    /// Answers what it did, in a sentence for administrators.
    pub run: fn(Services, String) -> BoxFuture<'static, Result<String>>,
    /// What administrators call it, and when it runs until they say otherwise; `None`: only when it is queued.
    pub schedule: Option<(&'static str, Rhythm)>,
}

/// Every job the server knows.
pub const JOBS: &[JobKind] =
    &[bulk_change::JOB, count_meetings::JOB, expire_contracts::JOB, forget_sessions::JOB, sweep::JOB];

/// Those that run by themselves.
fn scheduled() -> Vec<Shipped> {
    let shipped = |kind: &JobKind| kind.schedule.map(|(name, rhythm)| Shipped { name, handler: kind.name, rhythm });
    JOBS.iter().filter_map(shipped).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_jobs_share_a_name() {
        let names: std::collections::HashSet<_> = JOBS.iter().map(|job| job.name).collect();
        assert_eq!(names.len(), JOBS.len());
    }
}
