//! Tries out or stores a bulk change, batch by batch. The payload is the id of its record, which says how far it got.
use meta::Id;
use services::Services;
use services::bulk_change::BULK_CHANGE_JOB;

use super::JobKind;

pub const JOB: JobKind = JobKind {
    name: BULK_CHANGE_JOB,
    run: |services: Services, id: String| {
        Box::pin(async move {
            services.go_on_with_bulk_change(&Id(id)).await?;
            Ok(String::new())
        })
    },
    schedule: None,
};
