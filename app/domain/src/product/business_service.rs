//! Service: a delivered service; its company is used by the sample mapper script.
use meta::prelude::*;

use crate::roles;

record! {
    table("cmdb_ci_service", "Service", "Services")
        .extends(&crate::product::configuration_item::TABLE)
        .rights(RIGHTS)
        .list(&["name", "service_level"]);

    service_level: String = text("Service level"),
}

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];
