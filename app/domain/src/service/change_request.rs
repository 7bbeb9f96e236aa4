//! Change request: related change, e.g. the go-live change of an onboarding case.
use meta::prelude::*;

use crate::roles;

record! {
    table("change_request", "Change request", "Change requests")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("CHG")
        .rights(RIGHTS)
        .list(&["number", "short_description", "account", "state", "priority", "assigned_to", "due_date"]);

    source_record: Id      = reference("Source record", "sn_task").help("Onboarding case or task it belongs to."),
    planned_start: Instant = date_time("Planned start").section("Planning"),
    planned_end:   Instant = date_time("Planned end"),
}

const RIGHTS: &[Grant] =
    &[may(roles::ONBOARDING_AGENT, EDIT), may(roles::SERVICE_AGENT, READ), may(roles::SUCCESS_VIEWER, READ)];
