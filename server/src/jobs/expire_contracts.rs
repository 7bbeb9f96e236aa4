//! Contracts that ended yesterday become expired, and engagements forget their values.
use super::{JobKind, Recurs};

pub const JOB: JobKind = JobKind {
    name: "expire_contracts",
    run: |services, _| {
        Box::pin(async move {
            let expired = services::daily::expire_contracts(&services).await?;
            let engagements = services::daily::refresh_renewals(&services).await?;
            tracing::info!(expired, engagements, "Expired contracts");
            Ok(())
        })
    },
    recurs: Recurs::Daily { after_midnight_seconds: 300 },
};
