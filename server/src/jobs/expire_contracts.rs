//! Contracts that ended yesterday become expired, and engagements forget their values.
use services::scheduled_jobs::Rhythm;

use super::JobKind;

pub const JOB: JobKind = JobKind {
    name: "expire_contracts",
    run: |services, _| {
        Box::pin(async move {
            let expired = services::daily::expire_contracts(&services).await?;
            let engagements = services::daily::refresh_renewals(&services).await?;
            Ok(format!(
                "Contracts that expired: {expired}. Engagements with contracts that have passed: {engagements}."
            ))
        })
    },
    schedule: Some(("Engagement renewal date refresh", Rhythm::Daily("00:05"))),
};
