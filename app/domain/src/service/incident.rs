//! Incident: related incident.
use meta::prelude::*;

use crate::roles;

record! {
    table("incident", "Incident", "Incidents")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("INC")
        .rights(RIGHTS)
        .list(&["number", "short_description", "account", "state", "priority", "assigned_to", "due_date"]);

    source_record:      Id = reference("Source record", "sn_task"),
    configuration_item: Id = reference("Configuration item", "cmdb_ci"),
}

const RIGHTS: &[Grant] =
    &[may(roles::ONBOARDING_AGENT, EDIT), may(roles::SERVICE_AGENT, READ), may(roles::SUCCESS_VIEWER, READ)];
