//! Sessions that have ended leave no row behind.
use services::scheduled_jobs::Rhythm;

use super::JobKind;

pub const JOB: JobKind = JobKind {
    name: "forget_sessions",
    run: |services, _| {
        Box::pin(async move {
            services.forget_ended_sessions().await?;
            services.forget_ended_embeds().await?;
            Ok(String::new())
        })
    },
    schedule: Some(("Ended session cleanup", Rhythm::Every { seconds: 3600 })),
};
