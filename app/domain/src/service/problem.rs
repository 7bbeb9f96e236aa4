//! Problem: related problem.
use meta::prelude::*;

use crate::roles;

record! {
    table("problem", "Problem", "Problems")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("PRB")
        .rights(RIGHTS)
        .list(&["number", "short_description", "account", "state", "priority", "assigned_to", "due_date"]);

    source_record: Id = reference("Source record", "sn_task"),
}

const RIGHTS: &[Grant] =
    &[may(roles::ONBOARDING_AGENT, EDIT), may(roles::SERVICE_AGENT, READ), may(roles::SUCCESS_VIEWER, READ)];
