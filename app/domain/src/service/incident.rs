//! Incident: related incident.
use meta::prelude::*;

record! {
    table("incident", "Incident", "Incidents")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("INC");

    source_record:      Id = reference("Source record", "sn_task"),
    configuration_item: Id = reference("Configuration item", "cmdb_ci"),
}
