//! Work done behind the requests: the queue's jobs by name, and when those that recur are due.
//! A job's file says what it does; [`worker`] says how jobs are run.
mod bulk_change;
mod count_meetings;
mod expire_contracts;
mod forget_sessions;
mod sweep;
pub mod worker;

use anyhow::Result;
use futures::future::BoxFuture;
use meta::Instant;
use services::Services;

/// A kind of job.
pub struct JobKind {
    /// Equal to the name of its file.
    pub name: &'static str,
    pub run: fn(Services, String) -> BoxFuture<'static, Result<()>>,
    pub recurs: Recurs,
}

/// When a job is due again after it was due at some moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recurs {
    /// Every so many seconds, at whole multiples of it.
    Every { seconds: i64 },
    /// Only when it is queued.
    Never,
    /// Once a day, so many seconds after midnight UTC.
    Daily { after_midnight_seconds: i64 },
}

/// Every job the server knows.
pub const JOBS: &[JobKind] =
    &[bulk_change::JOB, count_meetings::JOB, expire_contracts::JOB, forget_sessions::JOB, sweep::JOB];

impl Recurs {
    /// The first time after `now` that the job is due: the same for every server that asks.
    pub fn next(self, now: Instant) -> Instant {
        let (period, offset) = match self {
            Recurs::Never => return Instant(i64::MAX),
            Recurs::Every { seconds } => (seconds, 0),
            Recurs::Daily { after_midnight_seconds } => (86_400, after_midnight_seconds),
        };
        let (period, offset) = (period * 1000, offset * 1000);
        let passed = (now.0 - offset).div_euclid(period);
        Instant((passed + 1) * period + offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recurring_jobs_are_due_at_fixed_times() {
        let at = |text: &str| Instant::parse(text).expect("a moment");
        let daily = Recurs::Daily { after_midnight_seconds: 300 };
        assert_eq!(daily.next(at("2026-06-01 00:04:59")), at("2026-06-01 00:05:00"));
        assert_eq!(daily.next(at("2026-06-01 00:05:00")), at("2026-06-02 00:05:00"));
        let hourly = Recurs::Every { seconds: 3600 };
        assert_eq!(hourly.next(at("2026-06-01 10:59:59")), at("2026-06-01 11:00:00"));
    }

    #[test]
    fn no_two_jobs_share_a_name() {
        let names: std::collections::HashSet<_> = JOBS.iter().map(|job| job.name).collect();
        assert_eq!(names.len(), JOBS.len());
    }
}
