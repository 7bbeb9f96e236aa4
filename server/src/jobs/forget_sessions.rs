//! Sessions that have ended leave no row behind.
use super::{JobKind, Recurs};

pub const JOB: JobKind = JobKind {
    name: "forget_sessions",
    run: |services, _| {
        Box::pin(async move {
            services.forget_ended_sessions().await?;
            Ok(services.forget_ended_embeds().await?)
        })
    },
    recurs: Recurs::Every { seconds: 3600 },
};
