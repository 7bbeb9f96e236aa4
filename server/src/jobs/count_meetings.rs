//! Meetings that have taken place become the last touchpoint of their engagements.
use services::scheduled_jobs::Rhythm;

use super::JobKind;

pub const JOB: JobKind = JobKind {
    name: "count_meetings",
    run: |services, _| {
        Box::pin(async move {
            let engagements = services::daily::refresh_last_touchpoints(&services).await?;
            Ok(format!("Engagements with meetings that took place: {engagements}."))
        })
    },
    schedule: Some(("Last touchpoint refresh", Rhythm::Every { seconds: 3600 })),
};
