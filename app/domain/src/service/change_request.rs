//! Change request: related change, e.g. the go-live change of an onboarding case.
use meta::prelude::*;

record! {
    table("change_request", "Change request", "Change requests")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("CHG");

    source_record: Id      = reference("Source record", "sn_task").help("Onboarding case or task it belongs to."),
    planned_start: Instant = date_time("Planned start").section("Planning"),
    planned_end:   Instant = date_time("Planned end"),
}
