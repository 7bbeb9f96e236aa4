//! Meetings that have taken place become the last touchpoint of their engagements.
use super::{JobKind, Recurs};

pub const JOB: JobKind = JobKind {
    name: "count_meetings",
    run: |services, _| {
        Box::pin(async move {
            let engagements = services::daily::refresh_last_touchpoints(&services).await?;
            tracing::info!(engagements, "Counted meetings");
            Ok(())
        })
    },
    recurs: Recurs::Every { seconds: 3600 },
};
